import type { CanonicalAddress } from './canonical-url';
import { isPageOfList } from './page-number';

/** Sections that a path of press offices leads to besides their articles. */
const SECTION =
  /^(?:page[s_-]?\d*|tags?|tegi?|categor(?:y|ies)|rubric[s]?|authors?|search|archive|login|auth|contacts?|kontakty|about|o-nas|rss|feed|sitemap|karta-sayta|subscribe|gallery|foto|video|politika-\w.*|privacy.*)$/i;
const WORDY = /[-_]\p{L}[^-_]*[-_]/u;

/**
 * Whether an address looks like one article and not like a section, on sites that state no pattern: it goes on from the
 * list's path or stands elsewhere with a number or a headline in its last part.
 * @param list the canonical path of the list on which it stands
 */
export function looksLikeArticle({ path, query }: CanonicalAddress, list: string): boolean {
  const segments = path.split('/').filter(Boolean);
  const last = decoded(segments.at(-1) ?? '');
  if (SECTION.test(last) || segments.some((segment) => /^(?:tags?|tegi?|authors?|search)$/i.test(segment)))
    return false;
  if (isPageOfList(new URLSearchParams(query), path)) return false;
  if (/[?&](?:element_id|id|news_?id|article|nid|rid|p)=[\w@-]*\d/i.test(query)) return true;
  const stem = list.replace(/(?:\/|\.\w{2,5})?$/, '/');
  const isBelow = path.startsWith(stem) && path.length > stem.length;
  return isTelling(last) && (isBelow || stem === '/' || isStrong(last));
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
