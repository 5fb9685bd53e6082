import type { Sha256 } from '@kelisim/domain/ids';
import type { Archive } from '@kelisim/ports/archive';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';

/** How long pages are kept, in days; left out: for ever. */
export interface Retention {
  /** Pages of articles that tell of cooperation: facts rest on them. */
  readonly relevantDays?: number;
  /** Pages of all other articles. */
  readonly otherDays?: number;
  /** Pages that no article rests on: earlier answers with the same words, and what could not be read. */
  readonly unusedDays?: number;
}

/** What was removed, and how many bytes of the disk that sets free. */
export interface Pruned {
  readonly kept: number;
  readonly relevant: number;
  readonly other: number;
  readonly unused: number;
  readonly bytes: number;
}

type Use = 'relevant' | 'other' | 'unused';
const DAY_MS = 86_400_000;

/** Removes archived pages that are older than what rests on them asks for. Facts stay; their proof is gone with the page. */
export async function prune(
  { documents, archive, clock }: { documents: Documents; archive: Archive; clock: Clock },
  retention: Retention,
  isTrial = false,
): Promise<Pruned> {
  await documents.settle();
  const uses = await usesOf(documents);
  const days: Record<Use, number> = {
    relevant: retention.relevantDays ?? Number.POSITIVE_INFINITY,
    other: retention.otherDays ?? Number.POSITIVE_INFINITY,
    unused: retention.unusedDays ?? Number.POSITIVE_INFINITY,
  };
  const counts = { kept: 0, relevant: 0, other: 0, unused: 0, bytes: 0 };
  for await (const { digest, record, size } of archive.all()) {
    const use = uses.get(digest) ?? 'unused';
    const isDue = clock.now() - Date.parse(record.fetchedAt) > days[use] * DAY_MS;
    counts[isDue ? use : 'kept']++;
    if (!isDue) continue;
    counts.bytes += size;
    if (!isTrial) await archive.remove(digest);
  }
  return counts;
}

/** What rests on each archived page; of several the weightiest. What a page shows just now is in use, too. */
async function usesOf(documents: Documents): Promise<ReadonlyMap<Sha256, Use>> {
  const uses = new Map<Sha256, Use>();
  for await (const { body } of documents.scan('page')) if (body.archived) uses.set(body.archived, 'other');
  for await (const { body } of documents.scan('article'))
    if (body.archived && uses.get(body.archived) !== 'relevant')
      uses.set(body.archived, body.analysis?.relevant ? 'relevant' : 'other');
  return uses;
}
