import type { Collection, RecordOf } from '@kelisim/domain/records/records';
import type { Crossing, Facet, Search, SearchRequest, SearchResult } from '@kelisim/ports/search';
import { facetField } from '@kelisim/ports/search-fields';
import type { Connection } from './connection';
import { Columns } from './search/columns';
import { Matched } from './search/matched';
import { RecordTable } from './search/record-table';

type Narrowed<C extends Collection> = Pick<SearchRequest<C>, 'collection' | 'query' | 'filters'>;

/** Records read at once by an export. */
const PAGE = 500;

/** Search over FTS5: lemmas come analysed, filters and facets are exact values, which are kept in memory. */
export class SqliteSearch implements Search {
  private readonly table: RecordTable;
  private readonly columns = new Map<Collection, Columns>();

  constructor(private readonly connection: Connection) {
    this.table = new RecordTable(connection);
  }

  async put<C extends Collection>(collection: C, records: readonly RecordOf<C>[]) {
    return this.table.put(collection, records);
  }

  async remove(collection: Collection, ids: readonly string[]): Promise<void> {
    this.table.remove(collection, ids);
  }

  async get<C extends Collection>(collection: C, id: string): Promise<RecordOf<C> | undefined> {
    const sql = 'SELECT body FROM records JOIN record_bodies USING (number) WHERE collection = ? AND id = ?';
    const [row] = this.connection.rows<{ body: string }>(sql, collection, id);
    return row && recordOf<C>(row);
  }

  async find<C extends Collection>(request: SearchRequest<C>): Promise<SearchResult<C>> {
    const matched = this.matched(request);
    const { hits, next } = matched.page(request);
    const records = this.bodies<C>(hits.map((hit) => hit.number));
    return {
      total: matched.total,
      hits: records.map((record) => ({ id: record.id, record })),
      facets: this.facets(matched, request),
      ...(next && { next }),
    };
  }

  async cross<C extends Collection>(request: Narrowed<C>, rows: Facet, columns: Facet): Promise<readonly Crossing[]> {
    const [rowField, columnField] = [rows, columns].map((facet) => countedField(request.collection, facet));
    return rowField && columnField ? this.matched(request).pairs(rowField, columnField) : [];
  }

  async *all<C extends Collection>(request: Narrowed<C>): AsyncIterable<RecordOf<C>> {
    const numbers = this.matched(request).inOrderOfId();
    for (let from = 0; from < numbers.length; from += PAGE) yield* this.bodies<C>(numbers.slice(from, from + PAGE));
  }

  async settle(): Promise<void> {}

  async close(): Promise<void> {
    this.connection.close();
  }

  private matched<C extends Collection>(request: Narrowed<C>): Matched {
    const { collection } = request;
    const columns = this.columns.get(collection) ?? new Columns(this.connection, collection);
    this.columns.set(collection, columns);
    columns.catchUp();
    return new Matched(this.connection, columns, request);
  }

  private facets<C extends Collection>(matched: Matched, { collection, facets = [] }: SearchRequest<C>) {
    const counted: [Facet, { value: string; count: number }[]][] = facets.map((facet) => {
      const field = countedField(collection, facet);
      return [facet, field ? matched.values(field) : []];
    });
    return Object.fromEntries(counted) as SearchResult<C>['facets']; // its keys are the facets asked for
  }

  /** In the order of the numbers; those that are gone meanwhile are left out. */
  private bodies<C extends Collection>(numbers: readonly number[]): RecordOf<C>[] {
    const sql = 'SELECT number, body FROM record_bodies WHERE number IN (SELECT value FROM json_each(?))';
    const rows = this.connection.rows<{ number: number; body: string }>(sql, JSON.stringify(numbers));
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    return numbers.flatMap((number) => byNumber.get(number) ?? []).map((row) => recordOf<C>(row));
  }
}

/** Where the values of a facet are kept; years and months are kept beside the fields. */
const countedField = (collection: Collection, facet: Facet): string | undefined =>
  facet === 'year' || facet === 'month' ? facet : facetField(collection, facet);

/** It was checked when it was put. */
const recordOf = <C extends Collection>({ body }: { body: string }): RecordOf<C> => JSON.parse(body) as RecordOf<C>;
