import type { Delivery } from '@kelisim/domain/documents/alerting';
import type { DeliveryId } from '@kelisim/domain/ids';
import { change } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Traces } from './traces';

/** Deliveries that had words of an erased article: those that were owed and are not any more, and those emptied. */
export interface ErasedDeliveries {
  readonly dropped: number;
  readonly emptied: number;
}

/**
 * Takes the words out of deliveries. What was sent keeps its place, so that nobody is told twice; what was not is
 * dropped, and a digest that was about to go is closed anew without it.
 */
export async function eraseFromDeliveries(
  documents: Documents,
  clock: Clock,
  traces: Traces,
): Promise<ErasedDeliveries> {
  const counts = { dropped: 0, emptied: 0 };
  const reopened = new Set<DeliveryId>();
  for await (const { id } of documents.scan('delivery')) {
    let was: Delivery | undefined;
    await change(documents, 'delivery', id, (body) => {
      was = body && isTold(body, traces) ? body : undefined;
      return was && without(was, clock);
    });
    if (!was) continue;
    if (was.stage === 'due' && was.kind === 'digest') for (const item of was.items ?? []) reopened.add(item);
    counts[was.stage === 'due' || was.stage === 'held' ? 'dropped' : 'emptied']++;
  }
  for (const id of reopened)
    await change(documents, 'delivery', id, (body) => (body?.stage === 'folded' && body.news ? held(body) : undefined));
  return counts;
}

const isTold = (delivery: Delivery, traces: Traces): boolean =>
  (delivery.news ?? delivery.mail ?? delivery.call) !== undefined && traces.areIn(delivery);

function without({ news: _, mail: __, call: ___, ...rest }: Delivery, clock: Clock): Delivery {
  // What a story's news is known by may be its words; a dossier's is a status.
  const bare = rest.dossierId || rest.kind !== 'news' ? rest : { ...rest, change: 'erased' };
  if (bare.stage === 'due' && bare.kind === 'digest') return { ...bare, stage: 'collecting', dueAt: clock.instant() };
  if (bare.stage !== 'due' && bare.stage !== 'held') return bare;
  const { dueAt: ____, ...ended } = bare;
  return { ...ended, stage: 'dropped' };
}

function held({ sentAt: _, ...rest }: Delivery): Delivery {
  return { ...rest, stage: 'held', ...(rest.tellAt && { dueAt: rest.tellAt }) };
}
