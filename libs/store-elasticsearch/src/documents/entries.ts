import { setTimeout as wait } from 'node:timers/promises';
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
    found.push(...(await answers(client, places.slice(from, from + AT_ONCE))).map(entryOf));
  }
  return found;
}

/** How often, and after how many milliseconds each time, entries without a shard are asked for again: half a minute. */
const MOST_LOOKS = 150;
const LOOK_AGAIN_MS = 200;

/** An index that has just been made, or whose node has just come up, has no shard for a moment; each entry then says so. */
async function answers(
  client: Client,
  docs: readonly EntryPlace[],
): Promise<estypes.MgetResponseItem<DocumentSource>[]> {
  for (let look = 1; ; look++) {
    const { docs: answered } = await client.mget<DocumentSource>({ docs: [...docs] });
    if (look === MOST_LOOKS || !answered.some(isWithoutShard)) return answered;
    await wait(LOOK_AGAIN_MS);
  }
}

const isWithoutShard = (doc: estypes.MgetResponseItem<DocumentSource>): boolean =>
  'error' in doc && /no.?shard.?available/i.test(`${doc.error.type} ${doc.error.reason}`);

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
