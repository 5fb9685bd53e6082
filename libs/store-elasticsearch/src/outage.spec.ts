import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sampleLease } from '@kelisim/port-contracts/documents/samples';
import { describeWith, freePort, ownElasticsearch, START_TIMEOUT_MS, startElasticsearch } from '@kelisim/test-servers';
import { type ElasticsearchStore, openElasticsearch } from './open';
import { ElasticsearchGone } from './patience';

describeWith(ownElasticsearch, 'Elasticsearch that comes and goes', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kelisim-elasticsearch-'));
  const words: string[] = [];
  let port: number;
  let store: ElasticsearchStore;
  let server: Awaited<ReturnType<typeof startElasticsearch>> | undefined;
  const url = () => `http://127.0.0.1:${port}`;

  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(async () => {
    await store?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is given up after the patience that one call has', async () => {
    await expect(openElasticsearch({ url: url(), patienceMs: 300 })).rejects.toThrow(ElasticsearchGone);
  });

  it(
    'is waited for with a word while it is cold',
    async () => {
      const opening = openElasticsearch({ url: url(), patienceMs: START_TIMEOUT_MS, word: (said) => words.push(said) });
      server = await startElasticsearch({ folder, port });
      store = await opening;
      expect(words[0]).toMatch(
        /^Elasticsearch at http:\/\/127\.0\.0\.1:\d+ does not answer \(.*ECONNREFUSED.*\); waiting for it$/,
      );
      expect(words.at(-1)).toBe(`Elasticsearch at ${url()} answers`);
    },
    START_TIMEOUT_MS,
  );

  it(
    'loses nothing that was written, and takes what was begun while it was away',
    async () => {
      await store.documents.create('lease', 'before', sampleLease('before', 'us'));
      await server?.stop();
      const begun = store.documents.create('lease', 'meanwhile', sampleLease('meanwhile', 'us'));
      server = await startElasticsearch({ folder, port });
      expect((await begun)?.id).toBe('meanwhile');
      expect((await store.documents.get('lease', 'before'))?.body.holder).toBe('us');
    },
    START_TIMEOUT_MS,
  );
});
