import { likeness, SAME_AGREEMENT } from './likeness';
import type { ToldAgreement } from './told-agreement';

/** Facts about one agreement in the world, in order of publication. */
export type Cluster = readonly ToldAgreement[];

/**
 * Joins the facts of one block into agreements of the world. The facts are taken in order of publication whatever the
 * order they are given in, each goes to the agreement that it is most like, or founds one: the result is a function of
 * the set of facts alone.
 */
export function join(facts: readonly ToldAgreement[]): Cluster[] {
  const clusters: ToldAgreement[][] = [];
  for (const fact of [...facts].sort(byPublication)) {
    const best = closest(clusters, fact);
    if (best) best.push(fact);
    else clusters.push([fact]);
  }
  return clusters;
}

/** By publication, undated ones last; ties by article and fact, so that the order is total. */
export function byPublication(a: ToldAgreement, b: ToldAgreement): number {
  const key = (told: ToldAgreement) => [told.publishedOn ?? '9999', told.articleId, told.factId].join(' ');
  return key(a) < key(b) ? -1 : 1;
}

function closest(clusters: readonly ToldAgreement[][], fact: ToldAgreement): ToldAgreement[] | undefined {
  let best: { cluster: ToldAgreement[]; score: number } | undefined;
  for (const cluster of clusters) {
    // One that cannot be the same as any member cannot be the same as the whole; else the likest member speaks.
    const scores = cluster.map((member) => likeness(member, fact));
    const score = scores.includes(Number.NEGATIVE_INFINITY) ? Number.NEGATIVE_INFINITY : Math.max(...scores);
    if (score >= SAME_AGREEMENT && (!best || score > best.score)) best = { cluster, score };
  }
  return best?.cluster;
}
