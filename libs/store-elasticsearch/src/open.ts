import type { Client } from '@elastic/elasticsearch';
import type { Documents } from '@kelisim/ports/documents';
import { type ElasticsearchAddress, openConnection } from './connection';
import { ElasticsearchDocuments } from './documents/documents';
import { documentsAlias, documentsMapping } from './documents/index-definition';
import { ensure } from './indices';

export interface ElasticsearchOptions extends ElasticsearchAddress {
  /** First part of the names of all indices; two systems with different ones may share a server. */
  readonly prefix?: string;
  /** Hears of documents that are left out of `due` and `scan` because they break their contract. */
  readonly onBroken?: (error: unknown) => void;
}

/** Documents and search on one Elasticsearch. */
export interface ElasticsearchStore {
  readonly documents: Documents;
  readonly client: Client;
  close(): Promise<void>;
}

export async function openElasticsearch(options: ElasticsearchOptions): Promise<ElasticsearchStore> {
  const { client, close } = openConnection(options);
  const prefix = options.prefix ?? 'kelisim';
  try {
    await ensure(client, { alias: documentsAlias(prefix), mappings: documentsMapping });
  } catch (error) {
    await close();
    throw error;
  }
  const documents = new ElasticsearchDocuments(client, documentsAlias(prefix), options.onBroken ?? (() => {}), close);
  return { documents, client, close };
}
