import type { Filters } from '@kelisim/domain/query';
import type { Collection } from '@kelisim/domain/records/records';
import { sumsFrom } from '@kelisim/domain/records/sums';
import type { SearchRequest } from '@kelisim/ports/search';
import { FILTER_FIELDS, type FieldFilter } from '@kelisim/ports/search-fields';
import type { Value } from '../connection';
import { matchExpression } from './match-expression';

/** A part of a statement with what is bound in it. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Behind every day and moment. */
const LAST = '~';
const NEVER: Condition = { sql: 'FALSE', values: [] };

function byQuery({ collection, query }: Pick<SearchRequest<Collection>, 'collection' | 'query'>): Condition[] {
  if (!query) return [];
  const { excluded, expression } = matchExpression(query);
  if (expression === undefined) return excluded ? [] : [NEVER];
  const found = `(SELECT rowid FROM lemmas_${collection} WHERE lemmas_${collection} MATCH ?)`;
  return [{ sql: `number ${excluded ? 'NOT IN' : 'IN'} ${found}`, values: [expression] }];
}

function byValues(collection: Collection, filter: FieldFilter, wanted: unknown): Condition {
  const field = FILTER_FIELDS[collection][filter];
  if (!field) return NEVER;
  const values = [wanted].flat().map(String);
  const sql = `number IN (SELECT number FROM record_values
    WHERE collection = ? AND field = ? AND value IN (SELECT value FROM json_each(?)))`;
  return { sql, values: [collection, field, JSON.stringify(values)] };
}

/** A sum is a word that sorts as it does: at least so much is a stretch of the values. */
function bySum(collection: Collection, sum: NonNullable<Filters['sumFrom']>): Condition {
  const field = FILTER_FIELDS[collection].sumFrom;
  if (!field) return NEVER;
  const { first, last } = sumsFrom(sum);
  const sql = `number IN (SELECT number FROM record_values WHERE collection = ? AND field = ? AND value BETWEEN ? AND ?)`;
  return { sql, values: [collection, field, first, last] };
}

function byDay({ from, to }: Filters): Condition[] {
  const first = from === undefined ? [] : [{ sql: 'day >= ?', values: [from] }];
  // The empty day of an undated record is before every other.
  const last = to === undefined ? [] : [{ sql: "day <= ? AND day <> ''", values: [to] }];
  return [...first, ...last];
}

/** Ranges over values that are kept beside the exact ones. */
function byRange(collection: Collection, field: string, from: string | undefined, to: string | undefined): Condition[] {
  if (from === undefined && to === undefined) return [];
  const sql = `number IN (SELECT number FROM record_values
    WHERE collection = ? AND field = ? AND value >= ? AND value <= ?)`;
  return [{ sql, values: [collection, field, from ?? '', to ?? LAST] }];
}

/** Everything that a request narrows its collection by; nothing where it asks for all of it. */
export function conditionsOf(
  request: Pick<SearchRequest<Collection>, 'collection' | 'query' | 'filters'>,
): Condition[] {
  const { from, to, happenedFrom, happenedTo, indexedSince, sumFrom, ...exact } = request.filters ?? {};
  const wanted = Object.entries(exact) as [FieldFilter, unknown][]; // the keys left
  // An empty list means any, as in a subscription.
  const given = wanted.filter(([, values]) => values !== undefined && !(Array.isArray(values) && values.length === 0));
  return [
    ...byQuery(request),
    ...given.map(([filter, values]) => byValues(request.collection, filter, values)),
    ...(sumFrom ? [bySum(request.collection, sumFrom)] : []),
    ...byDay({ from, to }),
    ...byRange(request.collection, 'happened', happenedFrom, happenedTo),
    ...byRange(request.collection, 'indexedAt', indexedSince, undefined),
  ];
}
