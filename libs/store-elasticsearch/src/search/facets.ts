import type { estypes } from '@elastic/elasticsearch';
import type { Collection } from '@kelisim/domain/records/records';
import type { Facet, SearchResult } from '@kelisim/ports/search';
import { facetField } from '@kelisim/ports/search-fields';

type Counts = readonly { readonly value: string; readonly count: number }[];

/** More values than any facet has; what the server allows in one answer is 65,536. */
const VALUES = 5000;

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
  if (facet === 'year')
    return { date_histogram: { field: 'publishedOn', calendar_interval: 'year', format: 'yyyy', min_doc_count: 1 } };
  const field = facetField(collection, facet);
  return field === undefined
    ? undefined
    : { terms: { field, size: VALUES, order: [{ _count: 'desc' }, { _key: 'asc' }] } };
}

interface Bucket {
  readonly key: string | number;
  readonly key_as_string?: string;
  readonly doc_count: number;
}

/** The counts of the facets asked for; none for what the records do not have. */
export function facetCounts(
  facets: readonly Facet[],
  aggregations: Readonly<Record<string, { readonly buckets: readonly Bucket[] }>> | undefined,
): SearchResult<Collection>['facets'] {
  return Object.fromEntries(facets.map((facet) => [facet, counts(aggregations?.[facet]?.buckets ?? [])]));
}

function counts(buckets: readonly Bucket[]): Counts {
  const all = buckets.map(({ key, key_as_string, doc_count }) => ({
    value: key_as_string ?? `${key}`,
    count: doc_count,
  }));
  return all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
