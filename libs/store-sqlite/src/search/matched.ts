import type { Collection } from '@kelisim/domain/records/records';
import { type Crossing, MOST_VALUES, type SearchRequest } from '@kelisim/ports/search';
import type { Connection } from '../connection';
import type { Columns, Row } from './columns';
import { type Cursor, cursorOf, cursorText } from './cursor';
import { firstOf } from './first-of';
import { type MatchExpression, matchExpression } from './match-expression';
import { Narrowing } from './narrowing';
import { bestOf } from './ranking';

type PageRequest = Pick<SearchRequest<Collection>, 'query' | 'sort' | 'limit' | 'after'>;
type Narrowed = Pick<SearchRequest<Collection>, 'collection' | 'query' | 'filters'>;

interface Hit {
  readonly number: number;
  readonly id: string;
  readonly place: string | number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newestFirst = (a: Row, b: Row): number => byText(b.day, a.day) || byText(a.id, b.id);

/** The records that a request matches: its total, pages and facets. */
export class Matched {
  private readonly rows: readonly Row[];
  private readonly collection: Collection;
  private counts?: Uint32Array;

  constructor(
    private readonly connection: Connection,
    private readonly columns: Columns,
    { collection, query, filters }: Narrowed,
  ) {
    this.collection = collection;
    const found = query ? this.found(matchExpression(query)) : [...columns.rows.values()];
    const tests = new Narrowing(connection, collection, columns).tests(filters);
    this.rows = tests.length === 0 ? found : found.filter((row) => tests.every((test) => test(row)));
  }

  get total(): number {
    return this.rows.length;
  }

  /** One page in the order asked for; without a query there is no relevance, and the newest go first. */
  page({ query, sort, limit, after }: PageRequest): { readonly hits: readonly Hit[]; readonly next?: string } {
    const found = query && sort === 'relevance' ? matchExpression(query) : undefined;
    const ranked = found?.excluded ? undefined : found?.expression;
    const order: Cursor['sort'] = ranked === undefined ? 'newest' : 'relevance';
    const cursor = after === undefined ? undefined : cursorOf(after, order);
    const hits = ranked === undefined ? this.newest(limit + 1, cursor) : this.best(ranked, limit + 1, cursor);
    const last = hits.length > limit ? hits[limit - 1] : undefined;
    return { hits: hits.slice(0, limit), ...(last && { next: cursorText({ sort: order, ...last }) }) };
  }

  /** The values of a field with their counts, most frequent first, then by value. */
  values(field: string): { value: string; count: number }[] {
    const counted = this.columns.has(field) ? this.counted(field) : this.countedNames(field);
    return firstOf(counted, MOST_VALUES, (a, b) => b.count - a.count || byText(a.value, b.value));
  }

  /** The pairs of values that two fields have, most frequent first. */
  pairs(rowField: string, columnField: string): Crossing[] {
    const counts = new Map<string, { row: string; column: string; count: number }>();
    const [rowsOf, columnsOf] = [rowField, columnField].map((field) => this.valuesByRow(field));
    for (const { number } of this.rows)
      for (const row of rowsOf!(number))
        for (const column of columnsOf!(number)) {
          if (rowField === columnField && row === column) continue;
          const known = counts.get(`${row}\n${column}`);
          if (known) known.count += 1;
          else counts.set(`${row}\n${column}`, { row, column, count: 1 });
        }
    return [...counts.values()].sort((a, b) => b.count - a.count || byText(a.row, b.row) || byText(a.column, b.column));
  }

  inOrderOfId(): number[] {
    return [...this.rows].sort((a, b) => byText(a.id, b.id)).map(({ number }) => number);
  }

  private found({ excluded, expression }: MatchExpression): Row[] {
    if (expression === undefined) return excluded ? [...this.columns.rows.values()] : [];
    const table = `lemmas_${this.collection}`;
    const sql = `SELECT group_concat(rowid) AS numbers FROM ${table} WHERE ${table} MATCH ?`;
    const numbers = this.connection.rows<{ numbers: string | null }>(sql, expression)[0]?.numbers ?? '';
    const all = numbers ? numbers.split(',').map(Number) : [];
    if (!excluded) return all.flatMap((number) => this.columns.rows.get(number) ?? []);
    const without = new Set(all);
    return [...this.columns.rows.values()].filter(({ number }) => !without.has(number));
  }

  private newest(limit: number, cursor: Cursor | undefined): Hit[] {
    const { place = '', id = '' } = cursor ?? {};
    const isBehind = ({ day, id: own }: Row) => day < String(place) || (day === place && own > id);
    const rows = cursor ? this.rows.filter(isBehind) : this.rows;
    return firstOf(rows, limit, newestFirst).map(({ number, id: own, day }) => ({ number, id: own, place: day }));
  }

  private best(expression: string, limit: number, cursor: Cursor | undefined): Hit[] {
    return bestOf(this.connection, { collection: this.collection, expression }, this.rows, limit, cursor);
  }

  private counted(field: string): { value: string; count: number }[] {
    this.counts ??= this.countAll();
    const { counts } = this;
    return this.columns.dictionary.flatMap(({ field: of, value }, code) =>
      of === field && counts[code] ? [{ value, count: counts[code] }] : [],
    );
  }

  /** Of every value in the dictionary, by its place there. */
  private countAll(): Uint32Array {
    const counts = new Uint32Array(this.columns.dictionary.length);
    for (const { codes } of this.rows) for (const code of codes) counts[code] = counts[code]! + 1;
    return counts;
  }

  private countedNames(field: string): { value: string; count: number }[] {
    const isAll = this.rows.length === this.columns.rows.size;
    if (isAll) {
      const sql = `SELECT value, count(*) AS count FROM record_values WHERE collection = ? AND field = ?
        GROUP BY value ORDER BY count DESC, value LIMIT ${MOST_VALUES}`;
      return this.connection.rows(sql, this.collection, field);
    }
    const sql = `SELECT record_values.value, count(*) AS count FROM json_each(?) AS matched
      CROSS JOIN record_values ON number = matched.value WHERE collection = ? AND field = ?
      GROUP BY 1 ORDER BY count DESC, 1 LIMIT ${MOST_VALUES}`;
    return this.connection.rows(sql, JSON.stringify(this.rows.map(({ number }) => number)), this.collection, field);
  }

  private valuesByRow(field: string): (number: number) => readonly string[] {
    const { dictionary, rows } = this.columns;
    if (this.columns.has(field))
      return (number) =>
        (rows.get(number)?.codes ?? []).flatMap((code) =>
          dictionary[code]!.field === field ? dictionary[code]!.value : [],
        );
    const sql = 'SELECT number, value FROM record_values WHERE collection = ? AND field = ?';
    const found = new Map<number, string[]>();
    for (const { number, value } of this.connection.rows<{ number: number; value: string }>(
      sql,
      this.collection,
      field,
    ))
      found.set(number, [...(found.get(number) ?? []), value]);
    return (number) => found.get(number) ?? [];
  }
}
