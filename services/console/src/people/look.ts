import type { Article } from '@kelisim/domain/documents/article';
import type { RecordOf } from '@kelisim/domain/records/records';
import { lemmasOf, lemmaText } from '@kelisim/language';
import type { Documents } from '@kelisim/ports/documents';
import type { Search } from '@kelisim/ports/search';
import { matches, parseQuery } from '@kelisim/query';
import { Recent } from '../frame/recent';
import type { Counts } from '../search/looking';

/** People, or organizations: what of a record names them. */
export type Kind = 'people' | 'organizations';

/** One who is named, with where and as what. */
export interface Named {
  readonly name: string;
  readonly kind: Kind;
  readonly total: number;
  readonly stories: readonly RecordOf<'stories'>[];
  readonly dossiers: readonly RecordOf<'dossiers'>[];
  /** Positions, the latest told first, with the day and the story of each. */
  readonly positions: readonly { readonly position: string; readonly on?: string; readonly storyId?: string }[];
  readonly quotes: readonly { readonly text: string; readonly on?: string; readonly storyId?: string }[];
  readonly along: Counts;
}

const SHOWN = 30;
const MOST_ARTICLES = 60;
const MOST_NAMES = 120;
const MOST_QUOTES = 8;
const ALONG = 12;
const COUNTED_FOR_MS = 60_000;

/** Looks people and organizations up. */
export class NamesLook {
  private readonly counted: Readonly<Record<Kind, Recent<Counts>>>;

  constructor(
    private readonly documents: Documents,
    private readonly search: Search,
    now: () => number,
  ) {
    const recent = (kind: Kind) => new Recent(() => this.counts(kind), COUNTED_FOR_MS, now);
    this.counted = { people: recent('people'), organizations: recent('organizations') };
  }

  /** Names with the number of stories, the most frequent first: of all, or of those that answer the words. */
  async directory(kind: Kind, words: string): Promise<Counts> {
    const query = words ? parseQuery(words, lemmasOf) : undefined;
    if (!query) return (await this.counted[kind].get()).slice(0, MOST_NAMES);
    const filters = { relevant: true };
    const found = await this.search.find({
      collection: 'stories',
      query,
      filters,
      facets: [kind],
      sort: 'newest',
      limit: 0,
    });
    return (found.facets[kind] ?? []).filter(({ value }) => matches(query, lemmaText(value))).slice(0, MOST_NAMES);
  }

  /** Undefined where nobody is called so. */
  async named(kind: Kind, name: string): Promise<Named | undefined> {
    const filters = { [kind]: [name] };
    const [stories, dossiers] = await Promise.all([
      this.search.find({ collection: 'stories', filters, facets: [kind], sort: 'newest', limit: SHOWN }),
      this.search.find({ collection: 'dossiers', filters, sort: 'newest', limit: SHOWN }),
    ]);
    if (!stories.total && !dossiers.total) return undefined;
    const records = stories.hits.map((hit) => hit.record);
    const ids = records.flatMap(({ articleIds }) => articleIds).slice(0, MOST_ARTICLES);
    const articles = (await this.documents.getMany('article', ids)).map(({ body }) => body);
    return {
      ...{ name, kind, total: stories.total, stories: records },
      dossiers: dossiers.hits.map((hit) => hit.record),
      positions: kind === 'people' ? positionsOf(name, articles) : [],
      quotes: kind === 'people' ? quotesOf(name, articles) : [],
      along: (stories.facets[kind] ?? []).filter(({ value }) => value !== name).slice(0, ALONG),
    };
  }

  private async counts(kind: Kind): Promise<Counts> {
    const filters = { relevant: true };
    return (
      (await this.search.find({ collection: 'stories', filters, facets: [kind], sort: 'newest', limit: 0 })).facets[
        kind
      ] ?? []
    );
  }
}

const where = ({ publishedOn, storyId }: Article) => ({
  ...(publishedOn && { on: publishedOn }),
  ...(storyId && { storyId }),
});
const latest = (a: Article, b: Article): number => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? 1 : -1);

function positionsOf(name: string, articles: readonly Article[]): Named['positions'] {
  const told = [...articles]
    .sort(latest)
    .flatMap((article) =>
      (article.analysis?.people ?? []).flatMap((person) =>
        person.name === name && person.position ? [{ position: person.position, ...where(article) }] : [],
      ),
    );
  return [...new Map(told.reverse().map((each) => [each.position.toLowerCase(), each])).values()].reverse();
}

function quotesOf(name: string, articles: readonly Article[]): Named['quotes'] {
  const told = [...articles]
    .sort(latest)
    .flatMap((article) =>
      (article.analysis?.quotes ?? []).flatMap(({ speaker, text }) =>
        speaker === name ? [{ text, ...where(article) }] : [],
      ),
    );
  return told.slice(0, MOST_QUOTES);
}
