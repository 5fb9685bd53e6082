import type { Client, estypes } from '@elastic/elasticsearch';
import type { DocumentBody, DocumentKind, StageOf } from '@kelisim/domain/documents/kinds';
import type { IsoInstant } from '@kelisim/domain/time';
import { checkedBody } from '@kelisim/ports/document-contract';
import type { Documents, Stored, Write, WriteResult } from '@kelisim/ports/documents';
import { type BulkAnswer, bulk } from '../bulk';
import { entriesAt, type Hit, type Place, pagesOf } from './entries';
import { type DocumentSource, documentsAlias } from './index-definition';
import { type Operation, operationOf, revisionOf } from './writes';

/** Documents read at once by a scan. */
const PAGE = 500;
const CONFLICT: WriteResult = { done: false, conflict: true };

/** Documents as entries of an index for each kind, changed by compare-and-set on their sequence number. */
export class ElasticsearchDocuments implements Documents {
  /** @param onBroken hears of documents that `due` and `scan` leave out because they break their contract */
  constructor(
    private readonly client: Client,
    private readonly prefix: string,
    private readonly onBroken: (error: unknown) => void,
    private readonly end: () => Promise<void>,
  ) {}

  async get<Kind extends DocumentKind>(kind: Kind, id: string): Promise<Stored<Kind> | undefined> {
    return (await this.getMany(kind, [id]))[0];
  }

  async getMany<Kind extends DocumentKind>(kind: Kind, ids: readonly string[]): Promise<Stored<Kind>[]> {
    const entries = await entriesAt(
      this.client,
      ids.map((_id) => ({ _index: this.alias(kind), _id })),
    );
    return entries.flatMap((entry) => (entry ? [stored(kind, entry._source, entry)] : []));
  }

  async create<Kind extends DocumentKind>(kind: Kind, id: string, body: DocumentBody<Kind>) {
    const checked = checkedBody(kind, id, body);
    const result = await this.write({ create: kind, id, body: checked } as Write); // one kind's write is a write
    return result.done ? { kind, id, body: checked, revision: result.revision } : undefined;
  }

  async replaceIf<Kind extends DocumentKind>(read: Stored<Kind>, body: DocumentBody<Kind>) {
    const checked = checkedBody(read.kind, read.id, body);
    const result = await this.write({ replace: read, body: checked } as unknown as Write); // as above
    return result.done ? { ...read, body: checked, revision: result.revision } : undefined;
  }

  async remove(read: Stored<DocumentKind>): Promise<boolean> {
    return (await this.write({ remove: read })).done;
  }

  async writeMany(writes: readonly Write[]): Promise<WriteResult[]> {
    if (writes.length === 0) return [];
    const operations = writes.map((write) => operationOf(write, (kind) => this.alias(kind)));
    const answers = await bulk(this.client, undefined, operations);
    const results = answers.map(resultOf);
    await this.takeBackOwn(operations, results);
    return results;
  }

  async due<Kind extends DocumentKind>(kind: Kind, stage: StageOf<Kind>, until: IsoInstant, limit: number) {
    const filter = [{ term: { stage } }, { range: { dueAt: { lte: until } } }];
    const found: Stored<Kind>[] = [];
    for await (const hits of pagesOf(
      this.client,
      this.alias(kind),
      filter,
      [{ dueAt: 'asc' }, { id: 'asc' }],
      Math.min(limit, PAGE),
    )) {
      found.push(...this.readable(kind, hits));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  async *scan<Kind extends DocumentKind>(kind: Kind, stage?: StageOf<Kind>): AsyncIterable<Stored<Kind>> {
    const filter = stage === undefined ? [] : [{ term: { stage } }];
    for await (const hits of pagesOf(this.client, this.alias(kind), filter, [{ id: 'asc' }], PAGE))
      yield* this.readable(kind, hits);
  }

  async count(kind: DocumentKind): Promise<Record<string, number>> {
    const answer = await this.client.search<never, { stages: estypes.AggregationsStringTermsAggregate }>({
      index: this.alias(kind),
      size: 0,
      aggs: { stages: { terms: { field: 'stage', size: 100 } } },
    });
    const buckets = (answer.aggregations?.stages.buckets ?? []) as estypes.AggregationsStringTermsBucket[];
    return Object.fromEntries(buckets.map((bucket) => [bucket.key, bucket.doc_count]));
  }

  async settle(): Promise<void> {
    await this.client.indices.refresh({ index: `${this.prefix}-documents-*` });
  }

  async close(): Promise<void> {
    await this.end();
  }

  private alias(kind: DocumentKind): string {
    return documentsAlias(this.prefix, kind);
  }

  private async write(write: Write): Promise<WriteResult> {
    return (await this.writeMany([write]))[0] ?? CONFLICT;
  }

  /** A write whose answer was lost in an outage is sent again and conflicts with itself; its mark shows that. */
  private async takeBackOwn(operations: readonly Operation[], results: WriteResult[]): Promise<void> {
    const open = operations.flatMap(({ entry, mark }, index) =>
      mark !== undefined && results[index] === CONFLICT ? [{ entry, mark, index }] : [],
    );
    const found = await entriesAt(
      this.client,
      open.map(({ entry }) => entry),
    );
    for (const [place, { mark, index }] of open.entries()) {
      const entry = found[place];
      if (entry?._source.write !== mark) continue;
      results[index] = { done: true, revision: revisionOf(entry._seq_no, entry._primary_term) };
    }
  }

  private readable<Kind extends DocumentKind>(kind: Kind, hits: readonly Hit[]): Stored<Kind>[] {
    return hits.flatMap((hit) => {
      try {
        return hit._source ? [stored(kind, hit._source, hit)] : [];
      } catch (error) {
        this.onBroken(error);
        return [];
      }
    });
  }
}

function resultOf(answer: BulkAnswer): WriteResult {
  if (answer.status === 409 || answer.status === 404) {
    if (answer.error && answer.error.type !== 'version_conflict_engine_exception') throw failure(answer);
    return CONFLICT;
  }
  if (answer.error) throw failure(answer);
  return { done: true, revision: revisionOf(answer._seq_no, answer._primary_term) };
}

const failure = ({ _id, error }: BulkAnswer) =>
  new Error(`${_id} was not written: ${error?.reason ?? 'no reason given'}`);

function stored<Kind extends DocumentKind>(kind: Kind, source: DocumentSource, place: Place): Stored<Kind> {
  const revision = revisionOf(place._seq_no, place._primary_term);
  return { kind, id: source.id, revision, body: checkedBody(kind, source.id, source.body) };
}
