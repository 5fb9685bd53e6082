import type { Filters, QueryNode } from '@kelisim/domain/query';
import type { Collection, RecordOf } from '@kelisim/domain/records/records';

export const FACETS = [
  'regions',
  'sectors',
  'sourceId',
  'language',
  'instruments',
  'statuses',
  'measures',
  'people',
  'organizations',
  'year',
  'month',
] as const;
/** What hits can be counted by; `year` and `month` (`2024-03`) are those of the publication. */
export type Facet = (typeof FACETS)[number];

/** How many values of a facet are counted at the most: more than there are of any but people and organizations. */
export const MOST_VALUES = 1_000;

/** How many records have both values. */
export interface Crossing {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

export interface SearchRequest<C extends Collection> {
  readonly collection: C;
  readonly query?: QueryNode;
  readonly filters?: Filters;
  readonly facets?: readonly Facet[];
  /**
   * Ties are in order of id, so that pages neither repeat nor skip a hit. Where no words rank the hits, the newest are
   * the most relevant; what has no date comes last.
   */
  readonly sort: 'relevance' | 'newest';
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface SearchHit<C extends Collection> {
  readonly id: string;
  readonly record: RecordOf<C>;
}

export interface SearchResult<C extends Collection> {
  readonly total: number;
  readonly hits: readonly SearchHit<C>[];
  /** Values with their counts, most frequent first, then by value. */
  readonly facets: Partial<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>;
  /** Absent on the last page. There is no limit to how far one can page. */
  readonly next?: string;
}

/** The read models that people search. They can always be built again from the documents. */
export interface Search {
  /** Adds or replaces records; one bad record fails alone, in the returned list of ids with the cause. */
  put<C extends Collection>(
    collection: C,
    records: readonly RecordOf<C>[],
  ): Promise<readonly { id: string; cause: string }[]>;
  remove(collection: Collection, ids: readonly string[]): Promise<void>;
  get<C extends Collection>(collection: C, id: string): Promise<RecordOf<C> | undefined>;
  find<C extends Collection>(request: SearchRequest<C>): Promise<SearchResult<C>>;
  /**
   * Counts what matches by two facets at once, the most frequent pairs first, then by row and column; pairs that no
   * record has are left out. Of one facet crossed with itself, each record counts for all ordered pairs of its values.
   */
  cross<C extends Collection>(
    request: Pick<SearchRequest<C>, 'collection' | 'query' | 'filters'>,
    rows: Facet,
    columns: Facet,
  ): Promise<readonly Crossing[]>;
  /** Every record that matches, in order of id, page by page, for exports. */
  all<C extends Collection>(
    request: Pick<SearchRequest<C>, 'collection' | 'query' | 'filters'>,
  ): AsyncIterable<RecordOf<C>>;
  /** Waits until `find` sees every write that returned before this call. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
