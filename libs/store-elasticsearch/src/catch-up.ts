import type { Client, estypes } from '@elastic/elasticsearch';
import { bulk } from './bulk';

/** Entries looked at at once. */
const PAGE = 1000;

type Refused = { readonly id: string; readonly cause: string };

/**
 * Brings over what was written to the old version of an index while the new one was built. Every write to an index of
 * one shard has a number one higher than the one before it, so no clock is asked what came when.
 */
export class CatchUp {
  private constructor(
    private readonly client: Client,
    private readonly old: string,
    private readonly next: string,
    private readonly begunAt: number,
    private readonly idsAtBegin: readonly string[],
  ) {}

  /** To be called before the first record is taken over. */
  static async begin(client: Client, old: string, next: string): Promise<CatchUp> {
    await client.indices.refresh({ index: old });
    const begunAt = await lastWrite(client, old);
    const ids: string[] = [];
    for await (const hits of pages(client, old, -1)) ids.push(...hits.map(({ _id }) => _id ?? ''));
    return new CatchUp(client, old, next, begunAt, ids);
  }

  /** To be called when the alias names the new version; answers with what that does not take. */
  async finish(): Promise<Refused[]> {
    const swappedAt = await lastWrite(this.client, this.next);
    await this.client.indices.refresh({ index: this.old });
    const refused: Refused[] = [];
    for await (const hits of pages(this.client, this.old, this.begunAt))
      refused.push(...(await this.bring(hits, swappedAt)));
    await this.takeBack(swappedAt);
    return refused;
  }

  /** Writes changed entries, unless the new version has had one of its own since the swap. */
  private async bring(hits: readonly estypes.SearchHit<object>[], swappedAt: number): Promise<Refused[]> {
    const standing = await this.standing(
      this.next,
      hits.map(({ _id }) => _id ?? ''),
    );
    const items = hits.flatMap(({ _id = '', _source }) => {
      const there = standing.get(_id);
      if (there && there._seq_no > swappedAt) return [];
      const action = there ? { index: { _id, ...unchanged(there) } } : { create: { _id } };
      return [{ lines: [action, _source] }];
    });
    const answers = await bulk(this.client, this.next, items, true);
    return answers.flatMap(({ _id, status, error }) =>
      error && status !== 409 ? [{ id: _id ?? '', cause: error.reason ?? error.type }] : [],
    );
  }

  /** Removes what was removed from the old version meanwhile. */
  private async takeBack(swappedAt: number): Promise<void> {
    for (let from = 0; from < this.idsAtBegin.length; from += PAGE) {
      const ids = this.idsAtBegin.slice(from, from + PAGE);
      const left = await this.standing(this.old, ids);
      const gone = ids.filter((id) => !left.has(id));
      const standing = await this.standing(this.next, gone);
      const stale = [...standing].filter(([, there]) => there._seq_no <= swappedAt);
      const items = stale.map(([_id, there]) => ({ lines: [{ delete: { _id, ...unchanged(there) } }] }));
      await bulk(this.client, this.next, items, true);
    }
  }

  private async standing(index: string, ids: readonly string[]): Promise<Map<string, Place>> {
    if (ids.length === 0) return new Map();
    const { docs } = await this.client.mget({ index, ids: [...ids], _source: false });
    const found = docs.flatMap((doc) => ('found' in doc && doc.found ? [[doc._id, doc as Place] as const] : []));
    return new Map(found);
  }
}

interface Place {
  readonly _seq_no: number;
  readonly _primary_term: number;
}

const unchanged = ({ _seq_no, _primary_term }: Place) => ({ if_seq_no: _seq_no, if_primary_term: _primary_term });

/** The number of the latest write to an index; -1 for an empty one. */
async function lastWrite(client: Client, index: string): Promise<number> {
  const { indices } = await client.indices.stats({ index, level: 'shards' });
  const shards = Object.values(indices?.[index]?.shards ?? {}).flat();
  return Math.max(-1, ...shards.map((shard) => shard.seq_no?.max_seq_no ?? -1));
}

/** Entries written after a number, in the order of writing. */
async function* pages(client: Client, index: string, after: number): AsyncIterable<estypes.SearchHit<object>[]> {
  for (let reached: number = after; ; ) {
    const { hits } = await client.search<object>({
      index,
      query: { range: { _seq_no: { gt: reached } } },
      sort: [{ _seq_no: 'asc' }],
      size: PAGE,
      track_total_hits: false,
    });
    if (hits.hits.length > 0) yield hits.hits;
    if (hits.hits.length < PAGE) return;
    reached = hits.hits.at(-1)?.sort?.[0] as number; // it is what was sorted by
  }
}
