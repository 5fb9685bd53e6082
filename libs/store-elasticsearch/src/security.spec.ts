import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client, errors } from '@elastic/elasticsearch';
import { sampleStory } from '@kelisim/port-contracts/search/samples';
import { describeWith, ownElasticsearch, START_TIMEOUT_MS, startElasticsearch } from '@kelisim/test-servers';
import { ALL_KINDS, documentsAlias } from './documents/index-definition';
import { sourceOf } from './documents/writes';
import { type ElasticsearchStore, openElasticsearch } from './open';
import { ElasticsearchRefused } from './patience';
import { ALL_COLLECTIONS, collectionAlias } from './search/mappings';
import type { Roles } from './security';

const ROLES = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', '..', 'deploy', 'elasticsearch', 'roles.json'), 'utf8'),
) as Roles; // checked by Elasticsearch below
const PASSWORD = 'one-for-all-in-a-test';

/** Kinds that each may change, kinds that it may read besides, and what it may do to the read models. */
const MAY: readonly [role: string, changes: string, reads: string, search: 'changes' | 'reads' | 'nothing'][] = [
  ['kelisim_crawler', 'page article watch host lease', '', 'nothing'],
  ['kelisim_classifier', 'article', 'lease', 'nothing'],
  [
    'kelisim_indexer',
    'article story bucket block dossier project series firm overlay lease',
    'page watch habit subscription delivery correction',
    'changes',
  ],
  [
    'kelisim_alerter',
    'story dossier delivery subscription incident habit lease',
    'page article watch correction overlay',
    'nothing',
  ],
  [
    'kelisim_console',
    'savedsearch subscription',
    'page article story dossier block project series correction overlay delivery watch incident habit host lease',
    'reads',
  ],
  ['kelisim_operator', ALL_KINDS.join(' '), '', 'changes'],
  ['kelisim_analyst', '', '', 'reads'],
];

jest.setTimeout(60_000);

describeWith(ownElasticsearch, 'roles on an Elasticsearch with security', () => {
  let server: Awaited<ReturnType<typeof startElasticsearch>>;
  let store: ElasticsearchStore;

  beforeAll(async () => {
    const users = Object.keys(ROLES).map((role) => ({ name: role, password: PASSWORD, role }));
    server = await startElasticsearch({ password: 'admin-of-a-test', roles: ROLES, users });
    store = await openElasticsearch({ url: server.url, user: 'kelisim_operator', password: PASSWORD });
    await store.search.put('stories', [sampleStory('s1')]);
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await store?.close();
    await server?.stop();
  });

  const as = async <T>(role: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ node: server.url, auth: { username: role, password: PASSWORD } });
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  };
  const isAllowed = (role: string, work: (client: Client) => Promise<unknown>) =>
    as(role, work).then(
      () => true,
      (error: unknown) => {
        if (error instanceof errors.ResponseError && error.statusCode === 403) return false;
        throw error;
      },
    );
  const allowed = async <T>(of: readonly T[], check: (one: T) => Promise<boolean>): Promise<T[]> => {
    const found: T[] = [];
    for (const one of of) if (await check(one)) found.push(one);
    return found;
  };
  const reads = (role: string, index: string) => isAllowed(role, (client) => client.search({ index, size: 1 }));
  const changes = (role: string, index: string, document: object) =>
    isAllowed(role, async (client) => {
      await client.index({ index, id: 'probe', document, require_alias: true });
      await client.delete({ index, id: 'probe' });
    });
  const sorted = (words: string) => words.split(' ').filter(Boolean).sort();

  it('is a table of all roles', () => {
    expect(MAY.map(([role]) => role).sort()).toEqual(Object.keys(ROLES).sort());
  });

  it.each(MAY)(
    '%s changes the documents of its own work only',
    async (role, kinds) => {
      const document = sourceOf('probe', { id: 'probe' } as never); // a body that is never looked into
      const found = await allowed(ALL_KINDS, (kind) => changes(role, documentsAlias('kelisim', kind), document));
      expect([...found].sort()).toEqual(sorted(kinds));
    },
    30_000,
  );

  it.each(MAY)(
    '%s reads what it needs only',
    async (role, kinds, besides) => {
      const found = await allowed(ALL_KINDS, (kind) => reads(role, documentsAlias('kelisim', kind)));
      expect([...found].sort()).toEqual(sorted(`${kinds} ${besides}`));
    },
    30_000,
  );

  it.each(MAY)(
    '%s: the read models',
    async (role, _kinds, _besides, search) => {
      const alias = (collection: (typeof ALL_COLLECTIONS)[number]) => collectionAlias('kelisim', collection);
      const seen = await allowed(ALL_COLLECTIONS, (collection) => reads(role, alias(collection)));
      expect(seen).toEqual(search === 'nothing' ? [] : ALL_COLLECTIONS);
      expect(await changes(role, alias('stories'), { id: 'probe' })).toBe(search === 'changes');
    },
    30_000,
  );

  it.each(MAY)('%s has no power over the server, and over indices only as operator', async (role) => {
    const index = 'kelisim-probe-v1';
    const operator = role === 'kelisim_operator';
    expect(await isAllowed(role, (client) => client.indices.create({ index }))).toBe(operator);
    if (operator) await as(role, (client) => client.indices.delete({ index }));
    expect(await isAllowed(role, (client) => client.indices.create({ index: 'elsewhere' }))).toBe(false);
    expect(await isAllowed(role, (client) => client.security.getUser({ username: 'elastic' }))).toBe(false);
    const persistent = { 'cluster.max_shards_per_node': '900' };
    expect(await isAllowed(role, (client) => client.cluster.putSettings({ persistent }))).toBe(false);
  });

  it.each(['kelisim_crawler', 'kelisim_classifier', 'kelisim_indexer', 'kelisim_alerter', 'kelisim_console'])(
    '%s opens the store with what it may',
    async (role) => {
      const opened = await openElasticsearch({ url: server.url, user: role, password: PASSWORD });
      await opened.documents.settle();
      await opened.close();
    },
  );

  it('refuses a wrong password at once, in one sentence that does not show it', async () => {
    const opening = openElasticsearch({ url: server.url, user: 'kelisim_crawler', password: 'hunter2' });
    const error = await opening.catch((refusal: Error) => refusal);
    expect(error).toBeInstanceOf(ElasticsearchRefused);
    expect((error as Error).message).toMatch(/^Elasticsearch at http:\S+ refuses us: unable to authenticate user/);
    expect((error as Error).message).not.toContain('hunter2');
  });
});
