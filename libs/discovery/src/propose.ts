import { canonicalHost, parsedUrl } from './canonical-url';
import { elements, parsedHtml, wordsOf } from './markup';

/** A start page that a home page makes likely, and what speaks for it. */
export type ProposedStart =
  | { readonly kind: 'feed' | 'listing' | 'sitemap'; readonly url: string; readonly because: string }
  | { readonly kind: 'telegram'; readonly channel: string; readonly because: string };

export interface Proposal {
  readonly name?: string;
  /** The best first: feeds, then lists, then sitemaps and channels. Each is to be tried before it is believed. */
  readonly startPages: readonly ProposedStart[];
}

const FEED_TYPE = /^application\/(?:rss|atom|feed)\+(?:xml|json)$/i;
const FEED_ADDRESS = /(?:\/rss(?:\/|\.xml|\.php)?|\.rss|\/feed\/?|\/atom\.xml|[?&]rss(?:=y)?)$/i;
const NEWS_WORDS =
  /^(?:все |последние |главные |барлық )?(?:новости|лента(?: новостей)?|пресс-(?:центр|служба|релизы)|события|публикации|жаңалықтар|баспасөз(?: орталығы)?|news|press(?: (?:releases|cent(?:er|re)))?)(?: (?:региона|области|края|республики|правительства))?$/iu;
const NEWS_ADDRESS =
  /\/(?:news|novosti|lenta|press(?:[-_]?(?:cent(?:er|re)|sluzhba|releases?))?|events|sobytiya|posts|latest|last-news|zhanalyktar)\/?(?:index\.\w{2,4})?$/i;
const CHANNEL = /^\/(?:s\/)?([A-Za-z][A-Za-z0-9_]{3,31})\/?$/;
const NO_CHANNEL = /^(?:share|joinchat|addstickers|proxy|iv|login|socks)$/i;
const MOST = 5;

/**
 * What a home page says of where its news are announced.
 * @param sitemaps those that robots.txt names
 */
export function proposeStartPages(html: string, url: string, sitemaps: readonly string[] = []): Proposal {
  const document = parsedHtml(html);
  const starts = new Map<string, ProposedStart>();
  const home = parsedUrl(url);
  if (!home || !document) return { startPages: [] };
  let name = '';
  for (const element of elements(document)) {
    if (element.name === 'meta' && element.attribs.property === 'og:site_name') name = element.attribs.content ?? '';
    if (element.name === 'title') name ||= wordsOf(element, 150);
    const to = element.attribs.href ? parsedUrl(element.attribs.href, url) : undefined;
    const start =
      to &&
      (element.name === 'link'
        ? ofHead(element.attribs, to)
        : element.name === 'a'
          ? ofLink(wordsOf(element, 80), to, home)
          : undefined);
    if (start && !starts.has(keyOf(start))) starts.set(keyOf(start), start);
  }
  for (const sitemap of sitemaps)
    starts.set(sitemap, { kind: 'sitemap', url: sitemap, because: 'named in robots.txt' });
  return { ...(name.trim() ? { name: name.trim() } : {}), startPages: ranked([...starts.values()]) };
}

function ofHead(attribs: Readonly<Record<string, string>>, to: URL): ProposedStart | undefined {
  if (!/\balternate\b/i.test(attribs.rel ?? '') || !FEED_TYPE.test(attribs.type ?? '')) return undefined;
  return /comment/i.test(to.pathname + (attribs.title ?? ''))
    ? undefined
    : { kind: 'feed', url: to.href, because: 'the page names it as its feed' };
}

function ofLink(words: string, to: URL, home: URL): ProposedStart | undefined {
  if (to.hostname === 't.me' || to.hostname === 'telegram.me') return ofChannel(to);
  const [host, own] = [canonicalHost(to.hostname), canonicalHost(home.hostname)];
  if (host !== own && !host.endsWith(`.${own}`)) return undefined;
  to.hash = '';
  const path = to.pathname + to.search;
  if (FEED_ADDRESS.test(path)) return { kind: 'feed', url: to.href, because: 'a link to a feed' };
  if (NEWS_WORDS.test(words)) return { kind: 'listing', url: to.href, because: `a link called «${words}»` };
  return NEWS_ADDRESS.test(to.pathname)
    ? { kind: 'listing', url: to.href, because: `its address ends in ${to.pathname}` }
    : undefined;
}

function ofChannel(to: URL): ProposedStart | undefined {
  const channel = CHANNEL.exec(to.pathname)?.[1];
  return channel && !NO_CHANNEL.test(channel)
    ? { kind: 'telegram', channel, because: 'the page links its channel' }
    : undefined;
}

const keyOf = (start: ProposedStart): string =>
  start.kind === 'telegram' ? `@${start.channel.toLowerCase()}` : start.url;

function ranked(starts: readonly ProposedStart[]): ProposedStart[] {
  const kinds = ['feed', 'listing', 'sitemap', 'telegram'] as const;
  return kinds.flatMap((kind) => starts.filter((start) => start.kind === kind).slice(0, MOST));
}
