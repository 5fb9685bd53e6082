import type { Delivery } from '@kelisim/domain/documents/alerting';
import { type DeliveryId, type DossierId, deliveryId, type SubscriptionId } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';
import { change } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';

/** The id of the digest of a moment. */
export const digestId = (subscription: SubscriptionId, moment: string): DeliveryId =>
  deliveryId(subscription, 'digest' as DossierId, moment);

const union = (before: readonly DeliveryId[] = [], more: readonly DeliveryId[]): DeliveryId[] => [
  ...new Set([...before, ...more]),
];

/**
 * Enters deliveries into the digest of a moment, or remembers that they went out alone on its day.
 * @returns false when the digest has been closed already: what it does not list comes in another one
 */
export async function appendToDigest(
  documents: Documents,
  clock: Clock,
  subscriptionId: SubscriptionId,
  moment: string,
  { held, alone }: { readonly held: readonly DeliveryId[]; readonly alone: readonly DeliveryId[] },
): Promise<boolean> {
  const id = digestId(subscriptionId, moment);
  let isOpen = true;
  await change(documents, 'delivery', id, (body): Delivery | undefined => {
    isOpen = !body || body.stage === 'collecting';
    if (!isOpen) return undefined;
    const before = body ?? empty(id, subscriptionId, moment, clock.instant());
    const [items, out] = [union(before.items, held), union(before.alone, alone)];
    const isKnown = items.length === before.items?.length && out.length === before.alone?.length;
    return body && isKnown ? undefined : { ...before, items, alone: out };
  });
  return isOpen;
}

const empty = (id: DeliveryId, subscriptionId: SubscriptionId, moment: string, createdAt: IsoInstant): Delivery => ({
  id,
  subscriptionId,
  stage: 'collecting',
  kind: 'digest',
  change: moment,
  items: [],
  alone: [],
  attempts: 0,
  createdAt,
  dueAt: moment as IsoInstant,
});
