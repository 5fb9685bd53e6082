import type { Delivery } from '@kelisim/domain/documents/alerting';
import { type DossierId, deliveryId } from '@kelisim/domain/ids';
import { dueAfter } from '@kelisim/flow';
import { localDay, nextSlot } from '@kelisim/subscriptions';
import type { Audience } from '../audience';
import { renderAlive } from '../mail/render';
import type { AlerterParts } from '../parts';
import type { Coverage } from './coverage';

const WEEK_MS = 7 * 86_400_000;

/**
 * Tells those who want to hear of incidents once a week that the watch is alive, at the hour and weekday of their
 * schedule: a week without this line means that something is broken that cannot tell.
 */
export async function tellAlive(parts: AlerterParts, audience: Audience, coverage: Coverage): Promise<number> {
  const { documents, queue, clock, mail, graceMs } = parts;
  const now = clock.now();
  let told = 0;
  for (const subscription of await audience.ofIncidents(undefined, [])) {
    const { schedule, channel, createdAt } = subscription;
    if (channel !== 'mail') continue;
    const slot = nextSlot({ ...schedule, every: 'week' }, now - WEEK_MS);
    if (slot > now || slot < Date.parse(createdAt)) continue;
    const day = localDay(schedule.zone, slot);
    const id = deliveryId(subscription.id, 'alive' as DossierId, day);
    const delivery: Delivery = {
      id,
      subscriptionId: subscription.id,
      stage: 'due',
      kind: 'alive',
      change: day,
      mail: renderAlive(id, subscription, coverage, mail, now),
      attempts: 0,
      createdAt: clock.instant(),
      dueAt: dueAfter(clock, graceMs),
    };
    if (!(await documents.create('delivery', id, delivery))) continue;
    await queue.send('deliver', id);
    told++;
  }
  return told;
}
