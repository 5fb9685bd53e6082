import type { Ports } from '@kelisim/composition';
import type { DocumentKind } from '@kelisim/domain/documents/kinds';
import { COLLECTIONS, type Collection, type RecordOf } from '@kelisim/domain/records/records';
import { instant } from '@kelisim/domain/time';
import { sweep } from '@kelisim/flow';
import type { Rebuild } from '@kelisim/indexer';
import type { Write } from '@kelisim/ports/documents';
import { UserError } from '../user-error';
import { type ArchivedLine, type Counts, type DocumentLine, KEPT } from './lines';
import { checkBackup, readBackup } from './read';

/** What is restored into. */
export interface RestoreParts {
  readonly ports: Pick<Ports, 'documents' | 'search' | 'queue' | 'archive' | 'clock'>;
  readonly rebuild: Rebuild;
  /** How long a message may be under way before the sweep sends it again. */
  readonly graceMs: number;
}

/** What was restored. */
export interface Restored extends Counts {
  readonly records: number;
}

const BATCH = 200;
const ALL_COLLECTIONS = Object.keys(COLLECTIONS) as Collection[]; // Object.keys forgets which keys

/**
 * Brings a backup into a store: documents as they were, search records made from them, and a message for all that is
 * due. What was sent stays sent. The whole file is checked before anything is changed.
 * @param force removes first what is there
 * @throws UserError when there is something and it is not forced, or the file is not whole
 */
export async function restore(parts: RestoreParts, file: string, force = false): Promise<Restored> {
  const counts = await checkBackup(file);
  await makeRoom(parts.ports, force);
  let batch: DocumentLine[] = [];
  for await (const read of readBackup(file)) {
    if ('archived' in read) await keep(parts.ports, read);
    else batch.push(read);
    if (batch.length < BATCH) continue;
    await create(parts.ports, batch);
    batch = [];
  }
  await create(parts.ports, batch);
  await parts.ports.documents.settle();
  return { ...counts, records: await show(parts) };
}

async function makeRoom({ documents, search, queue }: RestoreParts['ports'], force: boolean): Promise<void> {
  await documents.settle();
  const counts = await Promise.all(KEPT.map((kind) => documents.count(kind)));
  const there = counts.flatMap((stages) => Object.values(stages)).reduce((sum, count) => sum + count, 0);
  if (there && !force)
    throw new UserError(`the store is not empty (${there} documents): give --force to put the backup in their place`);
  await queue.clear();
  for (const kind of KEPT) await removeAll(documents, kind);
  for (const collection of ALL_COLLECTIONS) {
    const ids: string[] = [];
    for await (const { id } of search.all({ collection })) ids.push(id);
    if (ids.length) await search.remove(collection, ids);
  }
}

async function removeAll(documents: RestoreParts['ports']['documents'], kind: DocumentKind): Promise<void> {
  let writes: Write[] = [];
  for await (const stored of documents.scan(kind)) {
    writes.push({ remove: stored } as Write); // one kind's write is a write
    if (writes.length < BATCH) continue;
    await documents.writeMany(writes);
    writes = [];
  }
  await documents.writeMany(writes);
}

async function create({ documents }: RestoreParts['ports'], batch: readonly DocumentLine[]): Promise<void> {
  // The body was checked against its contract; the compiler cannot follow that through the union of kinds.
  const writes = batch.map(({ kind, id, body }) => ({ create: kind, id, body }) as unknown as Write);
  const results = await documents.writeMany(writes);
  const failed = batch.find((_, at) => !results[at]?.done);
  if (failed)
    throw new UserError(`${failed.kind} ${failed.id} has appeared meanwhile: stop the services, then try again`);
}

async function keep({ archive }: RestoreParts['ports'], { archived, record, bytes }: ArchivedLine): Promise<void> {
  const { contentType, ...seen } = record;
  const digest = await archive.put(Buffer.from(bytes, 'base64'), { ...seen, ...(contentType && { contentType }) });
  if (digest !== archived) throw new UserError(`the archived page ${archived} is damaged in the backup`);
}

/** Makes the search records anew and sends what is due. */
async function show({ ports, rebuild, graceMs }: RestoreParts): Promise<number> {
  const { documents, queue, clock, search } = ports;
  let count = 0;
  for (const collection of ALL_COLLECTIONS) count += await showAll(search, rebuild, collection);
  await search.settle();
  await sweep(documents, queue, instant(clock.now() + graceMs));
  return count;
}

async function showAll<C extends Collection>(
  search: Ports['search'],
  rebuild: Rebuild,
  collection: C,
): Promise<number> {
  let count = 0;
  let batch: RecordOf<C>[] = [];
  const put = async () => {
    const [refused] = await search.put(collection, batch);
    if (refused) throw new Error(`${collection} ${refused.id}: ${refused.cause}`);
    count += batch.length;
    batch = [];
  };
  for await (const record of rebuild.of(collection)) {
    batch.push(record);
    if (batch.length === BATCH) await put();
  }
  if (batch.length) await put();
  return count;
}
