import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DOCUMENT_KINDS, type DocumentKind } from '@kelisim/domain/documents/kinds';
import { FakeClock } from '@kelisim/port-contracts/fake-clock';
import { Connection } from '../connection';
import { openSqlite, type SqliteStore } from '../index';
import { temporaryFile } from '../temporary-file';
import { MIGRATIONS } from './migrations';

const FIRST = path.join(__dirname, 'fixtures', 'first-schema.sqlite.gz');

describe('a file of the first schema', () => {
  let place: ReturnType<typeof temporaryFile>;
  let store: SqliteStore;
  const problems: unknown[] = [];

  beforeEach(() => {
    place = temporaryFile();
    writeFileSync(place.file, gunzipSync(readFileSync(FIRST)));
    problems.length = 0;
    store = openSqlite(place.file, new FakeClock(), { onProblem: (problem) => problems.push(problem) });
  });
  afterEach(async () => {
    await store.close();
    place.remove();
  });

  it('is brought to the newest one', () => {
    const connection = new Connection(place.file, 'NORMAL');
    const versions = connection.rows<{ version: number }>('SELECT version FROM schema_versions ORDER BY version');
    connection.close();
    expect(versions.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  });

  it('keeps every document, and each is what its kind asks for today', async () => {
    const counts: Record<string, number> = {};
    for (const kind of Object.keys(DOCUMENT_KINDS) as DocumentKind[])
      for await (const { id, body } of store.documents.scan(kind)) {
        counts[kind] = (counts[kind] ?? 0) + 1;
        expect((await store.documents.get(kind, id))?.body).toEqual(body);
      }
    expect(counts).toEqual({ article: 2, block: 2, bucket: 32, dossier: 8, page: 2, story: 2, subscription: 1 });
    expect(problems).toEqual([]);
  });

  it('keeps its records, found and counted by what came later, too', async () => {
    const { search } = store;
    const found = await search.find({
      collection: 'stories',
      sort: 'newest',
      limit: 10,
      facets: ['organizations', 'month'],
    });
    expect(found.total).toBe(2);
    expect(found.facets.organizations?.length).toBeGreaterThan(3);
    expect((await search.find({ collection: 'agreements', sort: 'newest', limit: 1 })).total).toBe(10);
    expect((await search.find({ collection: 'projects', sort: 'newest', limit: 1 })).total).toBe(0);
  });

  it('hands out the message that it had', async () => {
    const key = await new Promise((resolve) => {
      const done = async (job: { key: string }) => {
        resolve(job.key);
        return { kind: 'done' as const };
      };
      store.queue.work('index', done, { concurrency: 1 });
    });
    expect(key).toBe('a000000000000000000000000');
  });

  it('is opened again as it is', async () => {
    await store.close();
    store = openSqlite(place.file, new FakeClock());
    expect(await store.documents.count('dossier')).toEqual({ changed: 8 });
  });
});
