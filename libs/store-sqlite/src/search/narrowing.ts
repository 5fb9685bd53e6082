import type { Filters } from '@kelisim/domain/query';
import type { Collection } from '@kelisim/domain/records/records';
import { sumsFrom } from '@kelisim/domain/records/sums';
import { FILTER_FIELDS, type FieldFilter } from '@kelisim/ports/search-fields';
import type { Connection } from '../connection';
import type { Columns, Row } from './columns';

/** Whether a record stays. */
export type Test = (row: Row) => boolean;

const NEVER: Test = () => false;
/** Behind every day, moment and value. */
const LAST = '\u{10ffff}';

/** Turns filters into tests of rows. */
export class Narrowing {
  constructor(
    private readonly connection: Connection,
    private readonly collection: Collection,
    private readonly columns: Columns,
  ) {}

  /** Everything that the filters ask for; none where they ask for nothing. */
  tests(filters: Filters = {}): Test[] {
    const { from, to, happenedFrom, happenedTo, indexedSince, sumFrom, ...exact } = filters;
    const wanted = Object.entries(exact) as [FieldFilter, unknown][]; // the keys left
    // An empty list means any, as in a subscription.
    const given = wanted.filter(
      ([, values]) => values !== undefined && !(Array.isArray(values) && values.length === 0),
    );
    return [
      ...given.map(([filter, values]) =>
        this.byValues(FILTER_FIELDS[this.collection][filter], [values].flat().map(String)),
      ),
      ...(sumFrom ? [this.bySum(sumFrom)] : []),
      ...between(from, to, ({ day }) => day),
      ...between(happenedFrom, happenedTo, ({ happened }) => happened),
      ...(indexedSince === undefined ? [] : [this.stretch('indexedAt', indexedSince, LAST)]),
    ];
  }

  private byValues(field: string | undefined, values: readonly string[]): Test {
    if (!field) return NEVER;
    if (!this.columns.has(field)) return this.named(field, values);
    const codes = new Set(values.flatMap((value) => this.columns.placeOf(field, value) ?? []));
    const [only] = codes;
    if (only === undefined) return NEVER;
    return codes.size === 1 ? (row) => row.codes.includes(only) : (row) => row.codes.some((code) => codes.has(code));
  }

  private named(field: string, values: readonly string[]): Test {
    const sql = `SELECT number FROM record_values
      WHERE collection = ? AND field = ? AND value IN (SELECT value FROM json_each(?))`;
    return within(this.connection.rows(sql, this.collection, field, JSON.stringify(values)));
  }

  /** A sum is a word that sorts as it does: at least so much is a stretch of the values. */
  private bySum(sum: NonNullable<Filters['sumFrom']>): Test {
    const field = FILTER_FIELDS[this.collection].sumFrom;
    const { first, last } = sumsFrom(sum);
    return field ? this.stretch(field, first, last) : NEVER;
  }

  private stretch(field: string, first: string, last: string): Test {
    const sql = 'SELECT number FROM record_values WHERE collection = ? AND field = ? AND value BETWEEN ? AND ?';
    return within(this.connection.rows(sql, this.collection, field, first, last));
  }
}

function within(found: readonly { readonly number: number }[]): Test {
  const numbers = new Set(found.map(({ number }) => number));
  return ({ number }) => numbers.has(number);
}

/** A record without a day is in no stretch of days. */
function between(from: string | undefined, to: string | undefined, of: (row: Row) => string): Test[] {
  if (from === undefined && to === undefined) return [];
  const [first, last] = [from ?? '', to ?? LAST];
  return [
    (row) => {
      const day = of(row);
      return day !== '' && day >= first && day <= last;
    },
  ];
}
