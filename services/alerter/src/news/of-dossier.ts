import type { Dossier, DossierStatus } from '@kelisim/domain/documents/dossier';
import type { News, Teller } from '@kelisim/domain/documents/news';

/** A piece of news without the kind: whether it is the first of its dossier, each subscription sees for itself. */
export type NewsBody = Omit<News, 'kind'>;

/** Most other sources that one message names. */
const MOST_OTHERS = 5;

/** What a change of a dossier tells, as it is known now. */
export function newsOfChange(dossier: Dossier, change: DossierStatus, sourceName: (id: string) => string): NewsBody {
  const { parties, subject, place, event, history } = dossier;
  const tellerOf = (article: Dossier['articles'][number]): Teller => ({
    title: article.title ?? article.url,
    url: article.url,
    sourceName: sourceName(article.sourceId),
    ...(article.publishedOn && { publishedOn: article.publishedOn }),
  });
  const story = dossier.articles.find((article) => article.articleId === change.articleId);
  const others = dossier.articles.filter((article) => article.articleId !== change.articleId);
  const before = history[history.indexOf(change) - 1];
  const on = change.on ?? (change.status === 'signed' ? dossier.signedOn : undefined);
  const where = [place, event].filter(Boolean).join(', ');
  return {
    title: dossier.title || story?.title || '',
    path: `/dossiers/${dossier.id}`,
    regions: dossier.regions,
    ...(story && { story: tellerOf(story) }),
    others: others.slice(0, MOST_OTHERS).map(tellerOf),
    evidence: change.evidence.text,
    agreement: {
      instrument: dossier.instrument,
      status: change.status,
      parties,
      ...(subject && { subject }),
      ...(on && { on }),
      ...(where && { place: where }),
      ...(before && { before: { status: before.status, ...(before.reportedOn && { on: before.reportedOn }) } }),
    },
  };
}
