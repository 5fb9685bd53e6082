import type { Ports } from '@kelisim/composition';
import type { DayTruth } from '@kelisim/demo-sites';
import type { Article } from '@kelisim/domain/documents/article';

/** What a day of the demo has brought, in the terms of the truth that is kept with its sites. */
export type Tally = Omit<DayTruth, 'day'>;

/** Counts what has been found; `new…` and `mails` are what came since `before`. */
export async function tally(ports: Ports, before?: Totals): Promise<{ tally: Tally; totals: Totals }> {
  const now = await totals(ports);
  const relevant = now.current.filter((article) => article.analysis?.relevant);
  const found = async (collection: 'agreements' | 'figures') =>
    (await ports.search.find({ collection, sort: 'newest', limit: 1 })).total;
  const stories = (filters: { relevant?: boolean }) =>
    ports.search.find({ collection: 'stories', filters, sort: 'newest', limit: 1 }).then((result) => result.total);
  return {
    totals: now,
    tally: {
      pages: now.pages,
      newArticles: now.articles - (before?.articles ?? 0),
      newVersions: now.versions - (before?.versions ?? 0),
      stories: await stories({}),
      relevantArticles: relevant.length,
      relevantStories: await stories({ relevant: true }),
      agreements: await found('agreements'),
      figures: await found('figures'),
      people: new Set(relevant.flatMap((article) => article.analysis?.people.map((person) => person.name) ?? [])).size,
      dossiers: now.dossiers,
      mails: now.mails - (before?.mails ?? 0),
    },
  };
}

/** Sums over the documents. */
export interface Totals {
  readonly pages: Tally['pages'];
  /** First versions. */
  readonly articles: number;
  /** Later versions. */
  readonly versions: number;
  /** The versions that pages show now. */
  readonly current: readonly Article[];
  readonly dossiers: number;
  readonly mails: number;
}

async function totals({ documents }: Ports): Promise<Totals> {
  const shown = new Set<string>();
  const pages = { listed: 0, read: 0, closedByRobots: 0 };
  for await (const { body } of documents.scan('page')) {
    pages.listed++;
    if (body.articleId) {
      shown.add(body.articleId);
      pages.read++;
    }
    if (body.trouble?.reason === 'robots-disallow') pages.closedByRobots++;
  }
  const all: Article[] = [];
  for await (const { body } of documents.scan('article')) all.push(body);
  let dossiers = 0;
  for await (const { body } of documents.scan('dossier')) if (!body.redirectTo) dossiers++;
  return {
    pages,
    articles: all.filter((article) => article.version === 1).length,
    versions: all.filter((article) => article.version > 1).length,
    current: all.filter((article) => shown.has(article.id)),
    dossiers,
    mails: (await documents.count('delivery')).sent ?? 0,
  };
}
