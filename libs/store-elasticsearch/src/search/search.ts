import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import { COLLECTIONS, type Collection, type RecordOf } from '@kelisim/domain/records/records';
import type { Crossing, Facet, Search, SearchRequest, SearchResult } from '@kelisim/ports/search';
import { type BulkAnswer, bulk } from '../bulk';
import { cursorOf, cursorText, type Order } from './cursor';
import { crossAggregation, crossings, facetAggregations, facetCounts } from './facets';
import { filtered } from './filters';
import { ALL_COLLECTIONS, collectionAlias } from './mappings';
import { compiled, ranks } from './query';

/** Bulk requests of records under way at once: while the server works on one, the next is written. */
const AT_ONCE = 3;

/** Records read at once; Elasticsearch gives 10,000 at most. */
const PAGE = 1000;
/** The place of an undated record among dated ones, behind all: the year 1. A lowest long would not survive JSON. */
const UNDATED = Date.parse('0001-01-01T00:00:00Z');

type Narrowing = Pick<SearchRequest<Collection>, 'collection' | 'query' | 'filters'>;
type Hit = estypes.SearchHit<object>;
type Refused = { readonly id: string; readonly cause: string };

const SORTS: Readonly<Record<Order, estypes.SortCombinations[]>> = {
  relevance: [{ _score: { order: 'desc' } }, { id: 'asc' }],
  newest: [{ publishedOn: { order: 'desc', missing: UNDATED } }, { id: 'asc' }],
};

/** Records in an index for each collection, behind an alias. */
export class ElasticsearchSearch implements Search {
  constructor(
    private readonly client: Client,
    private readonly prefix: string,
    private readonly end: () => Promise<void>,
  ) {}

  async put<C extends Collection>(collection: C, records: readonly RecordOf<C>[]): Promise<readonly Refused[]> {
    const checked = records.map((record) => ({ id: record.id, parsed: COLLECTIONS[collection].safeParse(record) }));
    const refused = checked.flatMap(({ id, parsed }) =>
      parsed.success ? [] : [{ id, cause: parsed.error.issues.map(causeOf).join('; ') }],
    );
    const items = checked.flatMap(({ id, parsed }) => (parsed.success ? [{ id, record: parsed.data }] : []));
    const lines = items.map(({ id, record }) => ({ lines: [{ index: { _id: id } }, record] }));
    const answers = await bulk(this.client, this.alias(collection), lines, false, AT_ONCE);
    return [...refused, ...answers.flatMap(refusal)];
  }

  async remove(collection: Collection, ids: readonly string[]): Promise<void> {
    const items = ids.map((id) => ({ lines: [{ delete: { _id: id } }] }));
    for (const answer of await bulk(this.client, this.alias(collection), items)) refusal(answer);
  }

  async get<C extends Collection>(collection: C, id: string): Promise<RecordOf<C> | undefined> {
    try {
      const { _source } = await this.client.get<RecordOf<C>>({ index: this.alias(collection), id });
      return _source;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async find<C extends Collection>(request: SearchRequest<C>): Promise<SearchResult<C>> {
    const { facets = [], limit } = request;
    const order = orderOf(request);
    const first = await this.firstPage(request, order);
    const hits = await this.filledUp(request, order, first.hits.hits);
    const last = hits.length > limit ? hits[limit - 1] : undefined;
    return {
      total: (first.hits.total as estypes.SearchTotalHits).value, // asked for as exact
      hits: hits.slice(0, limit).map((hit) => ({ id: hit._id ?? '', record: hit._source as RecordOf<C> })),
      facets: facetCounts(facets, first.aggregations),
      ...(last && { next: cursorText({ order, place: last.sort?.[0] as number, id: last._id ?? '' }) }),
    };
  }

  async cross(request: Narrowing, rows: Facet, columns: Facet): Promise<readonly Crossing[]> {
    const aggs = crossAggregation(request.collection, rows, columns);
    if (!aggs) return [];
    const answer = await this.client.search<never, { rows: { buckets: Parameters<typeof crossings>[0] } }>({
      ...this.narrowed(request),
      size: 0,
      aggs,
      track_total_hits: false,
    });
    return crossings(answer.aggregations?.rows.buckets ?? [], rows === columns);
  }

  async *all<C extends Collection>(
    request: Pick<SearchRequest<C>, 'collection' | 'query' | 'filters'>,
  ): AsyncIterable<RecordOf<C>> {
    let hits: readonly Hit[] = [];
    do {
      const after = hits.at(-1)?.sort;
      const page = { ...this.narrowed(request), sort: [{ id: 'asc' as const }], size: PAGE, search_after: after };
      hits = (await this.client.search<object>({ ...page, track_total_hits: false })).hits.hits;
      for (const hit of hits) yield hit._source as RecordOf<C>; // as it was put
    } while (hits.length === PAGE);
  }

  async settle(): Promise<void> {
    await this.client.indices.refresh({ index: ALL_COLLECTIONS.map((collection) => this.alias(collection)) });
  }

  async close(): Promise<void> {
    await this.end();
  }

  /** What goes with the first hits, facets and total included; one hit more than wanted tells that there is a next page. */
  private firstPage(request: SearchRequest<Collection>, order: Order) {
    const { collection, facets = [], limit, after } = request;
    const cursor = after === undefined ? undefined : cursorOf(after, order);
    return this.client.search<object, never>({
      ...this.narrowed(request),
      sort: SORTS[order],
      size: Math.min(limit + 1, PAGE),
      search_after: cursor && [cursor.place, cursor.id],
      aggs: facets.length > 0 ? facetAggregations(collection, facets) : undefined,
      track_total_hits: true,
    });
  }

  /** Further hits where more are wanted than one answer holds. */
  private async filledUp(request: SearchRequest<Collection>, order: Order, first: readonly Hit[]): Promise<Hit[]> {
    const hits = [...first];
    for (let full = first.length === PAGE; full && hits.length <= request.limit; ) {
      const page = { ...this.narrowed(request), sort: SORTS[order], size: PAGE, search_after: hits.at(-1)?.sort };
      const more = (await this.client.search<object>({ ...page, track_total_hits: false })).hits.hits;
      hits.push(...more);
      full = more.length === PAGE;
    }
    return hits;
  }

  private alias(collection: Collection): string {
    return collectionAlias(this.prefix, collection);
  }

  private narrowed({ collection, query, filters }: Narrowing): {
    index: string;
    query: estypes.QueryDslQueryContainer;
  } {
    const must = query ? [compiled(query)] : [];
    return { index: this.alias(collection), query: { bool: { must, filter: filtered(collection, filters) } } };
  }
}

/** Without a relevance to go by, the newest go first. */
const orderOf = ({ sort, query }: SearchRequest<Collection>): Order =>
  sort === 'relevance' && query && ranks(query) ? 'relevance' : 'newest';

const isMissing = (error: unknown): boolean =>
  error instanceof errors.ResponseError && error.statusCode === 404 && error.body?.error === undefined;

const causeOf = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  `${path.join('.') || 'record'}: ${message}`;

/** What was not taken for a fault of its own. @throws for any other fault */
function refusal({ _id, status, error }: BulkAnswer): Refused[] {
  if (!error) return [];
  const cause = error.reason ?? error.type;
  if (status !== 400) throw new Error(`${_id} was not written: ${cause}`);
  return [{ id: _id ?? '', cause }];
}
