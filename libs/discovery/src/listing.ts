import { selectAll, selectOne } from 'css-select';
import type { Document, Element } from 'domhandler';
import { looksLikeArticle } from './article-form';
import { parsedUrl } from './canonical-url';
import { LinkCollector } from './collect';
import type { Discovery, DiscoveryInput } from './discovery';
import { parsedJson } from './json-value';
import { elements, parsedHtml, wordsOf } from './markup';
import { nextPage } from './next-page';

/** Where the links stand in an HTML listing (CSS selectors). */
export interface ListingMarks {
  readonly item: string;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly next?: string | undefined;
}

const MENUS = new Set(['nav', 'footer', 'header']);
const HEADLINE = 300;

/** The articles that an HTML page lists, and its next page; also for the piece of HTML that a «Показать ещё» button loads. */
export function listingLinks(input: DiscoveryInput, marks?: ListingMarks): Discovery {
  const document = parsedHtml(htmlIn(input.text));
  if (!document)
    return { kind: 'nothing', reason: 'markup-too-deep', cause: 'more tags, or deeper, than any real page' };
  const base = baseOf(document, input.url);
  const links = new LinkCollector(input, base);
  if (marks) addMarked(document, marks, links);
  else addLikely(document, input, links);
  const found = links.finish({ next: markedNext(document, base, marks) ?? nextPage(document, input.url, base) });
  if (found.links.length > 0) return found;
  return { kind: 'nothing', reason: 'listing-empty', cause: emptyCause(document, marks) };
}

function addMarked(document: Document, marks: ListingMarks, links: LinkCollector): void {
  for (const item of selectAll<Document | Element, Element>(marks.item, document)) {
    const within = (selector: string) => selectOne<Element, Element>(selector, item);
    const link = marks.link ? within(marks.link) : item.name === 'a' ? item : within('a[href]');
    const title = marks.title ? within(marks.title) : link;
    const date = marks.date && within(marks.date);
    links.add({
      address: link?.attribs.href ?? item.attribs['data-href'],
      ...titleOf(title ?? undefined),
      ...(date ? { dateText: date.attribs.datetime ?? wordsOf(date, HEADLINE) } : {}),
    });
  }
}

/** Without marks: every link whose address is an article's, by the source's pattern or by its form. */
function addLikely(document: Document, input: DiscoveryInput, links: LinkCollector): void {
  const list = links.locate(input.url)?.canonical.path ?? '/';
  for (const link of elements(document)) {
    const located = link.name === 'a' && link.attribs.href ? links.locate(link.attribs.href) : undefined;
    if (!located || !links.isArticle(located.canonical)) continue;
    const said = titleOf(link);
    const isLikely = input.articlePattern || (looksLikeArticle(located.canonical, list, said.title) && !isInMenu(link));
    if (isLikely) links.take(located, said);
  }
}

function isInMenu(link: Element): boolean {
  for (let node = link.parent; node; node = node.parent) if ('name' in node && MENUS.has(node.name)) return true;
  return false;
}

function titleOf(element: Element | undefined): { title?: string } {
  const words = element ? wordsOf(element, HEADLINE) || (element.attribs.title ?? '').trim().slice(0, HEADLINE) : '';
  return words ? { title: words } : {};
}

function markedNext(document: Document, base: string, marks: ListingMarks | undefined): string | undefined {
  const link = marks?.next ? selectOne<Document | Element, Element>(marks.next, document) : undefined;
  return link?.attribs.href ? parsedUrl(link.attribs.href, base)?.href : undefined;
}

function baseOf(document: Document, pageUrl: string): string {
  for (const element of elements(document)) {
    if (element.name === 'base' && element.attribs.href)
      return parsedUrl(element.attribs.href, pageUrl)?.href ?? pageUrl;
    if (element.name === 'body') break;
  }
  return pageUrl;
}

/** A button's answer may wrap its HTML in JSON: `{"html": "<div>…"}`. */
function htmlIn(text: string): string {
  if (!text.trimStart().startsWith('{')) return text;
  const answer = parsedJson(text);
  if (typeof answer !== 'object' || answer === null) return text;
  const pieces = Object.values(answer).filter((value): value is string => typeof value === 'string');
  return pieces.filter((piece) => piece.includes('<')).join('\n');
}

/** A selector that matches nothing is a fault of the source's entry, never "no news". */
function emptyCause(document: Document, marks: ListingMarks | undefined): string {
  if (marks && !selectOne(marks.item, document)) return `selector "${marks.item}" matches nothing`;
  let anchors = 0;
  for (const element of elements(document)) if (element.name === 'a') anchors += 1;
  return anchors === 0
    ? 'the page holds no links: it may need a script to run'
    : `none of ${anchors} links is an article's`;
}
