import type { LikenessReason } from '@kelisim/domain/documents/dossier';
import { likeness, type Profile, reasonsOf, SAME_AGREEMENT } from './likeness';
import type { Rulings } from './rulings';
import { gap } from './signing';

/** From this likeness on two agreements may be one: a party or the day more would have joined them. */
const MAYBE_SAME = 0.75;
/** Signings so near to each other may be one with a day mistaken; a contract's other price may be a mistake as well. */
const MISTAKEN_DAYS = 45;
/** How much a reason weighs that rules a join out; shown instead of minus infinity. */
const RULES_OUT = -4;
/** So many are worth a person's look. */
const MOST = 5;

/** Another agreement that may be the same one. */
export interface NearMiss {
  /** Its place among the agreements given. */
  readonly at: number;
  readonly score: number;
  readonly reasons: LikenessReason[];
}

/**
 * For each agreement those that were nearly joined with it, the likest first: all but enough speaks for it, or only the
 * day or the price does not fit. Nothing where a person has ruled.
 */
export function nearMisses(clusters: readonly (readonly Profile[])[], rulings: Rulings): NearMiss[][] {
  const found: NearMiss[][] = clusters.map(() => []);
  for (let one = 0; one < clusters.length; one++) {
    for (let other = one + 1; other < clusters.length; other++) {
      const near = nearest(clusters[one]!, clusters[other]!, rulings);
      if (!near) continue;
      found[one]!.push({ at: other, ...near });
      found[other]!.push({ at: one, ...near });
    }
  }
  return found.map((list) => list.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, MOST));
}

type Near = Omit<NearMiss, 'at'>;

/**
 * The likest pair of facts of two agreements, before that the likest one that only a slip keeps apart: what rules it
 * out is what a person has to look at. Nothing where a pair makes them two for good.
 */
function nearest(one: readonly Profile[], other: readonly Profile[], rulings: Rulings): Near | undefined {
  let like: Near | undefined;
  let slip: Near | undefined;
  for (const a of one) {
    for (const b of other) {
      if (!rulings.isEmpty && rulings.on(a.told.factId, b.told.factId)) return undefined;
      const score = likeness(a, b);
      if (Number.isFinite(score)) {
        if (score >= MAYBE_SAME && score > (like?.score ?? 0)) like = { score, reasons: reasonsOf(a, b) };
        continue;
      }
      const mistake = mistaken(a, b);
      if (!mistake) return undefined;
      if (!slip || mistake.score > slip.score) slip = mistake;
    }
  }
  return slip ?? like;
}

/** Everything speaks for it but a day near by or a price. */
function mistaken(a: Profile, b: Profile): Near | undefined {
  if (a.told.agreement.instrument !== b.told.agreement.instrument || a.told.articleId === b.told.articleId)
    return undefined;
  if (a.signing && b.signing && gap(a.signing, b.signing) > MISTAKEN_DAYS) return undefined;
  const reasons = reasonsOf(a, b);
  const against = reasons.filter(({ weight }) => !Number.isFinite(weight));
  if (!against.every(({ what }) => what === 'sum' || what === 'signing')) return undefined;
  const weighed = reasons.map((each) => (Number.isFinite(each.weight) ? each : { ...each, weight: RULES_OUT }));
  const score = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return score - RULES_OUT * against.length >= SAME_AGREEMENT ? { score, reasons: weighed } : undefined;
}
