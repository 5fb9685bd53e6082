import type { Delivery, Subscription } from '@kelisim/domain/documents/alerting';
import type { News } from '@kelisim/domain/documents/news';
import { type ArticleId, type DeliveryId, type DossierId, deliveryId } from '@kelisim/domain/ids';
import { type IsoInstant, instant } from '@kelisim/domain/time';
import { dueAfter } from '@kelisim/flow';
import type { Write } from '@kelisim/ports/documents';
import { digestMoment, nextSlot } from '@kelisim/subscriptions';
import type { AlerterParts } from '../parts';
import { appendToDigest, digestId } from './digest-entry';
import { rendered } from './rendering';

/** One piece of news that a subscription is to hear. */
export interface Owed {
  readonly subscription: Subscription;
  /** What it is about: a dossier, a story, an incident; or the kind of news where the key says all. */
  readonly subject: string;
  readonly change: string;
  readonly news: News;
  readonly dossierId?: DossierId;
  readonly articleId?: ArticleId;
}

/** Writes done in one go. */
const BATCH = 200;

/** Makes deliveries of owed news; each exists once, however often it is owed. */
export class Owing {
  constructor(private readonly parts: AlerterParts) {}

  /** The id of the delivery of a piece of news. */
  idOf({ subscription, subject, change }: Owed): DeliveryId {
    return deliveryId(subscription.id, subject as DossierId, change);
  }

  /** @returns how many were new */
  async owe(owed: readonly Owed[]): Promise<number> {
    let made = 0;
    for (let from = 0; from < owed.length; from += BATCH) made += await this.oweSome(owed.slice(from, from + BATCH));
    return made;
  }

  private async oweSome(owed: readonly Owed[]): Promise<number> {
    const { documents, queue } = this.parts;
    const plan = await this.planned(owed);
    const writes = plan.map(({ delivery }): Write => ({ create: 'delivery', id: delivery.id, body: delivery }));
    const results = await documents.writeMany(writes);
    const made = plan.filter((_, at) => results[at]?.done);
    const known = plan.filter((_, at) => !results[at]?.done).map(({ delivery }) => delivery.id);
    // What a run before this one made and did not get further with is carried on.
    const begun = (await documents.getMany('delivery', known)).map(({ body }) => body);
    const open = [...made.map(({ delivery }) => delivery), ...begun];
    await this.enter(open, new Map(plan.map(({ owed: { subscription } }) => [subscription.id, subscription])));
    await queue.sendMany(
      'deliver',
      open.filter((each) => each.stage === 'due').map((each) => each.id),
    );
    return made.length;
  }

  /** Decides for each whether it goes out by itself or waits for a digest. */
  private async planned(owed: readonly Owed[]): Promise<{ owed: Owed; delivery: Delivery }[]> {
    const { documents, clock } = this.parts;
    const now = clock.now();
    const days = new Set(owed.map(({ subscription }) => dayEnd(subscription, now)).map((day) => day.id));
    const alone = new Map<string, Set<string>>();
    for (const { id, body } of await documents.getMany('delivery', [...days])) alone.set(id, new Set(body.alone));
    return owed.map((one) => {
      const { subscription } = one;
      const id = this.idOf(one);
      const day = dayEnd(subscription, now);
      const sent = alone.get(day.id) ?? new Set();
      alone.set(day.id, sent);
      const moment = digestMoment(subscription, now);
      const isFull = !sent.has(id) && sent.size >= subscription.cap;
      if (!moment && !isFull) sent.add(id);
      return { owed: one, delivery: this.delivery(one, id, moment ?? (isFull ? day.moment : undefined)) };
    });
  }

  private delivery(
    { subscription, change, news, dossierId, articleId }: Owed,
    id: DeliveryId,
    tellAt?: IsoInstant,
  ): Delivery {
    const { clock, graceMs } = this.parts;
    const common = {
      id,
      subscriptionId: subscription.id,
      kind: 'news' as const,
      change,
      news,
      attempts: 0,
      createdAt: clock.instant(),
    };
    const about = { ...common, ...(dossierId && { dossierId }), ...(articleId && { articleId }) };
    if (tellAt) {
      const dueAt = instant(Date.parse(tellAt) + graceMs);
      return { ...about, stage: 'held', within: digestId(subscription.id, tellAt), tellAt, dueAt };
    }
    return {
      ...about,
      stage: 'due',
      dueAt: dueAfter(clock, graceMs),
      ...rendered(this.parts, subscription, id, [news]),
    };
  }

  /** Puts held ones into their digests, and counts those that went out alone. */
  private async enter(open: readonly Delivery[], subscriptions: ReadonlyMap<string, Subscription>): Promise<void> {
    const { documents, clock } = this.parts;
    const byDigest = new Map<
      string,
      { subscription: Subscription; moment: string; held: DeliveryId[]; alone: DeliveryId[] }
    >();
    for (const each of open) {
      const subscription = subscriptions.get(each.subscriptionId);
      if (!subscription || (each.stage !== 'held' && each.stage !== 'due')) continue;
      const day = dayEnd(subscription, Date.parse(each.createdAt));
      const moment = each.tellAt ?? day.moment;
      const id = digestId(subscription.id, moment);
      const entry = byDigest.get(id) ?? { subscription, moment, held: [], alone: [] };
      (each.stage === 'held' ? entry.held : entry.alone).push(each.id);
      byDigest.set(id, entry);
    }
    for (const { subscription, moment, held, alone } of byDigest.values())
      await appendToDigest(documents, clock, subscription.id, moment, { held, alone });
  }
}

/** The digest of a subscription's local day: it counts what went out alone, and tells what was too much. */
function dayEnd(subscription: Subscription, now: number) {
  const every = subscription.schedule.every === 'week' ? 'week' : 'day';
  const moment = instant(nextSlot({ ...subscription.schedule, every }, now));
  return { moment, id: digestId(subscription.id, moment) };
}
