import type { Config } from '@kelisim/config';
import type { Collection, RecordOf } from '@kelisim/domain/records/records';
import type { Log } from '@kelisim/flow';
import type { Documents } from '@kelisim/ports/documents';
import { elasticsearchAddress } from './elasticsearch-address';

/** What became of one collection. */
export interface MigratedCollection {
  readonly collection: Collection;
  readonly from?: string;
  readonly to: string;
  readonly records: number;
  readonly refused: readonly { readonly id: string; readonly cause: string }[];
}

/** Makes the records of a collection out of the documents. */
export type RebuildRecords = (
  documents: Documents,
) => <C extends Collection>(collection: C) => AsyncIterable<RecordOf<C>>;

/**
 * Builds the next version of each search index whose mapping has changed from the documents, while readers go on.
 * The embedded store needs none of it: its records have no mapping.
 * @param always builds anew though nothing has changed
 */
export async function migrateSearch(
  config: Config,
  log: Log,
  rebuild: RebuildRecords,
  always: boolean,
): Promise<readonly MigratedCollection[]> {
  if (config.mode === 'embedded' || !config.elasticsearch) return [];
  const { openElasticsearch } = await import('@kelisim/store-elasticsearch');
  const address = elasticsearchAddress(config.elasticsearch, config.indexPrefix, log);
  const store = await openElasticsearch({ ...address, outdated: 'accept' });
  try {
    return await store.migrate({ rebuild: rebuild(store.documents), always, word: address.word });
  } finally {
    await store.close();
  }
}
