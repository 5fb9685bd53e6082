import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import { Connection } from './connection';
import { SqliteDocuments } from './documents';
import { migrate } from './schema/migrate';

export interface SqliteOptions {
  /** Hears of what is wrong but must not stop the rest: an unreadable document, a handler that threw. */
  readonly onProblem?: (error: unknown) => void;
}

/** The embedded adapters, all in one file. */
export interface SqliteStore {
  readonly documents: Documents;
  /** Closes the queue's workers first, then everything else. */
  close(): Promise<void>;
}

/**
 * Opens (and where needed creates or migrates) a database file, which any number of processes may share.
 * Throws when the file is no database or was written by a newer program.
 */
export function openSqlite(file: string, clock: Clock, options: SqliteOptions = {}): SqliteStore {
  const onProblem = options.onProblem ?? (() => {});
  mkdirSync(path.dirname(file), { recursive: true });
  const truth = new Connection(file, 'FULL');
  migrate(truth, clock.instant());
  const documents = new SqliteDocuments(truth, onProblem);
  return { documents, close: () => documents.close() };
}
