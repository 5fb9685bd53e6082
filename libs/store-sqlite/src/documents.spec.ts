import { documentsContract } from '@kelisim/port-contracts/documents';
import { FakeClock } from '@kelisim/port-contracts/fake-clock';
import { Connection } from './connection';
import { openSqlite } from './index';
import { temporaryFile } from './temporary-file';

documentsContract('SQLite', async () => {
  const { file, remove } = temporaryFile();
  const [one, two] = [openSqlite(file, new FakeClock()), openSqlite(file, new FakeClock())];
  const raw = new Connection(file, 'NORMAL');
  const plant = async (kind: string, id: string, body: unknown) => {
    const { stage = '', dueAt = null } = body as { stage?: string; dueAt?: string }; // a test's own body
    const sql = 'INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)';
    raw.change(sql, kind, id, 'planted', stage, dueAt, JSON.stringify(body));
  };
  const close = async () => {
    raw.close();
    await Promise.all([one.close(), two.close()]);
    remove();
  };
  return { documents: one.documents, other: two.documents, plant, close };
});
