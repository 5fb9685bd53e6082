import type { Client, estypes } from '@elastic/elasticsearch';
import type { SavedObject } from '../../deploy/kibana/saved-objects/saved-object';
import { lensColumns, queryOf } from './fields';

type Row = readonly (string | number)[];
type Query = estypes.QueryDslQueryContainer;
type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;
interface Bucket {
  readonly key: string | number;
  readonly key_as_string?: string;
  readonly doc_count: number;
}

/** A KQL query as Elasticsearch itself understands it. The client does not know this query yet. */
const asked = (kql: string): Query => (kql.trim() ? ({ kql: { query: kql } } as Query) : { match_all: {} });

/** Runs a saved search or a question: the rows of a table, as the columns say. */
export async function tableRows(
  client: Client,
  index: string,
  { query, columns, sort }: { query: string; columns: readonly string[]; sort: readonly (readonly [string, string])[] },
): Promise<{ rows: number; first: Row[] }> {
  const { hits } = await client.search<Record<string, unknown>>({
    index,
    query: asked(query),
    sort: [...sort.map(([field, order]) => ({ [field]: order }) as estypes.SortCombinations), { id: 'asc' }],
    size: 5,
    track_total_hits: true,
  });
  const shown = (value: unknown) => (Array.isArray(value) ? value.join('; ') : ((value ?? '—') as string | number));
  const first = hits.hits.map(({ _source = {} }) => columns.map((column) => shown(_source[column])));
  return { rows: (hits.total as estypes.SearchTotalHits).value, first };
}

/** A saved search as what it asks for. */
export const searchOf = (object: SavedObject) => ({
  query: queryOf(object),
  columns: object.attributes.columns as string[],
  sort: object.attributes.sort as [string, string][],
});

/** Runs the request that a Lens chart amounts to: a row for each innermost bucket, its keys and then its metrics. */
export async function chartRows(client: Client, index: string, object: SavedObject): Promise<Row[]> {
  const columns = lensColumns(object) as [string, LensColumn][]; // the rest of what Kibana defines for a column
  const [buckets, metrics] = [
    columns.filter(([, column]) => column.isBucketed),
    columns.filter(([, c]) => !c.isBucketed),
  ];
  const { aggregations, hits } = await client.search({
    index,
    query: asked(queryOf(object)),
    aggs: nested(buckets, metrics),
    size: 0,
    track_total_hits: true,
  });
  const whole = { doc_count: (hits.total as estypes.SearchTotalHits).value, ...aggregations };
  return rowsOf(whole, buckets, metrics);
}

interface LensColumn {
  readonly isBucketed: boolean;
  readonly operationType: 'terms' | 'date_histogram' | 'count' | 'unique_count' | 'sum' | 'max';
  readonly sourceField: string;
  readonly filter?: { readonly query: string };
  readonly params: {
    readonly size: number;
    readonly interval: string;
    readonly orderBy: { readonly columnId: string };
  };
}
type Columns = readonly [string, LensColumn][];

function nested([first, ...rest]: Columns, metrics: Columns): Aggregations {
  if (!first) return Object.fromEntries(metrics.flatMap(([id, column]) => metricOf(id, column)));
  const [id, { operationType, sourceField: field, params }] = first;
  const aggs = nested(rest, metrics);
  if (operationType === 'date_histogram') {
    const interval = { d: 'day', M: 'month', y: 'year' }[params.interval] as 'day' | 'month' | 'year';
    return { [id]: { date_histogram: { field, calendar_interval: interval, min_doc_count: 1 }, aggs } };
  }
  // Lens sorts by a count as the documents of the bucket, by anything else as that aggregation.
  const metric = metrics.find(([each]) => each === params.orderBy.columnId)?.[1];
  const by = metric?.operationType === 'count' ? '_count' : params.orderBy.columnId;
  return { [id]: { terms: { field, size: params.size, order: [{ [by]: 'desc' }, { _key: 'asc' }] }, aggs } };
}

function metricOf(id: string, { operationType, sourceField: field, filter }: LensColumn): [string, object][] {
  if (operationType === 'count') return filter ? [[id, { filter: asked(filter.query) }]] : [];
  const kinds = { unique_count: 'cardinality', sum: 'sum', max: 'max' } as const;
  return [[id, { [kinds[operationType as keyof typeof kinds]]: { field } }]];
}

function rowsOf(
  found: Record<string, unknown> & { doc_count: number },
  [first, ...rest]: Columns,
  metrics: Columns,
): Row[] {
  if (!first) return [metrics.map(([id]) => metricIn(found, id))];
  const { buckets } = found[first[0]] as { buckets: (Bucket & Record<string, unknown>)[] };
  return buckets.flatMap((bucket) =>
    rowsOf(bucket, rest, metrics).map((row) => [
      (bucket.key_as_string ?? bucket.key).toString().replace(/T00:00.*/, ''),
      ...row,
    ]),
  );
}

function metricIn(found: Record<string, unknown> & { doc_count: number }, id: string): string | number {
  const metric = found[id] as { value?: number; value_as_string?: string; doc_count?: number } | undefined;
  if (!metric) return found.doc_count;
  return metric.value_as_string?.slice(0, 10) ?? metric.value ?? metric.doc_count ?? 0;
}
