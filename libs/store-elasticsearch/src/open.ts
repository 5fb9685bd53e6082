import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import type { Documents } from '@kelisim/ports/documents';
import type { Search } from '@kelisim/ports/search';
import { type Connection, type ElasticsearchAddress, openConnection } from './connection';
import { ElasticsearchDocuments } from './documents/documents';
import { ALL_KINDS, documentsAlias, documentsMapping } from './documents/index-definition';
import { current, ensure, fingerprint, type IndexDefinition } from './indices';
import { type MigrateOptions, type Migration, migrate } from './migrate';
import { ElasticsearchRefused } from './patience';
import { ALL_COLLECTIONS, collectionAlias, mappingOf } from './search/mappings';
import { ElasticsearchSearch } from './search/search';

export interface ElasticsearchOptions extends ElasticsearchAddress {
  /** First part of the names of all indices; two systems with different ones may share a server. */
  readonly prefix?: string;
  /** Hears of documents that are left out of `due` and `scan` because they break their contract. */
  readonly onBroken?: (error: unknown) => void;
  /** Accepts indices of another version of Kelisim, in order to migrate them. */
  readonly outdated?: 'refuse' | 'accept';
}

/** Documents and search on one Elasticsearch, with one connection. */
export interface ElasticsearchStore {
  readonly documents: Documents;
  readonly search: Search;
  /** Builds new versions of the search indices whose mappings have changed, while readers and writers go on. */
  migrate(options?: MigrateOptions): Promise<Migration[]>;
  close(): Promise<void>;
}

/** How often a service without the right to make indices looks whether they have been made, in milliseconds. */
const LOOK_AGAIN_MS = 2000;

/**
 * Opens the store, waiting for a cold Elasticsearch, and makes the indices that are missing.
 * @throws ElasticsearchRefused where it refuses us, or holds indices of another version
 */
export async function openElasticsearch(options: ElasticsearchOptions): Promise<ElasticsearchStore> {
  const prefix = options.prefix ?? 'kelisim';
  const connection = openConnection(options);
  const { client, close } = connection;
  try {
    await Promise.all(definitions(prefix).map((definition) => prepare(connection, definition, options)));
  } catch (error) {
    await close();
    throw error;
  }
  const documents = new ElasticsearchDocuments(client, prefix, options.onBroken ?? (() => {}), close);
  const search = new ElasticsearchSearch(client, prefix, close);
  const present = (collection: Parameters<typeof search.all>[0]['collection']) => search.all({ collection });
  return {
    documents,
    search,
    migrate: (given) => migrate(client, prefix, present as never, given), // one function for every collection
    close,
  };
}

const definitions = (prefix: string): IndexDefinition[] => [
  ...ALL_KINDS.map((kind) => ({ alias: documentsAlias(prefix, kind), mappings: documentsMapping })),
  ...ALL_COLLECTIONS.map((collection) => ({
    alias: collectionAlias(prefix, collection),
    mappings: mappingOf(collection),
  })),
];

async function prepare(
  { client, place }: Connection,
  definition: IndexDefinition,
  options: ElasticsearchOptions,
): Promise<void> {
  try {
    await ensure(client, definition);
  } catch (error) {
    if (!(error instanceof ElasticsearchRefused)) throw error;
    await awaitOthers(client, definition, error, options);
  }
  const found = await current(client, definition.alias);
  if (options.outdated === 'accept' || found?.fingerprint === fingerprint(definition.mappings)) return;
  throw new ElasticsearchRefused(
    `${found?.index} at ${place} was made by another version of Kelisim; run «kelisim migrate» of this one first`,
  );
}

/** A service that may not make indices waits until whoever may has made them. */
async function awaitOthers(
  client: Client,
  { alias }: IndexDefinition,
  refusal: ElasticsearchRefused,
  { patienceMs = 60_000, word = () => {} }: ElasticsearchOptions,
): Promise<void> {
  for (let waited = 0; !(await current(client, alias)); waited += LOOK_AGAIN_MS) {
    if (waited >= patienceMs) throw refusal;
    if (waited === 0) word(`${alias} is not there, and this user may not make it; waiting for «kelisim migrate»`);
    await wait(LOOK_AGAIN_MS);
  }
}
