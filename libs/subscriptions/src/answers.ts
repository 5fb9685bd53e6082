import type { Filters } from '@kelisim/domain/query';
import type { Collection, RecordOf } from '@kelisim/domain/records/records';
import { sumsFrom } from '@kelisim/domain/records/sums';
import { FILTER_FIELDS, type FieldFilter, HAPPENED_FIELDS } from '@kelisim/ports/search-fields';
import { holds, type LemmaSet, lemmaSet } from '@kelisim/query';
import type { SubscribedSearch } from './search-of';

type AnyRecord = Readonly<Record<string, unknown>> & { readonly lemmas: string };

/** A search record made ready for many searches to be asked of it. */
export interface AskedRecord {
  readonly collection: Collection;
  readonly fields: AnyRecord;
  readonly words: LemmaSet;
}

/** Cuts a record's lemmas once. */
export const asked = <C extends Collection>(collection: C, record: RecordOf<C>): AskedRecord => ({
  collection,
  fields: record as unknown as AnyRecord, // its fields are looked up by name
  words: lemmaSet(record.lemmas),
});

/** Whether a record is one of a search's hits, as the search engines decide it. */
export function answers(search: SubscribedSearch, record: AskedRecord): boolean {
  if (search.collection !== record.collection) return false;
  return fits(search.filters, record) && (!search.query || holds(search.query, record.words));
}

function fits(filters: Filters, { collection, fields }: AskedRecord): boolean {
  const { from, to, happenedFrom, happenedTo, indexedSince, sumFrom, ...exact } = filters;
  for (const name in exact) {
    const filter = name as Exclude<FieldFilter, 'sumFrom'>; // the keys left
    const wanted = exact[filter];
    if (wanted !== undefined && !hasOneOf(fields, FILTER_FIELDS[collection][filter], wanted)) return false;
  }
  return (
    isWithin(fields.publishedOn, from, to) &&
    isWithin(happenedOn(collection, fields), happenedFrom, happenedTo) &&
    isWithin(fields.indexedAt, indexedSince, undefined) &&
    (!sumFrom || hasSum(fields, FILTER_FIELDS[collection].sumFrom, sumFrom))
  );
}

const valuesOf = (fields: AnyRecord, field: string): readonly unknown[] =>
  fields[field] === undefined ? [] : Array.isArray(fields[field]) ? fields[field] : [fields[field]];

/** A filter on what the records do not have finds nothing; an empty one means any. */
function hasOneOf(fields: AnyRecord, field: string | undefined, wanted: boolean | readonly string[]): boolean {
  if (Array.isArray(wanted) && wanted.length === 0) return true;
  if (!field) return false;
  const values = valuesOf(fields, field);
  return Array.isArray(wanted) ? wanted.some((value) => values.includes(value)) : values.includes(wanted);
}

function hasSum(fields: AnyRecord, field: string | undefined, sum: NonNullable<Filters['sumFrom']>): boolean {
  if (!field) return false;
  const { first, last } = sumsFrom(sum);
  return valuesOf(fields, field).some((value) => (value as string) >= first && (value as string) <= last);
}

function happenedOn(collection: Collection, fields: AnyRecord): unknown {
  const field = HAPPENED_FIELDS[collection].find((name) => fields[name] !== undefined);
  return field && fields[field];
}

/** Both ends count; what has no day is within no bounds. */
function isWithin(value: unknown, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return typeof value === 'string' && (from === undefined || value >= from) && (to === undefined || value <= to);
}
