import type { Collection } from '@kelisim/domain/records/records';
import type { Connection } from '../connection';
import { keptFields, NAMES } from './fields';

/** What of a record is looked at when it is narrowed, counted and put in order. */
export interface Row {
  readonly number: number;
  readonly id: string;
  /** Of publication; empty where a record has none. */
  readonly day: string;
  /** Of what it tells of; empty likewise. */
  happened: string;
  /** Its exact values, by their place in the dictionary. */
  readonly codes: number[];
}

/** An exact value of a field. */
export interface ExactValue {
  readonly field: string;
  readonly value: string;
}

const HAPPENED = 'happened';

/**
 * The exact values of one collection in memory: counting the facets of tens of thousands of hits takes milliseconds
 * here, and most of a second by statements. Every look catches up with what any process has changed since.
 */
export class Columns {
  readonly rows = new Map<number, Row>();
  readonly dictionary: ExactValue[] = [];
  private readonly places = new Map<string, number>();
  private readonly fields: readonly string[];
  private seen = -1;

  constructor(
    private readonly connection: Connection,
    private readonly collection: Collection,
  ) {
    this.fields = [...keptFields(collection).filter((field) => !NAMES.has(field)), 'year', 'month', HAPPENED];
  }

  /** The place of a value in the dictionary; undefined where no record has had it. */
  placeOf(field: string, value: string): number | undefined {
    return this.places.get(`${field} ${value}`);
  }

  /** Whether a field's values are kept here. */
  has(field: string): boolean {
    return this.fields.includes(field);
  }

  catchUp(): void {
    const [log] = this.connection.rows<{ first: number | null; last: number | null }>(
      'SELECT (SELECT min(sequence) FROM record_changes) AS first, (SELECT max(sequence) FROM record_changes) AS last',
    );
    const [first, last] = [log?.first ?? 0, log?.last ?? 0];
    if (last === this.seen) return;
    if (this.seen < 0 || first > this.seen + 1) this.loadAll();
    else this.loadChanged();
    this.seen = last;
  }

  private loadAll(): void {
    this.rows.clear();
    const sql = `SELECT group_concat(number || ' ' || day || ' ' || id, char(10)) AS lines FROM records WHERE collection = ?`;
    const lines = this.connection.rows<{ lines: string | null }>(sql, this.collection)[0]?.lines ?? '';
    for (const line of lines ? lines.split('\n') : []) this.enter(line);
    const values = `SELECT field, value, group_concat(number) AS numbers FROM record_values
      WHERE collection = ? AND field IN (SELECT value FROM json_each(?)) GROUP BY field, value`;
    for (const { numbers, ...exact } of this.connection.rows<ExactValue & { numbers: string }>(
      values,
      this.collection,
      JSON.stringify(this.fields),
    ))
      for (const number of numbers.split(',')) this.give(Number(number), exact);
  }

  private loadChanged(): void {
    const sql = 'SELECT DISTINCT number FROM record_changes WHERE sequence > ? AND collection = ?';
    const numbers = this.connection.rows<{ number: number }>(sql, this.seen, this.collection).map((row) => row.number);
    if (!numbers.length) return;
    for (const number of numbers) this.rows.delete(number);
    const changed = JSON.stringify(numbers);
    const rows = `SELECT number || ' ' || day || ' ' || id AS line FROM records
      WHERE collection = ? AND number IN (SELECT value FROM json_each(?))`;
    for (const { line } of this.connection.rows<{ line: string }>(rows, this.collection, changed)) this.enter(line);
    const values = `SELECT number, field, record_values.value FROM json_each(?) AS changed
      CROSS JOIN record_values ON number = changed.value WHERE field IN (SELECT value FROM json_each(?))`;
    for (const { number, ...exact } of this.connection.rows<ExactValue & { number: number }>(
      values,
      changed,
      JSON.stringify(this.fields),
    ))
      this.give(number, exact);
  }

  /** `number day id`; the day may be empty. */
  private enter(line: string): void {
    const afterNumber = line.indexOf(' ');
    const afterDay = line.indexOf(' ', afterNumber + 1);
    const number = Number(line.slice(0, afterNumber));
    const [day, id] = [line.slice(afterNumber + 1, afterDay), line.slice(afterDay + 1)];
    this.rows.set(number, { number, id, day, happened: '', codes: [] });
  }

  private give(number: number, { field, value }: ExactValue): void {
    const row = this.rows.get(number);
    if (!row) return;
    if (field === HAPPENED) row.happened = value;
    else row.codes.push(this.code(field, value));
  }

  private code(field: string, value: string): number {
    const key = `${field} ${value}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.dictionary.length);
    return this.dictionary.push({ field, value }) - 1;
  }
}
