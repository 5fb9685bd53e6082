import type { Anchor, Correction } from '@kelisim/domain/documents/correction';
import type { FactId } from '@kelisim/domain/ids';
import { placeOf } from './anchors';
import type { ToldAgreement } from './told-agreement';

/** What people say of two facts: they speak of one agreement, or of two. */
export type Ruling = 'together' | 'apart';

/** What people say of pairs of facts. */
export interface Rulings {
  readonly isEmpty: boolean;
  on(one: FactId, other: FactId): Ruling | undefined;
}

/** Nobody has said anything. */
export const NO_RULINGS: Rulings = { isEmpty: true, on: () => undefined };

const pair = (one: FactId, other: FactId): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * The joins and splits among corrections, as far as their facts are among those given; of two that contradict each
 * other the later one holds.
 * @param standing in the order in which they were made, without those that were revoked
 */
export function rulingsOf(standing: readonly Correction[], facts: readonly ToldAgreement[]): Rulings {
  const rulings = new Map<string, Ruling>();
  for (const correction of standing) {
    if (correction.kind !== 'join' && correction.kind !== 'split') continue;
    const [one, other] = [placed(correction.one, facts), placed(correction.other, facts)];
    const ruling = correction.kind === 'join' ? 'together' : 'apart';
    for (const a of one) for (const b of other) if (a !== b) rulings.set(pair(a, b), ruling);
  }
  return { isEmpty: rulings.size === 0, on: (one, other) => rulings.get(pair(one, other)) };
}

const placed = (anchors: readonly Anchor[], facts: readonly ToldAgreement[]): FactId[] =>
  anchors.flatMap((anchor) => placeOf(anchor, facts)?.factId ?? []);
