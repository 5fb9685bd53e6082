import type { StartPage } from '@kelisim/sources';

/** How a site of the local web announces its articles. */
export const LIST_KINDS = [
  'rss',
  'atom',
  'bitrix',
  'sitemap',
  'json-feed',
  'news-sitemap',
  'more-button',
  'api',
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** What stands in the way of an article. */
export type Trap =
  | 'none'
  | 'tracked'
  | 'corrected'
  | 'moved'
  | 'login'
  | 'soft-404'
  | 'challenge'
  | 'closed'
  | 'rate-limit'
  | 'failing'
  | 'variants'
  | 'mobile'
  | 'two-addresses'
  | 'mirror';

const TRAPS: Readonly<Record<number, Trap>> = {
  3: 'tracked',
  5: 'corrected',
  7: 'moved',
  9: 'login',
  11: 'soft-404',
  13: 'challenge',
  15: 'closed',
  17: 'rate-limit',
  19: 'failing',
  21: 'variants',
  23: 'mobile',
  24: 'two-addresses',
};

/** Articles of a site on the first day; another one comes on the second. */
export const ARTICLES = 75;
const PERIOD = 25;

/** One site of the local web. */
export interface Site {
  readonly number: number;
  readonly host: string;
  readonly origin: string;
  readonly mobile: string;
  /** Another host that shows the same articles. */
  readonly mirror?: string;
  readonly list: ListKind;
  readonly charset: 'utf-8' | 'windows-1251' | 'koi8-r';
  /** What robots.txt does before it is had: nothing, fails twice, or asks to come again in ten minutes. */
  readonly robots: 'plain' | 'none' | 'fails-first' | 'later' | 'slow';
}

const robots = ['fails-first', 'none', 'slow', 'later', 'plain'] as const;
const charsets = ['utf-8', 'windows-1251', 'koi8-r'] as const;

export function siteOf(number: number, port: number): Site {
  const host = `region-${number}.example:${port}`;
  return {
    number,
    host,
    origin: `http://${host}`,
    mobile: `http://m.${host}`,
    ...(number === 39 && { mirror: `http://mirror-39.example:${port}` }),
    list: LIST_KINDS[number % LIST_KINDS.length] as ListKind,
    charset: charsets[number % 3] as Site['charset'],
    robots: robots[number % 5] as Site['robots'],
  };
}

export const trapOf = (site: Site, article: number): Trap =>
  site.mirror && article % PERIOD === 2 ? 'mirror' : (TRAPS[article % PERIOD] ?? 'none');

/** Whether an article is to be had at all. */
export const isToBeHad = (trap: Trap): boolean => !['login', 'soft-404', 'closed'].includes(trap);

/** The addresses under which a list names an article. */
export function addressesOf(site: Site, article: number): string[] {
  const own = `${site.origin}/news/${article}/`;
  switch (trapOf(site, article)) {
    case 'tracked':
      return [`${own}?utm_source=list&utm_medium=web`, own];
    case 'closed':
      return [`${site.origin}/closed/${article}/`];
    case 'variants':
      return [own, `${own}print/`, `${site.origin}/amp/news/${article}/`];
    case 'mobile':
      return [`${site.mobile}/news/${article}/`];
    case 'two-addresses':
      return [`${site.origin}/old.php?id=${article}`, own];
    case 'mirror':
      return [`${site.mirror}/news/${article}/`];
    default:
      return [own];
  }
}

/** The source's entry of the catalogue. */
export function entryOf(site: Site): object {
  return {
    id: `region-${site.number}`,
    name: `Область ${site.number}`,
    side: 'ru',
    owner: 'government',
    language: ['ru'],
    home: `${site.origin}/`,
    startPages: [startPageOf(site)],
    articlePattern: '/(news|closed)/[0-9]+$|/news/[0-9]+/visit$|/old[.]php[?]id=[0-9]+$',
    ...(site.mirror && { mirrors: [new URL(site.mirror).hostname] }),
    timeZone: 'Europe/Moscow',
    pace: { secondsBetweenRequests: 5, checkEveryMinutes: 60 },
    confidence: 'high',
    evidence: ['a test'],
  };
}

function startPageOf({ origin, list }: Site): StartPage {
  switch (list) {
    case 'bitrix':
    case 'more-button':
      return { kind: 'listing', url: `${origin}/news/` };
    case 'sitemap':
    case 'news-sitemap':
      return { kind: 'sitemap', url: `${origin}/sitemap.xml` };
    case 'api':
      return {
        kind: 'json',
        url: `${origin}/api/news?page=1`,
        mapping: { items: 'items', link: 'link', title: 'title', date: 'date', pageParameter: 'page' },
      };
    default:
      return { kind: 'feed', url: `${origin}/feed` };
  }
}
