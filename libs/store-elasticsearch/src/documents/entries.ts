import type { Client, estypes } from '@elastic/elasticsearch';
import type { DocumentSource } from './index-definition';
import type { EntryPlace } from './writes';

/** Which version of an entry it is. */
export interface Place {
  readonly _seq_no?: number;
  readonly _primary_term?: number;
}
export type Entry = Place & { readonly _source: DocumentSource };
export type Hit = estypes.SearchHit<DocumentSource>;

/** Entries asked for at once. */
const AT_ONCE = 500;

/** Entries, in order, as they are at this moment; undefined where there is none. */
export async function entriesAt(client: Client, places: readonly EntryPlace[]): Promise<(Entry | undefined)[]> {
  const found: (Entry | undefined)[] = [];
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const { docs } = await client.mget<DocumentSource>({ docs: places.slice(from, from + AT_ONCE) });
    found.push(...docs.map(entryOf));
  }
  return found;
}

/** @throws where the index itself is missing: that is no missing document */
function entryOf(doc: estypes.MgetResponseItem<DocumentSource>): Entry | undefined {
  if ('error' in doc) throw new Error(`${doc._id}: ${doc.error.reason}`);
  return doc.found && doc._source ? { ...doc, _source: doc._source } : undefined;
}

/** Pages by the values sorted by: no snapshot is held, so a slow reader cannot lose it. */
export async function* pagesOf(
  client: Client,
  index: string,
  filter: estypes.QueryDslQueryContainer[],
  sort: estypes.SortCombinations[],
  size: number,
): AsyncIterable<Hit[]> {
  for (let after: estypes.SortResults | undefined; ; ) {
    const { hits } = await client.search<DocumentSource>({
      index,
      query: { bool: { filter } },
      sort,
      size,
      search_after: after,
      seq_no_primary_term: true,
      track_total_hits: false,
    });
    yield hits.hits;
    after = hits.hits.at(-1)?.sort;
    if (hits.hits.length < size) return;
  }
}
