import { randomBytes } from 'node:crypto';
import type { Write, WriteResult } from '@kelisim/ports/documents';
import type { Connection } from '../connection';

/** Never used twice, so that a document created again is not taken for the one before it. */
const newRevision = (): string => randomBytes(9).toString('base64url');

/** What of a body has a column of its own. */
function columnsOf(body: object): readonly [stage: string, dueAt: string | null] {
  const { stage = '', dueAt = null } = body as { stage?: string; dueAt?: string }; // some kinds have them, some not
  return [stage, dueAt];
}

const CREATE =
  'INSERT INTO documents (kind, id, revision, stage, due_at, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
const REPLACE =
  'UPDATE documents SET revision = ?, stage = ?, due_at = ?, body = ? WHERE kind = ? AND id = ? AND revision = ?';
const REMOVE = 'DELETE FROM documents WHERE kind = ? AND id = ? AND revision = ?';

interface Pending {
  readonly writes: readonly Write[];
  readonly resolve: (results: WriteResult[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes documents, each decided by itself. What several tasks write in the same breath is committed together: a commit
 * waits for the disk, and that wait costs the same for one write and for many.
 */
export class DocumentWriter {
  private pending: Pending[] = [];

  constructor(private readonly connection: Connection) {}

  /** Resolves, with the results in order, when the writes are on the disk. */
  write(writes: readonly Write[]): Promise<WriteResult[]> {
    return new Promise((resolve, reject) => {
      this.pending.push({ writes, resolve, reject });
      if (this.pending.length === 1) queueMicrotask(() => this.flush());
    });
  }

  /** Commits what waits. */
  flush(): void {
    const pending = this.pending;
    if (!pending.length) return;
    this.pending = [];
    try {
      const results = this.connection.together(() =>
        pending.map(({ writes }) => writes.map((one) => this.decide(one))),
      );
      for (const [index, { resolve }] of pending.entries()) resolve(results[index]!);
    } catch (error) {
      for (const { reject } of pending) reject(error);
    }
  }

  private decide(write: Write): WriteResult {
    const revision = newRevision();
    return this.changed(write, revision) ? { done: true, revision } : { done: false, conflict: true };
  }

  private changed(write: Write, revision: string): number {
    if ('create' in write) {
      const row = [write.create, write.id, revision, ...columnsOf(write.body), JSON.stringify(write.body)];
      return this.connection.change(CREATE, ...row);
    }
    if ('remove' in write)
      return this.connection.change(REMOVE, write.remove.kind, write.remove.id, write.remove.revision);
    const { kind, id, revision: read } = write.replace;
    const row = [revision, ...columnsOf(write.body), JSON.stringify(write.body)];
    return this.connection.change(REPLACE, ...row, kind, id, read);
  }
}
