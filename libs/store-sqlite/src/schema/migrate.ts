import type { Connection } from '../connection';
import { MIGRATIONS } from './migrations';

const TABLE = 'CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL)';

const versionOf = (connection: Connection): number =>
  connection.rows<{ version: number | null }>('SELECT max(version) AS version FROM schema_versions')[0]?.version ?? 0;

/**
 * Brings the file to the newest schema, each version whole or not at all; of several processes one does it.
 * Throws when the file was written by a newer program.
 */
export function migrate(connection: Connection, at: string, migrations: readonly string[] = MIGRATIONS): void {
  connection.together(() => {
    connection.script(TABLE);
    const version = versionOf(connection);
    if (version > migrations.length)
      throw new Error(`the database has schema ${version}, this program knows only ${migrations.length}: update it`);
    for (const [index, script] of migrations.entries()) {
      if (index < version) continue;
      connection.script(script);
      connection.change('INSERT INTO schema_versions VALUES (?, ?)', index + 1, at);
    }
  });
}
