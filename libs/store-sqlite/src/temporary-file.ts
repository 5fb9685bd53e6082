import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A place for one test's database. */
export function temporaryFile(): { readonly file: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-sqlite-'));
  return { file: path.join(folder, 'store.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
