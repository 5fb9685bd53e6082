import { articleOf } from '@kelisim/crawler';
import type { Article } from '@kelisim/domain/documents/article';
import { type Archive, ArchiveDamaged, type ArchiveRecord } from '@kelisim/ports/archive';
import type { Source } from '@kelisim/sources';

/** Why an article could not be read again in its archived page. */
export type Unreplayed = 'never-archived' | 'page-gone' | 'page-damaged' | 'page-unreadable';

/** What an article's archived page says when it is read today. */
export type Replay =
  | { readonly kind: 'read'; readonly text: string; readonly title?: string; readonly record: ArchiveRecord }
  | { readonly kind: Unreplayed; readonly cause?: string };

/** How a page is read whose source the catalogue no longer has. */
const UNKNOWN_SOURCE = { mirrors: [], keepParameters: [], timeZone: 'UTC' };

/** Reads an article again out of the archive: no network, and its bytes verified against their digest. */
export async function replay(archive: Archive, article: Article, source?: Source): Promise<Replay> {
  if (!article.archived) return { kind: 'never-archived' };
  const kept = await archive.get(article.archived).catch(damaged);
  if (kept instanceof ArchiveDamaged) return { kind: 'page-damaged', cause: kept.message };
  if (!kept) return { kind: 'page-gone', cause: `the archive has nothing under ${article.archived}` };
  const { bytes, record } = kept;
  const answer = {
    bytes: Buffer.from(bytes),
    status: record.status,
    headers: headersOf(record),
    finalUrl: record.url,
  };
  const known = source ?? { ...UNKNOWN_SOURCE, home: record.url };
  const read = articleOf({ address: article.url }, known, answer, record.fetchedAt.slice(0, 10));
  if (read.kind === 'refused') return { kind: 'page-unreadable', cause: `${read.reason}: ${read.cause}` };
  const { text, title } = read.content;
  return { kind: 'read', text, record, ...(title && { title }) };
}

const headersOf = ({ contentType }: ArchiveRecord): Record<string, string> =>
  contentType ? { 'content-type': contentType } : {};

function damaged(error: unknown): ArchiveDamaged {
  if (error instanceof ArchiveDamaged) return error;
  throw error;
}
