import type { DocumentBody, DocumentKind, StageOf } from '@kelisim/domain/documents/kinds';
import type { IsoInstant } from '@kelisim/domain/time';
import { checkedBody } from '@kelisim/ports/document-contract';
import type { Documents, Stored, Write, WriteResult } from '@kelisim/ports/documents';
import type { Connection } from './connection';
import { DocumentWriter } from './documents/writer';

interface Row {
  readonly id: string;
  readonly revision: string;
  readonly body: string;
}
interface DueRow extends Row {
  readonly due_at: string;
}

/** Rows read at once by a scan, and ids asked for at once. */
const PAGE = 500;

/** Documents as rows of one table, changed by compare-and-set on their revision. */
export class SqliteDocuments implements Documents {
  private readonly writer: DocumentWriter;

  /** @param onBroken hears of documents that `due` and `scan` leave out because they break their contract */
  constructor(
    private readonly connection: Connection,
    private readonly onBroken: (error: unknown) => void,
  ) {
    this.writer = new DocumentWriter(connection);
  }

  async get<Kind extends DocumentKind>(kind: Kind, id: string): Promise<Stored<Kind> | undefined> {
    return (await this.getMany(kind, [id]))[0];
  }

  async getMany<Kind extends DocumentKind>(kind: Kind, ids: readonly string[]): Promise<Stored<Kind>[]> {
    const found = new Map<string, Row>();
    for (let from = 0; from < ids.length; from += PAGE)
      for (const row of this.named(kind, ids.slice(from, from + PAGE))) found.set(row.id, row);
    return ids.flatMap((id) => found.get(id) ?? []).map((row) => stored(kind, row));
  }

  async create<Kind extends DocumentKind>(kind: Kind, id: string, body: DocumentBody<Kind>) {
    const checked = checkedBody(kind, id, body);
    const [result] = await this.writer.write([{ create: kind, id, body: checked } as Write]); // one kind's write is a write
    return result?.done ? { kind, id, body: checked, revision: result.revision } : undefined;
  }

  async replaceIf<Kind extends DocumentKind>(read: Stored<Kind>, body: DocumentBody<Kind>) {
    const checked = checkedBody(read.kind, read.id, body);
    const [result] = await this.writer.write([{ replace: read, body: checked } as unknown as Write]); // as above
    return result?.done ? { ...read, body: checked, revision: result.revision } : undefined;
  }

  async remove(read: Stored<DocumentKind>): Promise<boolean> {
    const [result] = await this.writer.write([{ remove: read }]);
    return result?.done === true;
  }

  async writeMany(writes: readonly Write[]): Promise<WriteResult[]> {
    return this.writer.write(writes.map(withCheckedBody));
  }

  async due<Kind extends DocumentKind>(kind: Kind, stage: StageOf<Kind>, until: IsoInstant, limit: number) {
    const found: Stored<Kind>[] = [];
    let rows: DueRow[] = [];
    do {
      rows = this.dueAfter(kind, stage, until, limit, rows.at(-1));
      found.push(...this.readable(kind, rows));
    } while (found.length < limit && rows.length === limit);
    return found.slice(0, limit);
  }

  async *scan<Kind extends DocumentKind>(kind: Kind, stage?: StageOf<Kind>): AsyncIterable<Stored<Kind>> {
    const condition = stage === undefined ? '' : 'AND stage = ?';
    const sql = `SELECT id, revision, body FROM documents WHERE kind = ? ${condition} AND id > ? ORDER BY id LIMIT ${PAGE}`;
    const fixed = stage === undefined ? [kind] : [kind, stage];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const rows: Row[] = this.connection.rows<Row>(sql, ...fixed, after);
      after = rows.length === PAGE ? rows.at(-1)?.id : undefined;
      yield* this.readable(kind, rows);
    }
  }

  async count(kind: DocumentKind): Promise<Record<string, number>> {
    const sql = 'SELECT stage, count(*) AS n FROM documents WHERE kind = ? GROUP BY stage';
    return Object.fromEntries(
      this.connection.rows<{ stage: string; n: number }>(sql, kind).map((row) => [row.stage, row.n]),
    );
  }

  async settle(): Promise<void> {}

  async close(): Promise<void> {
    this.writer.flush();
    this.connection.close();
  }

  private named(kind: DocumentKind, ids: readonly string[]): Row[] {
    const sql = 'SELECT id, revision, body FROM documents WHERE kind = ? AND id IN (SELECT value FROM json_each(?))';
    return this.connection.rows<Row>(sql, kind, JSON.stringify(ids));
  }

  private dueAfter(kind: DocumentKind, stage: string, until: string, limit: number, last?: DueRow): DueRow[] {
    const sql = `SELECT id, revision, body, due_at FROM documents
      WHERE kind = ? AND stage = ? AND due_at IS NOT NULL AND due_at <= ? AND (due_at, id) > (?, ?)
      ORDER BY due_at, id LIMIT ?`;
    return this.connection.rows<DueRow>(sql, kind, stage, until, last?.due_at ?? '', last?.id ?? '', limit);
  }

  private readable<Kind extends DocumentKind>(kind: Kind, rows: readonly Row[]): Stored<Kind>[] {
    return rows.flatMap((row) => {
      try {
        return [stored(kind, row)];
      } catch (error) {
        this.onBroken(error);
        return [];
      }
    });
  }
}

function withCheckedBody(write: Write): Write {
  if ('remove' in write) return write;
  const [kind, id] = 'create' in write ? [write.create, write.id] : [write.replace.kind, write.replace.id];
  return { ...write, body: checkedBody(kind, id, write.body) } as Write; // the body belongs to the write's own kind
}

function stored<Kind extends DocumentKind>(kind: Kind, row: Row): Stored<Kind> {
  return { kind, id: row.id, revision: row.revision, body: checkedBody(kind, row.id, JSON.parse(row.body)) };
}
