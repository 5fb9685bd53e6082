/** What a dossier is recognised by: its facts, what stays of them when they are read anew, and the pages. */
interface Recognisable {
  readonly facts: readonly string[];
  readonly anchors: readonly string[];
  readonly articles: readonly { readonly url: string }[];
  readonly instrument?: string;
}

/** A dossier, of an agreement or of a project, that stands in the store. */
interface Stands extends Recognisable {
  readonly id: string;
  readonly createdAt: string;
}

/** What a shared fact, a shared anchor and a shared page weigh when a dossier is recognised. */
const WEIGHT = { fact: 100, anchor: 10, page: 1 };

/** Which standing dossiers a draft continues, the one whose id stays first. */
export interface Continuation<Draft, Standing> {
  readonly draft: Draft;
  readonly stays?: Standing;
  /** Dossiers that were joined into it: they redirect. */
  readonly joined: readonly Standing[];
}

/**
 * Recognises standing dossiers in newly computed drafts. A draft continues every dossier whose facts it holds most of;
 * of several the oldest stays. Facts that were read anew are recognised by their anchors, then by their pages.
 */
export function continuations<Draft extends Recognisable, Standing extends Stands>(
  drafts: readonly Draft[],
  standing: readonly Standing[],
): Continuation<Draft, Standing>[] {
  const heirs = new Map<Draft, Standing[]>();
  for (const dossier of [...standing].sort(byAge)) {
    const heir = heirOf(dossier, drafts, heirs);
    if (heir) heirs.set(heir, [...(heirs.get(heir) ?? []), dossier]);
  }
  return drafts.map((draft) => {
    const [stays, ...joined] = heirs.get(draft) ?? [];
    return { draft, ...(stays && { stays }), joined };
  });
}

function heirOf<Draft extends Recognisable>(
  dossier: Stands,
  drafts: readonly Draft[],
  taken: ReadonlyMap<Draft, unknown>,
): Draft | undefined {
  let best: { draft: Draft; weight: number } | undefined;
  for (const draft of drafts) {
    const weight = kinship(dossier, draft);
    // Mere pages in common decide only for a draft that nobody continues: two agreements of one article stay two.
    if (!weight || (weight < WEIGHT.anchor && taken.has(draft))) continue;
    if (!best || weight > best.weight) best = { draft, weight };
  }
  return best?.draft;
}

function kinship(dossier: Recognisable, draft: Recognisable): number {
  const common = (ours: readonly string[], theirs: readonly string[]) => {
    const set = new Set(theirs);
    return ours.filter((each) => set.has(each)).length;
  };
  const pages = common(
    dossier.articles.map((article) => article.url),
    draft.articles.map((article) => article.url),
  );
  const sameInstrument = dossier.instrument === draft.instrument;
  return (
    WEIGHT.fact * common(dossier.facts, draft.facts) +
    WEIGHT.anchor * common(dossier.anchors, draft.anchors) +
    (sameInstrument ? WEIGHT.page * pages : 0)
  );
}

const byAge = (a: Stands, b: Stands): number => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1);
