import { likeness, type Profile, profile, SAME_AGREEMENT } from './likeness';
import { NO_RULINGS, type Ruling, type Rulings } from './rulings';
import type { ToldAgreement } from './told-agreement';

/** Facts about one agreement in the world, in order of publication. */
export type Cluster = readonly ToldAgreement[];

/**
 * Joins the facts of one block into agreements of the world. The articles are taken in order of publication whatever
 * the order they are given in, each fact goes to the agreement that it is most like, the surest of an article first,
 * or founds one: the result is a function of the set of facts alone.
 * @param rulings what people say belongs together or does not; it goes before every likeness
 */
export function join(facts: readonly ToldAgreement[], rulings: Rulings = NO_RULINGS): Profile[][] {
  const clusters: Profile[][] = [];
  for (const article of byArticle([...facts].sort(byPublication))) {
    const waiting = new Set(article.map(profile));
    while (waiting.size) {
      const surest = closest(clusters, waiting, rulings) ?? found(clusters, waiting);
      surest.cluster.push(surest.fact);
      waiting.delete(surest.fact);
    }
  }
  return ruledTogether(clusters, rulings);
}

/** By publication, undated ones last; ties by article and fact, so that the order is total. */
export function byPublication(a: ToldAgreement, b: ToldAgreement): number {
  const key = (told: ToldAgreement) => [told.publishedOn ?? '9999', told.articleId, told.factId].join(' ');
  return key(a) < key(b) ? -1 : 1;
}

/** The facts of each article, in the order given. */
function byArticle(facts: readonly ToldAgreement[]): ToldAgreement[][] {
  const articles = new Map<string, ToldAgreement[]>();
  for (const fact of facts) articles.set(fact.articleId, [...(articles.get(fact.articleId) ?? []), fact]);
  return [...articles.values()];
}

interface Choice {
  readonly fact: Profile;
  readonly cluster: Profile[];
}

/** The waiting fact that is surest of its agreement; of agreements equally like, the one spoken of last. */
function closest(clusters: readonly Profile[][], waiting: ReadonlySet<Profile>, rulings: Rulings): Choice | undefined {
  let best: (Choice & { score: number }) | undefined;
  for (const fact of waiting) {
    for (const cluster of clusters) {
      const score = likenessTo(cluster, fact, rulings);
      if (score >= SAME_AGREEMENT && (!best || score > best.score || (score === best.score && isLater(cluster, best))))
        best = { fact, cluster, score };
    }
  }
  return best;
}

const isLater = (cluster: readonly Profile[], { cluster: other }: Choice): boolean =>
  byPublication(cluster.at(-1)!.told, other.at(-1)!.told) > 0;

/** One that cannot be the same as any member cannot be the same as the whole; else the likest member speaks. */
function likenessTo(cluster: readonly Profile[], fact: Profile, rulings: Rulings): number {
  const ruled = rulings.isEmpty ? undefined : rulingOn(cluster, fact, rulings);
  if (ruled) return ruled === 'together' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  let best = Number.NEGATIVE_INFINITY;
  for (const member of cluster) {
    const score = likeness(member, fact);
    if (score === Number.NEGATIVE_INFINITY) return score;
    best = Math.max(best, score);
  }
  return best;
}

/** Being apart from one member outweighs belonging to another. */
function rulingOn(cluster: readonly Profile[], fact: Profile, rulings: Rulings): Ruling | undefined {
  const found = cluster.map(({ told }) => rulings.on(told.factId, fact.told.factId));
  return found.includes('apart') ? 'apart' : found.find((each) => each !== undefined);
}

/** Agreements that people have ruled to be one, though their facts came to different ones, are put together. */
function ruledTogether(clusters: Profile[][], rulings: Rulings): Profile[][] {
  if (rulings.isEmpty) return clusters;
  const joined: Profile[][] = [];
  for (const cluster of clusters) {
    const fellows = joined.filter((other) => rulingBetween(cluster, other, rulings) === 'together');
    const whole = [cluster, ...fellows].flat().sort((a, b) => byPublication(a.told, b.told));
    for (const fellow of fellows) joined.splice(joined.indexOf(fellow), 1);
    joined.push(whole);
  }
  return joined.sort((a, b) => byPublication(a[0]!.told, b[0]!.told));
}

function rulingBetween(one: readonly Profile[], other: readonly Profile[], rulings: Rulings): Ruling | undefined {
  const found = one.map((fact) => rulingOn(other, fact, rulings));
  return found.includes('apart') ? 'apart' : found.find((each) => each !== undefined);
}

/** A new agreement, founded by the first fact that is like none. */
function found(clusters: Profile[][], waiting: ReadonlySet<Profile>): Choice {
  const [fact] = waiting;
  const cluster: Profile[] = [];
  clusters.push(cluster);
  return { fact: fact!, cluster };
}
