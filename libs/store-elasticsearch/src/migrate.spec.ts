import type { Collection, RecordOf } from '@kelisim/domain/records/records';
import { sampleAgreement, sampleStory } from '@kelisim/port-contracts/search/samples';
import { describeWith, elasticsearch, START_TIMEOUT_MS } from '@kelisim/test-servers';
import { type ElasticsearchStore, openElasticsearch } from './open';
import { ALL_COLLECTIONS, collectionAlias } from './search/mappings';
import { testIndices, warmServer } from './test-store';

type Indices = Awaited<ReturnType<typeof testIndices>>;

/** Runs one rule on indices of its own. */
async function withStore(rule: (store: ElasticsearchStore, indices: Indices) => Promise<void>): Promise<void> {
  const indices = await testIndices();
  const store = await openElasticsearch({ url: indices.url, prefix: indices.prefix });
  try {
    await rule(store, indices);
  } finally {
    await store.close();
    await indices.remove();
  }
}

const versions = async ({ client, prefix }: Indices, collection: Collection) =>
  Object.keys(await client.indices.get({ index: `${collectionAlias(prefix, collection)}*` }));

async function stories({ search }: ElasticsearchStore): Promise<string[]> {
  await search.settle();
  const found = await search.find({ collection: 'stories', sort: 'newest', limit: 1000 });
  return found.hits.map(({ id, record }) => `${id} ${record.title}`);
}

/** What a mapping of another version leaves behind: an index that carries another fingerprint. */
async function age({ client, prefix }: Indices): Promise<void> {
  const index = `${collectionAlias(prefix, 'stories')}-v1`;
  await client.indices.putMapping({ index, _meta: { fingerprint: 'of another version' } });
}

describeWith(elasticsearch, 'migration on Elasticsearch', () => {
  beforeAll(warmServer, START_TIMEOUT_MS);
  const rule = (name: string, body: Parameters<typeof withStore>[0]) => it(name, () => withStore(body), 60_000);

  rule('leaves alone what is up to date', async (store, indices) => {
    const done = await store.migrate();
    expect(done.map(({ from }) => from)).toEqual(ALL_COLLECTIONS.map(() => undefined));
    expect(await versions(indices, 'stories')).toEqual([`${indices.prefix}-stories-v1`]);
  });

  rule('is asked for when indices are of another version', async (_, indices) => {
    await age(indices);
    const { url, prefix } = indices;
    await expect(openElasticsearch({ url, prefix })).rejects.toThrow(/-stories-v1 .*run «kelisim migrate»/);
    const store = await openElasticsearch({ url, prefix, outdated: 'accept' });
    await store.migrate();
    await store.close();
    await (await openElasticsearch({ url, prefix })).close();
  });

  rule('takes all records over into the next version and leaves no other', async (store, indices) => {
    const records = Array.from({ length: 1500 }, (_, number) => sampleStory(`s${number}`));
    await store.search.put('stories', records);
    await store.search.put('agreements', [sampleAgreement('g1')]);
    await store.search.settle();
    const done = await store.migrate({ always: true });
    const put = new Map<Collection, number>([
      ['stories', 1500],
      ['agreements', 1],
    ]);
    expect(done.map(({ collection, records: count }) => [collection, count])).toEqual(
      ALL_COLLECTIONS.map((collection) => [collection, put.get(collection) ?? 0]),
    );
    expect(await versions(indices, 'stories')).toEqual([`${indices.prefix}-stories-v2`]);
    expect(await store.search.get('agreements', 'g1')).toEqual(sampleAgreement('g1'));
    const found = await store.search.find({ collection: 'stories', sort: 'newest', limit: 0 });
    expect(found.total).toBe(1500);
  });

  rule('finds everything while it builds, and keeps what is written and removed meanwhile', async (store) => {
    const title = (id: string, words: string) => sampleStory(id, { title: words });
    await store.search.put('stories', [title('s1', 'old'), title('s2', 'old'), title('s3', 'old')]);
    await store.search.settle();
    async function* truth(collection: Collection) {
      if (collection !== 'stories') return;
      yield title('s1', 'built');
      yield title('s2', 'built');
      yield title('s3', 'built');
      // What the services do before the new version is in place:
      await store.search.put('stories', [title('s2', 'written'), title('s4', 'written')]);
      await store.search.remove('stories', ['s3']);
      expect(await stories(store)).toEqual(['s1 old', 's2 written', 's4 written']);
    }
    const rebuild = truth as <C extends Collection>(collection: C) => AsyncIterable<RecordOf<C>>; // stories only
    await store.migrate({ always: true, rebuild });
    expect(await stories(store)).toEqual(['s1 built', 's2 written', 's4 written']);
  });

  rule('begins anew after it was interrupted', async (store, indices) => {
    await store.search.put('stories', [sampleStory('s1', { title: 'kept' })]);
    await store.search.settle();
    const broken = async function* () {
      yield sampleStory('s9');
      throw new Error('the power went');
    };
    const rebuild = broken as unknown as <C extends Collection>(collection: C) => AsyncIterable<RecordOf<C>>; // stories
    await expect(store.migrate({ always: true, rebuild })).rejects.toThrow('the power went');
    expect(await stories(store)).toEqual(['s1 kept']);
    await store.migrate({ always: true });
    expect(await stories(store)).toEqual(['s1 kept']);
    expect(await versions(indices, 'stories')).toEqual([`${indices.prefix}-stories-v2`]);
  });
});
