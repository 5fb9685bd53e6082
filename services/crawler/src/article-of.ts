import { decode, extractArticle, isRefused, parsePage } from '@kelisim/article';
import { canonicalUrl, pageVerdict } from '@kelisim/discovery';
import type { Article } from '@kelisim/domain/documents/article';
import type { Page } from '@kelisim/domain/documents/page';
import { type Sha256, sha256 } from '@kelisim/domain/ids';
import type { Reason } from '@kelisim/domain/reasons';
import type { FetchedPage } from '@kelisim/fetching';
import type { Source } from '@kelisim/sources';
import { rulesOf } from './address-rules';

/** What an article is, apart from its page and its way through the flow. */
export type ArticleContent = Pick<
  Article,
  'title' | 'publishedOn' | 'dateOrigin' | 'author' | 'language' | 'text' | 'contentHash'
>;

export interface ReadPage {
  readonly kind: 'article';
  readonly content: ArticleContent;
  readonly charset: { readonly name: string; readonly why: string };
  /** The canonical form of the address that the page gives as its own. */
  readonly ownAddress?: string;
}
export interface UnreadPage {
  readonly kind: 'refused';
  readonly reason: Reason;
  readonly cause: string;
}

/** What reading must know of a page, of its source and of the answer. */
export type KnownOfPage = Pick<Page, 'address' | 'announced'>;
export type KnownOfSource = Pick<
  Source,
  'charset' | 'timeZone' | 'articleSelectors' | 'home' | 'mirrors' | 'keepParameters'
>;
export type AnswerToRead = Pick<FetchedPage, 'bytes' | 'status' | 'headers' | 'finalUrl'>;

/**
 * The article that a page's answer shows; pure.
 * @param seenOn the day in the source's own time zone
 */
export function articleOf(
  page: KnownOfPage,
  source: KnownOfSource,
  answer: AnswerToRead,
  seenOn: string,
): ReadPage | UnreadPage {
  const contentType = source.charset ? `text/html; charset=${source.charset}` : answer.headers['content-type'];
  const decoded = decode(answer.bytes, contentType);
  if (isRefused(decoded)) return unread(decoded.refused);
  const parsed = parsePage(decoded.text);
  if (isRefused(parsed)) return unread(parsed.refused);
  const verdict = pageVerdict({
    html: decoded.text,
    document: parsed.document,
    status: answer.status,
    headers: answer.headers,
    askedUrl: page.address,
    finalUrl: answer.finalUrl,
  });
  if (verdict) return { kind: 'refused', ...verdict };
  const found = extractArticle(parsed, {
    url: answer.finalUrl,
    timeZone: source.timeZone,
    seenOn,
    ...(page.announced?.publishedOn && { feedDate: page.announced.publishedOn }),
    ...(source.articleSelectors && { selectors: source.articleSelectors }),
  });
  if (isRefused(found)) return unread(found.refused);
  const own = found.canonicalUrl && canonicalUrl(found.canonicalUrl, undefined, rulesOf(source));
  return {
    kind: 'article',
    content: contentOf(page, found),
    charset: { name: decoded.charset, why: decoded.why },
    ...(own && { ownAddress: own }),
  };
}

const unread = (reason: Reason): UnreadPage => ({ kind: 'refused', reason, cause: reason });

function contentOf(
  page: KnownOfPage,
  found: Exclude<ReturnType<typeof extractArticle>, { refused: Reason }>,
): ArticleContent {
  const { title = page.announced?.title, publishedOn, dateOrigin, author, language, text } = found;
  return {
    language,
    text,
    contentHash: contentHashOf(title, text),
    ...(title && { title }),
    ...(publishedOn && { publishedOn }),
    ...(dateOrigin && { dateOrigin }),
    ...(author && { author }),
  };
}

/** What makes two versions of an article different: its headline and its words, not their spacing. */
export const contentHashOf = (title: string | undefined, text: string): Sha256 =>
  sha256(`${title ?? ''}\n${text}`.replace(SPACING, ' ').trim());

/** Any white space but a single space, which most of it is and which may stay. */
const SPACING = /[^\S ]\s*| \s+/g;
