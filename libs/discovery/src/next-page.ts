import type { Document, Element } from 'domhandler';
import { parsedUrl } from './canonical-url';
import { elements, wordsOf } from './markup';
import { isLaterPage, mayCount, pageNumber } from './page-number';

const NEXT_WORDS =
  /^(?:(?:на )?след(?:ующ(?:ая|ие|ую)|\.)?(?: страниц[ау])?|вперед|вперёд|дал(?:ее|ьше)|туда|келесі(?: бет)?|алға|next(?: page)?|older(?: posts)?|[>›»→]{1,2})\s*[>›»→]?$/i;
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
];

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
    const { href } = element.attribs;
    const isNext = isRelNext(element);
    const url = href !== undefined && (isNext || mayCount(href)) ? parsedUrl(href, base) : undefined;
    if (url && url.href !== own.href && url.host === own.host) {
      if (isNext) return url.href;
      if (element.name === 'a') links.push({ element, url });
    }
    button ??= buttonAddress(element, base, own);
  }
  const following = links.filter(({ element, url }) => isLaterPage(url, own, firstNumber(element)));
  const said = following.find(({ element }) => saysNext(element));
  return said?.url.href ?? button ?? lowest(following.map(({ url }) => url));
}

const isRelNext = ({ name, attribs }: Element): boolean =>
  attribs.rel !== undefined &&
  (name === 'a' || name === 'link') &&
  attribs.rel.toLowerCase().split(/\s+/).includes('next');

/** A second page with the number 1 belongs to those who count from 0. */
const firstNumber = (link: Element): number => (saysNext(link) || wordsOf(link, 4) === '2' ? 0 : 1);

const saysNext = (link: Element): boolean =>
  NEXT_CLASS.test(link.attribs.class ?? '') ||
  NEXT_WORDS.test(link.attribs.title ?? link.attribs['aria-label'] ?? '') ||
  NEXT_WORDS.test(wordsOf(link, 40));

function buttonAddress(element: Element, base: string, own: URL): string | undefined {
  const named = MORE_ADDRESS.find((name) => /[/?]/.test(element.attribs[name] ?? ''));
  if (!named || !(MORE_WORDS.test(element.attribs.class ?? '') || MORE_WORDS.test(wordsOf(element, 80))))
    return undefined;
  const url = parsedUrl(element.attribs[named] ?? '', base);
  return url && url.host === own.host && url.href !== own.href ? url.href : undefined;
}

function lowest(urls: readonly URL[]): string | undefined {
  const counted = urls.map((url) => ({ url, number: pageNumber(url) }));
  return counted.sort((a, b) => a.number - b.number)[0]?.url.href;
}
