import type { estypes } from '@elastic/elasticsearch';
import type { Collection } from '@kelisim/domain/records/records';
import { type Crossing, type Facet, MOST_VALUES, type SearchResult } from '@kelisim/ports/search';
import { facetField } from '@kelisim/ports/search-fields';

type Counts = readonly { readonly value: string; readonly count: number }[];

/** The aggregations that count the facets of a collection. */
export function facetAggregations(
  collection: Collection,
  facets: readonly Facet[],
): Record<string, estypes.AggregationsAggregationContainer> {
  const entries = facets.flatMap((facet) => {
    const aggregation = aggregationOf(collection, facet);
    return aggregation ? [[facet, aggregation] as const] : [];
  });
  return Object.fromEntries(entries);
}

function aggregationOf(collection: Collection, facet: Facet): estypes.AggregationsAggregationContainer | undefined {
  if (facet === 'year' || facet === 'month') return periods(facet);
  const field = facetField(collection, facet);
  return field === undefined
    ? undefined
    : { terms: { field, size: MOST_VALUES, order: [{ _count: 'desc' }, { _key: 'asc' }] } };
}

const periods = (calendar_interval: 'year' | 'month'): estypes.AggregationsAggregationContainer => ({
  date_histogram: {
    field: 'publishedOn',
    calendar_interval,
    format: calendar_interval === 'year' ? 'yyyy' : 'yyyy-MM',
    min_doc_count: 1,
  },
});

/** The aggregation that counts pairs of values of two facets; undefined where the records do not have them. */
export function crossAggregation(
  collection: Collection,
  rows: Facet,
  columns: Facet,
): Record<string, estypes.AggregationsAggregationContainer> | undefined {
  const [row, column] = [aggregationOf(collection, rows), aggregationOf(collection, columns)];
  return row && column && { rows: { ...row, aggs: { columns: column } } };
}

interface RowBucket extends Bucket {
  readonly columns: { readonly buckets: readonly Bucket[] };
}

/** The pairs out of what `crossAggregation` answers; a value does not pair with itself. */
export function crossings(rows: readonly RowBucket[], isSame: boolean): Crossing[] {
  const pairs = rows.flatMap((row) =>
    row.columns.buckets.map((column) => ({ row: keyOf(row), column: keyOf(column), count: column.doc_count })),
  );
  return pairs
    .filter(({ row, column }) => !isSame || row !== column)
    .sort((a, b) => b.count - a.count || inOrder(a.row, b.row) || inOrder(a.column, b.column));
}

interface Bucket {
  readonly key: string | number;
  readonly key_as_string?: string;
  readonly doc_count: number;
}

const keyOf = ({ key, key_as_string }: Bucket): string => key_as_string ?? `${key}`;
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The counts of the facets asked for; none for what the records do not have. */
export function facetCounts(
  facets: readonly Facet[],
  aggregations: Readonly<Record<string, { readonly buckets: readonly Bucket[] }>> | undefined,
): SearchResult<Collection>['facets'] {
  return Object.fromEntries(facets.map((facet) => [facet, counts(aggregations?.[facet]?.buckets ?? [])]));
}

function counts(buckets: readonly Bucket[]): Counts {
  const all = buckets.map((bucket) => ({ value: keyOf(bucket), count: bucket.doc_count }));
  return all.sort((a, b) => b.count - a.count || inOrder(a.value, b.value));
}
