import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { DossierDraft } from './dossiers';

/** What a shared fact, a shared anchor and a shared page weigh when a dossier is recognised. */
const WEIGHT = { fact: 100, anchor: 10, page: 1 };

/** Which standing dossiers a draft continues, the one whose id stays first. */
export interface Continuation {
  readonly draft: DossierDraft;
  readonly stays?: Dossier;
  /** Dossiers that were joined into it: they redirect. */
  readonly joined: readonly Dossier[];
}

/**
 * Recognises standing dossiers in newly computed drafts. A draft continues every dossier whose facts it holds most of;
 * of several the oldest stays. Facts that were read anew are recognised by their anchors, then by their pages.
 */
export function continuations(drafts: readonly DossierDraft[], standing: readonly Dossier[]): Continuation[] {
  const heirs = new Map<DossierDraft, Dossier[]>();
  for (const dossier of [...standing].sort(byAge)) {
    const heir = heirOf(dossier, drafts, heirs);
    if (heir) heirs.set(heir, [...(heirs.get(heir) ?? []), dossier]);
  }
  return drafts.map((draft) => {
    const [stays, ...joined] = heirs.get(draft) ?? [];
    return { draft, ...(stays && { stays }), joined };
  });
}

function heirOf(dossier: Dossier, drafts: readonly DossierDraft[], taken: ReadonlyMap<DossierDraft, Dossier[]>) {
  let best: { draft: DossierDraft; weight: number } | undefined;
  for (const draft of drafts) {
    const weight = kinship(dossier, draft);
    // Mere pages in common decide only for a draft that nobody continues: two agreements of one article stay two.
    if (!weight || (weight < WEIGHT.anchor && taken.has(draft))) continue;
    if (!best || weight > best.weight) best = { draft, weight };
  }
  return best?.draft;
}

function kinship(dossier: Dossier, draft: DossierDraft): number {
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

const byAge = (a: Dossier, b: Dossier): number => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1);
