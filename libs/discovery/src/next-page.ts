import type { Document, Element } from 'domhandler';
import { parsedUrl } from './canonical-url';
import { elements, wordsOf } from './markup';

const NEXT_WORDS =
  /^(?:след(?:ующая|ующие|\.)?(?: страница)?|вперед|вперёд|дал(?:ее|ьше)|туда|келесі(?: бет)?|алға|next(?: page)?|older(?: posts)?|[>›»→]{1,2})\s*[>›»→]?$/i;
const MORE_WORDS = /показать|загрузить|подгрузить|ещ[её]|больше|тағы|көбірек|жүктеу|more/i;
const NEXT_CLASS = /(?:^|[\s_-])(?:next|forward)(?:$|[\s_-])/i;
const MORE_ADDRESS = [
  'data-url',
  'data-href',
  'data-next',
  'data-next-url',
  'data-next-page',
  'data-ajax-url',
  'data-load-url',
  'data-link',
  'data-src',
];

/** Query parameters that count pages or skipped entries, and the forms their values have. */
const COUNTING_NAME =
  /^(?:pagen_\d{1,2}|page|p|pg|paged|pn|page_?num(?:ber)?|curpage|nav-[\w-]{1,40}|start|limitstart|offset|skip|from|stranica|bet)$/i;
const COUNTING_VALUE = /^(?:page-)?(\d{1,6})$/i;
const COUNTING_PATH = /\/(?:page[/_-]?|stranica[/_-]|bet[/_-]|p-?)(\d{1,5})(?:\.html?)?\/?$/i;

interface Numbered {
  /** The address without the counting part. */
  readonly list: string;
  readonly number: number;
}

/**
 * The next page of a list: by `rel=next`, by the words or class of a link that counts pages, by a «Показать ещё» button that
 * names what it loads, else the page with the next higher number (Bitrix's `PAGEN_1` and its kin).
 */
export function nextPage(document: Document, pageUrl: string, base = pageUrl): string | undefined {
  const own = parsedUrl(pageUrl);
  if (!own) return undefined;
  const links: { element: Element; url: URL }[] = [];
  let button: string | undefined;
  for (const element of elements(document)) {
    const url = element.attribs.href === undefined ? undefined : parsedUrl(element.attribs.href, base);
    if (url && url.href !== own.href && url.host === own.host) {
      if (isRelNext(element)) return url.href;
      if (element.name === 'a') links.push({ element, url });
    }
    button ??= buttonAddress(element, base, own);
  }
  const following = links.filter(({ url }) => isLater(url, own));
  const said = following.find(({ element }) => saysNext(element));
  return said?.url.href ?? button ?? lowest(following.map(({ url }) => url));
}

const isRelNext = ({ name, attribs }: Element): boolean =>
  (name === 'a' || name === 'link') && (attribs.rel ?? '').toLowerCase().split(/\s+/).includes('next');

const saysNext = (link: Element): boolean =>
  NEXT_CLASS.test(link.attribs.class ?? '') ||
  NEXT_WORDS.test(link.attribs.title ?? link.attribs['aria-label'] ?? '') ||
  NEXT_WORDS.test(wordsOf(link).slice(0, 40));

function buttonAddress(element: Element, base: string, own: URL): string | undefined {
  const named = MORE_ADDRESS.find((name) => /[/?]/.test(element.attribs[name] ?? ''));
  if (!named || !(MORE_WORDS.test(element.attribs.class ?? '') || MORE_WORDS.test(wordsOf(element).slice(0, 80))))
    return undefined;
  const url = parsedUrl(element.attribs[named] ?? '', base);
  return url && url.host === own.host && url.href !== own.href ? url.href : undefined;
}

function numbered(url: URL): Numbered | undefined {
  const inPath = COUNTING_PATH.exec(url.pathname);
  if (inPath) return { list: url.pathname.slice(0, inPath.index) + url.search, number: Number(inPath[1]) };
  for (const [name, value] of url.searchParams) {
    const number = COUNTING_NAME.test(name) ? COUNTING_VALUE.exec(value)?.[1] : undefined;
    if (number !== undefined) return { list: withoutParameter(url, name), number: Number(number) };
  }
  return undefined;
}

function withoutParameter(url: URL, name: string): string {
  const rest = new URL(url);
  rest.searchParams.delete(name);
  return rest.pathname.replace(/\/$/, '') + rest.search;
}

/** Whether an address is a later page of the list that another one shows. */
function isLater(url: URL, own: URL): boolean {
  const there = numbered(url);
  const here = numbered(own) ?? { list: own.pathname.replace(/\/$/, '') + own.search, number: 0 };
  return (
    there !== undefined &&
    samePath(there.list, here.list) &&
    there.number > Math.max(here.number, there.number === 1 ? 1 : 0)
  );
}

/** Bitrix hangs the counter on any of its paths' spellings; parameters beside it may come and go. */
const samePath = (a: string, b: string): boolean => pathOf(a) === pathOf(b);
const pathOf = (list: string): string => list.split('?', 1)[0]?.replace(/\/(?:index\.\w{2,4})?$/, '') ?? '';

function lowest(urls: readonly URL[]): string | undefined {
  const counted = urls.map((url) => ({ url, number: numbered(url)?.number ?? 0 }));
  return counted.sort((a, b) => a.number - b.number)[0]?.url.href;
}
