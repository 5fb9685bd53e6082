import type { estypes } from '@elastic/elasticsearch';
import type { Filters } from '@kelisim/domain/query';
import type { Collection } from '@kelisim/domain/records/records';
import { sumsFrom } from '@kelisim/domain/records/sums';
import { FILTER_FIELDS, type FieldFilter, HAPPENED_FIELDS } from '@kelisim/ports/search-fields';

type Query = estypes.QueryDslQueryContainer;

/** The filters as conditions that all must hold: an empty one is none, one on what the records do not have finds nothing. */
export function filtered(collection: Collection, filters: Filters = {}): Query[] {
  const { from, to, happenedFrom, happenedTo, indexedSince, sumFrom, ...exact } = filters;
  const given = Object.entries(exact).filter(([, wanted]) => isGiven(wanted)) as [FieldFilter, unknown][]; // its keys
  const byValue = given.map(([filter, wanted]) => byField(FILTER_FIELDS[collection][filter], [wanted].flat()));
  return [
    ...byValue,
    ...between('publishedOn', from, to),
    ...happened(collection, happenedFrom, happenedTo),
    ...(sumFrom ? [ofSums(FILTER_FIELDS[collection].sumFrom, sumFrom)] : []),
    ...between('indexedAt', indexedSince, undefined),
  ];
}

function between(field: string, from: string | undefined, to: string | undefined): Query[] {
  return from === undefined && to === undefined ? [] : [{ range: { [field]: { gte: from, lte: to } } }];
}

/** A day counts where the record has none of the fields before it. */
function happened(collection: Collection, from: string | undefined, to: string | undefined): Query[] {
  const fields: readonly string[] = HAPPENED_FIELDS[collection];
  const ways = fields.flatMap((field, at) => {
    const absent = fields.slice(0, at).map((before) => ({ exists: { field: before } }));
    return between(field, from, to).map((range) => ({ bool: { filter: [range], must_not: absent } }));
  });
  return ways.length > 0 ? [{ bool: { should: ways, minimum_should_match: 1 } }] : [];
}

function byField(field: string | undefined, wanted: readonly unknown[]): Query {
  return field === undefined ? { match_none: {} } : { terms: { [field]: wanted as estypes.FieldValue[] } };
}

function ofSums(field: string | undefined, sum: NonNullable<Filters['sumFrom']>): Query {
  const { first, last } = sumsFrom(sum);
  return field === undefined ? { match_none: {} } : { range: { [field]: { gte: first, lte: last } } };
}

const isGiven = (wanted: unknown): boolean => wanted !== undefined && !(Array.isArray(wanted) && wanted.length === 0);
