import Database from 'libsql';

/** What SQLite keeps in a column. */
export type Value = string | number | null;

/** How long a statement waits for another process to finish writing, in milliseconds. */
const BUSY_TIMEOUT = 10_000;

/** One connection to the file; its statements are compiled once. Everything it does is done when it returns. */
export class Connection {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  /**
   * Throws, with the file's name, where it can't be opened or is no database.
   * @param durability `FULL`: what was committed survives a power cut. `NORMAL`: it survives a killed process; a power
   * cut may take the latest commits, but never those that were followed by a `FULL` one of any connection.
   */
  constructor(file: string, durability: 'FULL' | 'NORMAL') {
    try {
      this.database = new Database(file, { timeout: BUSY_TIMEOUT });
      const [mode] = this.rows<{ journal_mode: string }>('PRAGMA journal_mode');
      if (mode?.journal_mode !== 'wal') this.database.exec('PRAGMA journal_mode = WAL');
      this.database.exec(`PRAGMA synchronous = ${durability}; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000`);
    } catch (cause) {
      throw new Error(`can't open ${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }

  /** All rows of a query, or of a change that returns some. */
  rows<Row>(sql: string, ...values: readonly Value[]): Row[] {
    return this.statement(sql).all(values) as Row[]; // the shape follows from the statement
  }

  /** How many rows a change touched. */
  change(sql: string, ...values: readonly Value[]): number {
    return this.statement(sql).run(values).changes;
  }

  /** Runs statements that need no result. */
  script(sql: string): void {
    this.database.exec(sql);
  }

  /** All of it or nothing; the right to write is taken at the start, so that it cannot fail half-way. */
  together<T>(work: () => T): T {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    if (!this.database.open) return;
    this.statements.clear();
    this.database.close();
  }

  private statement(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const prepared = this.database.prepare(sql);
    this.statements.set(sql, prepared);
    return prepared;
  }
}
