import type { Collection } from '@kelisim/domain/records/records';
import { type Crossing, MOST_VALUES, type SearchRequest } from '@kelisim/ports/search';
import type { Connection, Value } from '../connection';
import type { Condition } from './conditions';
import { type Cursor, cursorOf, cursorText } from './cursor';
import { matchExpression } from './match-expression';

type PageRequest = Pick<SearchRequest<Collection>, 'query' | 'sort' | 'limit' | 'after'>;
/** Up to here looking up each match's values is quicker than walking over all values of a field (100,000 records). */
const FEW = 10_000;

interface Hit {
  readonly number: number;
  readonly id: string;
  readonly place: string | number;
}

/**
 * The records that a request matches. They are found once, into a table of the connection's own, from which total,
 * page and facets are then read: so an instance is of use only until the next one is made on its connection.
 */
export class Matched {
  readonly total: number;
  /** Narrows `records` or `record_values` to what matched; empty where everything does. */
  private readonly narrowed: string;

  constructor(
    private readonly connection: Connection,
    private readonly collection: Collection,
    conditions: readonly Condition[],
  ) {
    this.narrowed = conditions.length ? 'AND number IN matched' : '';
    this.total = conditions.length ? this.collect(conditions) : this.countAll();
  }

  /** One page in the order asked for; without a query there is no relevance, and the newest go first. */
  page({ query, sort, limit, after }: PageRequest): { readonly hits: readonly Hit[]; readonly next?: string } {
    const expression = query && sort === 'relevance' ? matchExpression(query) : undefined;
    const ranked =
      expression && !expression.excluded && expression.expression !== undefined ? expression.expression : undefined;
    const order: Cursor['sort'] = ranked === undefined ? 'newest' : 'relevance';
    const cursor = after === undefined ? undefined : cursorOf(after, order);
    const hits = ranked === undefined ? this.newest(limit + 1, cursor) : this.best(ranked, limit + 1, cursor);
    const last = hits.length > limit ? hits[limit - 1] : undefined;
    return { hits: hits.slice(0, limit), ...(last && { next: cursorText({ sort: order, ...last }) }) };
  }

  /** The values of a field with their counts, most frequent first, then by value. */
  values(field: string): { value: string; count: number }[] {
    const few = this.narrowed !== '' && this.total < FEW;
    const from = few ? 'matched CROSS JOIN record_values USING (number)' : 'record_values';
    const sql = `SELECT value, count(*) AS count FROM ${from} WHERE collection = ? AND field = ? ${few ? '' : this.narrowed}
      GROUP BY value ORDER BY count DESC, value LIMIT ${MOST_VALUES}`;
    return this.connection.rows(sql, this.collection, field);
  }

  /** The pairs of values that two fields have, most frequent first. */
  pairs(rowField: string, columnField: string): Crossing[] {
    const other = rowField === columnField ? 'AND one.value <> other.value' : '';
    const narrowed = this.narrowed && 'AND one.number IN matched';
    const sql = `SELECT one.value AS "row", other.value AS "column", count(*) AS count
      FROM record_values AS one CROSS JOIN record_values AS other ON other.number = one.number AND other.field = ?2
      WHERE one.collection = ?3 AND one.field = ?1 ${narrowed} ${other}
      GROUP BY 1, 2 ORDER BY count DESC, 1, 2`;
    return this.connection.rows(sql, rowField, columnField, this.collection);
  }

  inOrderOfId(): number[] {
    const sql = `SELECT number FROM records WHERE collection = ? ${this.narrowed} ORDER BY id`;
    return this.connection.rows<{ number: number }>(sql, this.collection).map((row) => row.number);
  }

  private newest(limit: number, cursor: Cursor | undefined): Hit[] {
    const behind = cursor ? 'AND (day < ?2 OR (day = ?2 AND id > ?3))' : '';
    const sql = `SELECT number, id, day AS place FROM records WHERE collection = ?1 ${this.narrowed} ${behind}
      ORDER BY day DESC, id LIMIT ${cursor ? '?4' : '?2'}`;
    return this.connection.rows<Hit>(sql, this.collection, ...placeOf(cursor), limit);
  }

  private best(expression: string, limit: number, cursor: Cursor | undefined): Hit[] {
    const table = `lemmas_${this.collection}`;
    const behind = cursor ? 'WHERE place > ?2 OR (place = ?2 AND id > ?3)' : '';
    const sql = `SELECT number, id, place FROM (
        SELECT number, id, bm25(${table}) AS place FROM ${table} JOIN records ON number = ${table}.rowid
        WHERE ${table} MATCH ?1 ${this.narrowed})
      ${behind} ORDER BY place, id LIMIT ${cursor ? '?4' : '?2'}`;
    return this.connection.rows<Hit>(sql, expression, ...placeOf(cursor), limit);
  }

  private countAll(): number {
    const sql = 'SELECT count(*) AS n FROM records WHERE collection = ?';
    return this.connection.rows<{ n: number }>(sql, this.collection)[0]!.n;
  }

  private collect(conditions: readonly Condition[]): number {
    this.connection.script('CREATE TEMP TABLE IF NOT EXISTS matched (number INTEGER PRIMARY KEY); DELETE FROM matched');
    const where = conditions.map((condition) => condition.sql).join(' AND ');
    const values = conditions.flatMap((condition) => condition.values);
    const sql = `INSERT INTO matched SELECT number FROM records WHERE collection = ? AND ${where}`;
    return this.connection.change(sql, this.collection, ...values);
  }
}

const placeOf = (cursor: Cursor | undefined): Value[] => (cursor ? [cursor.place, cursor.id] : []);
