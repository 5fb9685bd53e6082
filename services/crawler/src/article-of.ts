import { decode, extractArticle, isRefused, parsePage } from '@kelisim/article';
import type { Article } from '@kelisim/domain/documents/article';
import type { Page } from '@kelisim/domain/documents/page';
import { articleId, type Sha256, sha256 } from '@kelisim/domain/ids';
import type { Reason } from '@kelisim/domain/reasons';
import type { Source } from '@kelisim/sources';

/** Bytes of a page as they came, and what is known of them. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly url: string;
  /** The day in the source's own time zone. */
  readonly seenOn: string;
}

/** What an article is, apart from its way through the flow. */
export type ArticleContent = Pick<
  Article,
  'id' | 'title' | 'publishedOn' | 'dateOrigin' | 'author' | 'language' | 'text' | 'contentHash'
>;

export interface ReadPage {
  readonly kind: 'article';
  readonly content: ArticleContent;
  readonly charset: { readonly name: string; readonly why: string };
}
export interface UnreadPage {
  readonly kind: 'refused';
  readonly reason: Reason;
}

/** The article that a page's bytes show; pure. */
export function articleOf(page: Page, source: Source, received: Received): ReadPage | UnreadPage {
  const declared = source.charset ? `text/html; charset=${source.charset}` : received.contentType;
  const decoded = decode(received.bytes, declared);
  if (isRefused(decoded)) return { kind: 'refused', reason: decoded.refused };
  const parsed = parsePage(decoded.text);
  if (isRefused(parsed)) return { kind: 'refused', reason: parsed.refused };
  const found = extractArticle(parsed, {
    url: received.url,
    timeZone: source.timeZone,
    seenOn: received.seenOn,
    ...(page.announced?.publishedOn && { feedDate: page.announced.publishedOn }),
    ...(source.articleSelectors && { selectors: source.articleSelectors }),
  });
  if (isRefused(found)) return { kind: 'refused', reason: found.refused };
  const { title = page.announced?.title, publishedOn, dateOrigin, author, language, text } = found;
  const contentHash = contentOf(title, text);
  const content = {
    id: articleId(page.id, contentHash),
    language,
    text,
    contentHash,
    ...(title && { title }),
    ...(publishedOn && { publishedOn }),
    ...(dateOrigin && { dateOrigin }),
    ...(author && { author }),
  };
  return { kind: 'article', content, charset: { name: decoded.charset, why: decoded.why } };
}

/** What makes two versions of an article different: its headline and its words, not their spacing. */
const contentOf = (title: string | undefined, text: string): Sha256 =>
  sha256(`${title ?? ''}\n${text}`.replace(/\s+/g, ' ').trim());
