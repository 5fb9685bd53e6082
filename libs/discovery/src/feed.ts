import type { Element } from 'domhandler';
import { parsedUrl } from './canonical-url';
import { LinkCollector } from './collect';
import type { Discovery, DiscoveryInput } from './discovery';
import { jsonFeed } from './json-feed';
import { machineDate } from './machine-date';
import { plainWords } from './markup';
import { type XmlEntry, xmlEntries } from './xml-entries';

/** How far into an answer the root element is looked for: prologs and style sheets come before it. */
const PROLOG = 8192;
const ROOT = /<(?:[a-z][\w-]*:)?(?:rss|rdf|feed|channel)(?:>|\s[^>]{0,2000}>?)/i;
const XML_BASE = /\sxml:base\s*=\s*["']([^"']{1,2000})["']/i;
const NEXT = /<(?:[a-z][\w-]*:)?link\s[^>]{0,400}?\brel\s*=\s*["']next["'][^>]{0,400}>/i;

/** The entries of a feed: RSS 0.9 to 2.0, Atom, or JSON Feed, told apart by content. */
export function feedLinks(input: DiscoveryInput): Discovery {
  const text = input.text.replace(/^[\uFEFF\s]+/, '');
  if (text.startsWith('{')) return jsonFeed({ ...input, text });
  if (!ROOT.test(text.slice(0, PROLOG))) return { kind: 'nothing', reason: 'feed-broken', cause: kindOf(text) };
  const base = baseIn(ROOT.exec(text.slice(0, PROLOG))?.[0] ?? '', input.url);
  const links = new LinkCollector(input, base);
  for (const entry of xmlEntries(text, ['item', 'entry'])) links.add(linkOf(entry, input.timeZone, base));
  return links.finish({ next: nextPage(text, input.url) });
}

function linkOf(entry: XmlEntry, timeZone: string, base: string) {
  const title = entry.words('title');
  const date = ['pubdate', 'published', 'date', 'issued', 'created', 'updated', 'modified']
    .map((name) => machineDate(entry.words(name), timeZone))
    .find((day) => day !== undefined);
  return {
    address: based(addressOf(entry), entry, base),
    ...(title ? { title: plainWords(title) } : {}),
    ...(date ? { publishedOn: date } : {}),
  };
}

/** The article's own address before one that a counting service put in its place. */
function addressOf(entry: XmlEntry): string | undefined {
  return (
    entry.words('origlink') ?? entry.words('link') ?? alternate(entry.all('link')) ?? permalink(entry) ?? about(entry)
  );
}

function alternate(links: readonly Element[]): string | undefined {
  const pages = links.filter(({ attribs }) => !attribs.rel || attribs.rel === 'alternate');
  const isHtml = ({ attribs }: Element) => !attribs.type || /html/i.test(attribs.type);
  return [...pages.filter(isHtml), ...pages].find(({ attribs }) => attribs.href)?.attribs.href;
}

/** What relative addresses refer to where the feed names it (Atom's `xml:base`), else the feed itself. */
const baseIn = (root: string, url: string): string =>
  parsedUrl(XML_BASE.exec(root)?.[1]?.replaceAll('&amp;', '&') ?? url, url)?.href ?? url;

/** An address by the entry's own base, where it has one. */
function based(address: string | undefined, entry: XmlEntry, base: string): string | undefined {
  const own = [...entry.all('entry'), ...entry.all('item')][0]?.attribs['xml:base'];
  return address && own ? parsedUrl(address, parsedUrl(own, base)?.href ?? base)?.href : address;
}

function permalink(entry: XmlEntry): string | undefined {
  const isAddress = (text: string | undefined) => text !== undefined && /^https?:\/\//i.test(text);
  const guid = entry.all('guid').find(({ attribs }) => attribs.isPermaLink !== 'false');
  const words = guid ? entry.words('guid') : entry.words('id');
  return isAddress(words) ? words : undefined;
}

const about = (entry: XmlEntry): string | undefined => entry.all('item')[0]?.attribs['rdf:about'];

/** The next page of a feed in pages (RFC 5005). */
function nextPage(text: string, base: string): string | undefined {
  const href = /\bhref\s*=\s*["']([^"']{1,2000})["']/i.exec(NEXT.exec(text.slice(0, PROLOG))?.[0] ?? '')?.[1];
  const address = href?.replaceAll('&amp;', '&');
  return address && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

function kindOf(text: string): string {
  if (text === '') return 'the answer is empty';
  return /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, PROLOG)) ? 'an HTML page' : 'no feed';
}
