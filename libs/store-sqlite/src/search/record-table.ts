import { COLLECTIONS, type Collection, type RecordOf } from '@kelisim/domain/records/records';
import { HAPPENED_FIELDS } from '@kelisim/ports/search-fields';
import type { Connection } from '../connection';
import { keptFields } from './fields';

/** What every collection's records have that is looked at here. */
type AnyRecord = RecordOf<Collection> & Readonly<Record<string, unknown>>;

/** Records written in one go; writers in other processes wait no longer than that takes. */
const BATCH = 100;

/** Every value that a record can be filtered or counted by. */
function valuesOf(collection: Collection, record: AnyRecord): [field: string, value: string][] {
  const values = keptFields(collection).flatMap((field) =>
    [record[field] ?? []].flat().map((value): [string, string] => [field, String(value)]),
  );
  return [...values, ...periodsOf(collection, record), ['indexedAt', record.indexedAt]];
}

/** Days, months and years, for counting and for ranges. */
function periodsOf(collection: Collection, record: AnyRecord): [field: string, value: string][] {
  const { publishedOn } = record;
  const happened = HAPPENED_FIELDS[collection].map((field) => record[field]).find(Boolean);
  return [
    ...(publishedOn
      ? ([
          ['year', publishedOn.slice(0, 4)],
          ['month', publishedOn.slice(0, 7)],
        ] as const)
      : []),
    ...(happened ? ([['happened', String(happened)]] as const) : []),
  ].map(([field, value]) => [field, value]);
}

/** Changes that are remembered; who has not looked for longer loads everything anew. */
const REMEMBERED = 20_000;
const FORGET = `DELETE FROM record_changes WHERE sequence <= (SELECT max(sequence) FROM record_changes) - ${REMEMBERED}`;

/** Writes search records: body, exact values and lemmas, under one number. */
export class RecordTable {
  constructor(private readonly connection: Connection) {}

  /** Adds or replaces; answers with those that break their contract. */
  put<C extends Collection>(collection: C, records: readonly RecordOf<C>[]): { id: string; cause: string }[] {
    const refused: { id: string; cause: string }[] = [];
    for (let from = 0; from < records.length; from += BATCH)
      this.connection.together(() => {
        for (const record of records.slice(from, from + BATCH)) {
          const parsed = COLLECTIONS[collection].safeParse(record);
          if (parsed.success)
            this.replace(collection, parsed.data as AnyRecord); // one of the union's members
          else refused.push({ id: record.id, cause: parsed.error.issues.map(causeOf).join('; ') });
        }
        this.connection.change(FORGET);
      });
    return refused;
  }

  remove(collection: Collection, ids: readonly string[]): void {
    this.connection.together(() => {
      for (const id of ids) this.removeOne(collection, id);
    });
  }

  private replace(collection: Collection, record: AnyRecord): void {
    const number = this.removeOne(collection, record.id);
    const [row] = this.connection.rows<{ number: number }>(
      'INSERT INTO records VALUES (?, ?, ?, ?) RETURNING number',
      number ?? null,
      collection,
      record.id,
      record.publishedOn ?? '',
    );
    const at = row!.number;
    this.connection.change('INSERT INTO record_bodies VALUES (?, ?)', at, JSON.stringify(record));
    this.connection.change(`INSERT INTO lemmas_${collection} (rowid, lemmas) VALUES (?, ?)`, at, record.lemmas);
    for (const [field, value] of valuesOf(collection, record))
      this.connection.change('INSERT OR IGNORE INTO record_values VALUES (?, ?, ?, ?)', collection, field, value, at);
  }

  /** The number that it had. */
  private removeOne(collection: Collection, id: string): number | undefined {
    const sql = 'DELETE FROM records WHERE collection = ? AND id = ? RETURNING number';
    const [row] = this.connection.rows<{ number: number }>(sql, collection, id);
    if (!row) return undefined;
    this.connection.change('DELETE FROM record_bodies WHERE number = ?', row.number);
    this.connection.change(`DELETE FROM lemmas_${collection} WHERE rowid = ?`, row.number);
    this.connection.change(
      `DELETE FROM record_values WHERE (collection, field, value, number) IN
        (SELECT collection, field, value, number FROM record_values WHERE number = ?)`,
      row.number,
    );
    return row.number;
  }
}

const causeOf = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  `${path.join('.') || 'record'}: ${message}`;
