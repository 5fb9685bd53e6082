import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import type { Search } from '@kelisim/ports/search';
import { Connection } from './connection';
import { SqliteDocuments } from './documents';
import { SqliteQueue } from './queue';
import { migrate } from './schema/migrate';
import { SqliteSearch } from './search';

export interface SqliteOptions {
  /** Hears of what is wrong but must not stop the rest: an unreadable document, a handler that threw. */
  readonly onProblem?: (error: unknown) => void;
  /** How long a worker may be silent before its job is handed out again, in milliseconds; 30,000 unless told. */
  readonly lockMs?: number;
  /** How often messages of other processes are looked for, in milliseconds; 250 unless told. */
  readonly pollMs?: number;
}

/** The embedded adapters, all in one file. */
export interface SqliteStore {
  readonly documents: Documents;
  readonly queue: Queue;
  readonly search: Search;
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
  const timing = { lockMs: options.lockMs ?? 30_000, pollMs: options.pollMs ?? 250 };
  // Messages are disposable, and records come before the save that says so: neither pays for surviving a power cut.
  const queue = new SqliteQueue(new Connection(file, 'NORMAL'), clock, timing, onProblem);
  const search = new SqliteSearch(new Connection(file, 'NORMAL'));
  const close = async () => {
    await queue.close();
    await search.close();
    await documents.close();
  };
  return { documents, queue, search, close };
}
