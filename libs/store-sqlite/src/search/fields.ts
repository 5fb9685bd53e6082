import type { Collection } from '@kelisim/domain/records/records';
import { FACETS } from '@kelisim/ports/search';
import { FILTER_FIELDS, facetField } from '@kelisim/ports/search-fields';

/** Fields with about as many values as there are records: they are left to the store's own index. */
export const NAMES: ReadonlySet<string> = new Set(['people', 'organizations', 'parties', 'sums']);

/** The fields whose exact values are kept beside a collection's records. */
export function keptFields(collection: Collection): string[] {
  const facets = FACETS.flatMap((facet) => facetField(collection, facet) ?? []);
  return [...new Set([...Object.values(FILTER_FIELDS[collection]), ...facets])];
}
