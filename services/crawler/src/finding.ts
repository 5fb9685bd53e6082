import { listedDate } from '@kelisim/article';
import type { FoundLink } from '@kelisim/discovery';
import type { Origin, Page } from '@kelisim/domain/documents/page';
import { pageId, type SourceId } from '@kelisim/domain/ids';
import { instant } from '@kelisim/domain/time';
import type { Source } from '@kelisim/sources';
import { localDay } from './local-day';
import type { CrawlerParts } from './parts';

/** When the pages of a list are due: each at the earliest slot that it can have, so that hosts share what is due. */
export interface Spread {
  readonly firstAt: number;
  readonly stepMs: number;
}

/** `/2024/03/12/` or `2024-03-12` in an address. */
const DAY_IN_ADDRESS = /(?<!\d)((?:19|20)\d{2})([/-])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;

/** When a link's article was published, as far as its list or its address tells: `YYYY-MM-DD…`. */
export function dateOf(link: FoundLink, source: Source, now: number): string | undefined {
  const [, year, , month, day] = DAY_IN_ADDRESS.exec(link.canonical) ?? [];
  const listed = link.dateText && listedDate(link.dateText, localDay(now, source.timeZone));
  return (link.publishedOn ?? listed) || (year && `${year}-${month}-${day}`);
}

/**
 * Enters links as pages; those that are known stay as they are.
 * @returns the ids of all of them in order, and how many were new
 */
export async function enter(
  { documents, clock }: Pick<CrawlerParts, 'documents' | 'clock'>,
  source: Source,
  links: readonly FoundLink[],
  origin: Origin,
  spread: Spread,
): Promise<{ ids: string[]; fresh: number }> {
  const known = await documents.getMany(
    'page',
    links.map((link) => pageId(link.canonical)),
  );
  const knownIds = new Set(known.map(({ id }) => id));
  const now = clock.now();
  const fresh = foremost(links.filter((link) => !knownIds.has(pageId(link.canonical))));
  const writes = fresh.map((link, i) => {
    const body = pageOf(link, source, origin, now, spread.firstAt + i * spread.stepMs);
    return { create: 'page' as const, id: body.id, body };
  });
  const results = writes.length ? await documents.writeMany(writes) : [];
  return {
    ids: links.map((link) => pageId(link.canonical)),
    fresh: results.filter((result) => result.done).length,
  };
}

/** New pages of one list page that are entered at once: a sitemap of fifty thousand comes in over many looks. */
const MOST_AT_ONCE = 2_000;

/** Those with the newest dates first where they are too many, else in the order of the list. */
function foremost(links: readonly FoundLink[]): readonly FoundLink[] {
  if (links.length <= MOST_AT_ONCE) return links;
  const byDate = [...links].sort((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''));
  return byDate.slice(0, MOST_AT_ONCE);
}

function pageOf(link: FoundLink, source: Source, origin: Origin, now: number, dueAt: number): Page {
  const { title } = link;
  const publishedOn = link.publishedOn ?? listedOn(link, source, now);
  return {
    id: pageId(link.canonical),
    sourceId: source.id as SourceId,
    url: link.canonical,
    address: link.url,
    stage: 'discovered',
    origin,
    firstSeenAt: instant(now),
    dueAt: instant(Math.max(dueAt, now)),
    attempts: 0,
    ...((title || publishedOn) && { announced: { ...(title && { title }), ...(publishedOn && { publishedOn }) } }),
  };
}

const listedOn = (link: FoundLink, source: Source, now: number): string | undefined =>
  link.dateText ? listedDate(link.dateText, localDay(now, source.timeZone)) : undefined;
