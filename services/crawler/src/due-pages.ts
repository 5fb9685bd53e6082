import { type IsoInstant, instant } from '@kelisim/domain/time';
import { hostOf } from '@kelisim/fetching';
import type { Documents, Stored } from '@kelisim/ports/documents';

/** Pages looked up at once, of each stage. */
const BATCH = 500;
/** Pages of one host that are handed out together. */
const LINE = 50;
/** Where the store is full of pages whose hosts are not to be asked now, they make room for so long. */
const MAKE_ROOM_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/** What is due, host by host. */
export interface DueLines {
  readonly lines: ReadonlyMap<string, readonly Stored<'page'>[]>;
}

/**
 * The pages that are due, in lines by host: live ones first, then those to be looked at again, the backfill's last.
 * @param isOpen whether a host may be asked now
 * @param isKnown whether we watch a source; pages of others are put off, since the source may come back
 */
export async function dueLines(
  documents: Documents,
  now: IsoInstant,
  isOpen: (host: string) => boolean,
  isKnown: (sourceId: string) => boolean,
): Promise<ReadonlyMap<string, readonly Stored<'page'>[]>> {
  const batches = [
    await documents.due('page', 'discovered', now, BATCH),
    await documents.due('page', 'fetched', now, BATCH),
  ];
  const lines = new Map<string, Stored<'page'>[]>();
  const idle: Stored<'page'>[] = [];
  for (const page of batches.flat()) {
    const host = hostOf(page.body.address);
    const line = lines.get(host) ?? [];
    if (!isKnown(page.body.sourceId) || !isOpen(host) || line.length >= LINE) idle.push(page);
    else lines.set(host, [...line, page]);
  }
  if (batches.some((batch) => batch.length === BATCH)) await makeRoom(documents, now, idle, isKnown);
  for (const line of lines.values()) line.sort((a, b) => rank(a) - rank(b));
  return lines;
}

const rank = ({ body }: Stored<'page'>): number => (body.origin === 'backfill' ? 2 : body.stage === 'fetched' ? 1 : 0);

/** Pages of hosts that wait must not hide those of other hosts behind them. */
async function makeRoom(
  documents: Documents,
  now: IsoInstant,
  idle: readonly Stored<'page'>[],
  isKnown: (sourceId: string) => boolean,
): Promise<void> {
  const start = Date.parse(now);
  await postpone(
    documents,
    idle.map((page) => ({ page, dueAt: start + (isKnown(page.body.sourceId) ? MAKE_ROOM_MS : DAY_MS) })),
  );
}

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
