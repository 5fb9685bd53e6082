import type { estypes } from '@elastic/elasticsearch';
import type { Filters } from '@kelisim/domain/query';
import type { Collection } from '@kelisim/domain/records/records';
import { FILTER_FIELDS, type FieldFilter } from '@kelisim/ports/search-fields';

type Query = estypes.QueryDslQueryContainer;

/** The filters as conditions that all must hold: an empty one is none, one on what the records do not have finds nothing. */
export function filtered(collection: Collection, filters: Filters = {}): Query[] {
  const { from, to, ...exact } = filters;
  const given = Object.entries(exact).filter(([, wanted]) => isGiven(wanted)) as [FieldFilter, unknown][]; // its keys
  const byValue = given.map(([filter, wanted]) => byField(FILTER_FIELDS[collection][filter], [wanted].flat()));
  if (from === undefined && to === undefined) return byValue;
  return [...byValue, { range: { publishedOn: { gte: from, lte: to } } }];
}

function byField(field: string | undefined, wanted: readonly unknown[]): Query {
  return field === undefined ? { match_none: {} } : { terms: { [field]: wanted as estypes.FieldValue[] } };
}

const isGiven = (wanted: unknown): boolean => wanted !== undefined && !(Array.isArray(wanted) && wanted.length === 0);
