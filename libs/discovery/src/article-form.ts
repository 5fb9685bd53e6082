import { isPageOfList } from './page-number';

/** Sections that a path of press offices leads to besides their articles. */
const SECTION =
  /^(?:page[s_-]?\d*|tags?|tegi?|categor(?:y|ies)|rubric[s]?|authors?|search|archive|login|auth|contacts?|kontakty|about|o-nas|rss|feed|sitemap|karta-sayta|subscribe|gallery|foto|video|politika-\w.*|privacy.*)$/i;
const WORDY = /[-_]\p{L}[^-_]*[-_]/u;

/**
 * Whether an address looks like one article and not like a section, on sites that state no pattern: it goes on from the
 * list's path or stands elsewhere with a number or a headline in its last part.
 * @param canonical a canonical address of the same site
 * @param list the canonical address of the list on which it stands
 */
export function looksLikeArticle(canonical: string, list: string): boolean {
  const url = new URL(canonical);
  const segments = url.pathname.split('/').filter(Boolean);
  const last = decoded(segments.at(-1) ?? '');
  if (SECTION.test(last) || segments.some((segment) => /^(?:tags?|tegi?|authors?|search)$/i.test(segment)))
    return false;
  if (isPageOfList(url)) return false;
  if (/[?&](?:element_id|id|news_?id|article|nid|rid|p)=[\w@-]*\d/i.test(url.search)) return true;
  const path = new URL(list).pathname.replace(/(?:\/|\.\w{2,5})?$/, '/');
  const below = segments.length > 0 && url.pathname.startsWith(path) && url.pathname.length > path.length;
  return isTelling(last) && (below || path === '/' || isStrong(last));
}

/** A number of an article or a headline in Latin letters. */
const isTelling = (segment: string): boolean =>
  /\d{2}/.test(segment) || WORDY.test(segment) || /\.(?:html?|php|aspx)$/i.test(segment);

const isStrong = (segment: string): boolean => /\d{4}/.test(segment) || (segment.match(/[-_]/g)?.length ?? 0) >= 3;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // escaped bytes of another charset
  }
}
