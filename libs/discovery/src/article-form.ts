import type { CanonicalAddress } from './canonical-url';
import { isPageOfList } from './page-number';

/** Sections that a path of press offices leads to besides their articles. */
const SECTION =
  /^(?:page[s_-]?\d*|tags?|tegi?|categor(?:y|ies)|rubric[s]?|authors?|search|poisk|archive|arhiv|login|auth|contacts?|kontakty|about(?:-us)?|o-nas|o-sayte|o-redak\S*|rss|feed|sitemap|karta-sa[jy]ta|subscribe|gallery|foto|video|reklama|vakansii|obratnaya-svyaz|privacy.*|terms(?:-.*)?|politika-(?:konf|obrab)\S*|polzovatelskoe-soglashenie)$/i;
/** Folders that hold sections, whatever their last part is called. */
const SHELF = /^(?:tags?|tegi?|authors?|search|categor(?:y|ies)|kategoriya?|rubri[ck][as]?)$/i;
const WORDY = /[-_]\p{L}[^-_]*[-_]/u;

/**
 * Whether a link leads to one article and not to a section, on sites that state no pattern: by the form of its address,
 * and below the list's own path by its words too.
 * @param list the canonical path of the list on which it stands
 * @param words what the link is called
 */
export function looksLikeArticle({ path, query }: CanonicalAddress, list: string, words = ''): boolean {
  const segments = path.split('/').filter(Boolean);
  const last = decoded(segments.at(-1) ?? '');
  const shelf = segments.find((segment) => SHELF.test(segment));
  if (SECTION.test(last) || (shelf !== undefined && !list.split('/').includes(shelf))) return false;
  if (isPageOfList(new URLSearchParams(query), path)) return false;
  if (/[?&](?:element_id|id|news_?id|article|nid|rid|p)=[\w@-]*\d/i.test(query)) return true;
  const stem = list.replace(/(?:\/|\.\w{2,5})?$/, '/');
  if (stem === '/') return isTelling(last);
  const isBelow = path.startsWith(stem) && path.length > stem.length;
  return isBelow ? /[-_\d.]/.test(last) || isHeadline(words) : isStrong(last);
}

/** A number of an article or a headline in Latin letters. */
const isTelling = (segment: string): boolean =>
  /\d{2}/.test(segment) || WORDY.test(segment) || /\.(?:html?|php|aspx)$/i.test(segment);

/** So much that no section is called so. */
const isStrong = (segment: string): boolean => /\d{4}/.test(segment) || (segment.match(/[-_]/g)?.length ?? 0) >= 3;

/** Sections have names of a word or three; a headline says something. */
const isHeadline = (words: string): boolean => words.length >= 25 && words.split(' ').length >= 4;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // escaped bytes of another charset
  }
}
