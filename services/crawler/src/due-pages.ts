import { type IsoInstant, instant } from '@kelisim/domain/time';
import { hostOf } from '@kelisim/fetching';
import type { Documents, Stored } from '@kelisim/ports/documents';

/** Pages looked up at once, of each stage. */
const BATCH = 500;
/** Pages of one host that are handed out together. */
const LINE = 50;
/** Where the store is full of pages whose hosts are not to be asked now, they make room for so long. */
const MAKE_ROOM_MS = 10_000;
const DAY_MS = 24 * 3_600_000;

/** Which hosts may be asked. */
export interface Hosts {
  /** Whether a line may start now. */
  isFree(host: string): boolean;
  /** Whether the host will not be free for a while. */
  isSlow(host: string): boolean;
}

/**
 * The pages that are due, in lines by host: live ones first, then those to be looked at again, the backfill's last.
 * @param isKnown whether we watch a source; pages of others are put off, since the source may come back
 */
export async function dueLines(
  documents: Documents,
  now: IsoInstant,
  hosts: Hosts,
  isKnown: (sourceId: string) => boolean,
): Promise<ReadonlyMap<string, readonly Stored<'page'>[]>> {
  const batches = [
    await documents.due('page', 'discovered', now, BATCH),
    await documents.due('page', 'fetched', now, BATCH),
  ];
  const lines = new Map<string, Stored<'page'>[]>();
  const idle: { page: Stored<'page'>; dueAt: number }[] = [];
  const start = Date.parse(now);
  for (const page of batches.flat()) {
    const host = hostOf(page.body.address);
    if (!isKnown(page.body.sourceId)) idle.push({ page, dueAt: start + DAY_MS });
    else if (hosts.isFree(host)) push(lines, host, page);
    else if (hosts.isSlow(host)) idle.push({ page, dueAt: start + MAKE_ROOM_MS });
  }
  // What waits for a slow host must not hide what others could do.
  if (lines.size === 0 && batches.some((batch) => batch.length === BATCH)) await postpone(documents, idle);
  for (const line of lines.values()) line.sort((a, b) => rank(a) - rank(b));
  return lines;
}

function push(lines: Map<string, Stored<'page'>[]>, host: string, page: Stored<'page'>): void {
  const line = lines.get(host);
  if (!line) lines.set(host, [page]);
  else if (line.length < LINE) line.push(page);
}

const rank = ({ body }: Stored<'page'>): number => (body.origin === 'backfill' ? 2 : body.stage === 'fetched' ? 1 : 0);

/** Puts pages off, unless they have changed meanwhile. */
export async function postpone(
  documents: Documents,
  pages: readonly { readonly page: Stored<'page'>; readonly dueAt: number }[],
): Promise<void> {
  if (!pages.length) return;
  await documents.writeMany(
    pages.map(({ page, dueAt }) => ({ replace: page, body: { ...page.body, dueAt: instant(dueAt) } }) as never), // one kind's write is a write
  );
}
