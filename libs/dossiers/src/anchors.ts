import type { Anchor, Correction } from '@kelisim/domain/documents/correction';
import { normaliseEvidence } from '@kelisim/domain/ids';
import type { ToldAgreement } from './told-agreement';
import { wordsOf } from './words';

/** Words read anew are those of an anchor when so many of either are in the other: a sentence more or less, another cut. */
const SAME_WORDS = 0.5;

/** What of a told agreement its place is found by. */
export type Placeable = Pick<ToldAgreement, 'factId' | 'articleId' | 'pageId' | 'agreement'>;

/** How an agreement is found again when its article is read anew. */
export const anchorOf = ({ pageId, articleId, agreement }: Placeable): Anchor => ({
  pageId,
  articleId,
  type: 'agreement',
  words: agreement.evidence.text,
  instrument: agreement.instrument,
});

/**
 * The fact that an anchor speaks of: on the same page, in the same or the most overlapping words; of several in the
 * same words the one of the same instrument. Undefined where the page says nothing like it any more.
 */
export function placeOf<Fact extends Placeable>(anchor: Anchor, facts: readonly Fact[]): Fact | undefined {
  const onPage = facts.filter(({ pageId }) => pageId === anchor.pageId);
  let best: { fact: Fact; weight: number } | undefined;
  for (const fact of onPage) {
    const common = overlap(anchor.words, fact.agreement.evidence.text);
    if (common < SAME_WORDS) continue;
    const weight = common + (fact.agreement.instrument === anchor.instrument ? 1 : 0);
    if (!best || weight > best.weight || (weight === best.weight && fact.factId < best.fact.factId))
      best = { fact, weight };
  }
  return best?.fact;
}

/** How much of the shorter wording's words the longer one has, 0..1; 1 for the same words. */
function overlap(one: string, other: string): number {
  if (normaliseEvidence(one) === normaliseEvidence(other)) return 1;
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const [less, more] = a.size <= b.size ? [a, b] : [b, a];
  return less.size ? [...less].filter((word) => more.has(word)).length / less.size : 0;
}

/** Those that hold: without what was revoked, and without the revoking itself; in the order in which they were made. */
export function standing(corrections: readonly Correction[]): Correction[] {
  const ordered = [...corrections].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
  const revoked = new Set<string>();
  // Whoever revokes a revocation makes the first one hold again: the last word is heard first.
  for (const each of [...ordered].reverse())
    if (each.kind === 'revoke' && !revoked.has(each.id)) revoked.add(each.revokes);
  return ordered.filter(({ id, kind }) => kind !== 'revoke' && !revoked.has(id));
}

/** Every fact that a correction speaks of. */
export const anchorsOf = (correction: Correction): readonly Anchor[] =>
  'other' in correction ? [...correction.one, ...correction.other] : correction.one;
