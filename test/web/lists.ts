import { gzipSync } from 'node:zlib';
import { ARTICLES, addressesOf, type Site } from './site';

export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const PER_PAGE = 15;

interface Entry {
  readonly address: string;
  readonly title: string;
  readonly date: string;
}

/** The day of an article: the higher its number, the newer it is. */
export const dayOf = (article: number): string => new Date(Date.UTC(2026, 0, article)).toISOString().slice(0, 10);
export const titleOf = (site: Site, article: number): string =>
  `Область ${site.number} сообщает: визит номер ${article}`;

function entries(site: Site, articles: number): Entry[] {
  const newestFirst = Array.from({ length: articles }, (_, i) => articles - i);
  return newestFirst.flatMap((article) =>
    addressesOf(site, article).map((address) => ({ address, title: titleOf(site, article), date: dayOf(article) })),
  );
}

/** What a site answers at the address of a list; undefined where there is none. @param day 1 or 2 */
export function listAnswer(site: Site, url: URL, day: number): Answer | undefined {
  const all = entries(site, ARTICLES + day - 1);
  const page = Number(url.searchParams.get('PAGEN_1') ?? url.searchParams.get('page') ?? 1);
  switch (site.list) {
    case 'rss':
      return url.pathname === '/feed' ? xml(rss(all)) : undefined;
    case 'atom':
      return url.pathname === '/feed' ? xml(atom(all)) : undefined;
    case 'json-feed':
      return url.pathname === '/feed'
        ? json({ version: 'https://jsonfeed.org/version/1.1', items: jsonItems(all) })
        : undefined;
    case 'api':
      return url.pathname === '/api/news' ? json({ items: slice(all, page).map(apiItem) }) : undefined;
    case 'bitrix':
      return url.pathname === '/news/' ? bitrix(all, page) : undefined;
    case 'more-button':
      return url.pathname === '/news/' ? withButton(all, page) : undefined;
    case 'sitemap':
    case 'news-sitemap':
      return sitemap(site, all, url.pathname);
  }
}

const xml = (body: string): Answer => ({ type: 'application/xml; charset=utf-8', body });
const json = (value: object): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
const html = (body: string): Answer => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html><body>${body}</body></html>`,
});
const slice = (all: readonly Entry[], page: number): readonly Entry[] =>
  all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
const escaped = (text: string): string => text.replaceAll('&', '&amp;');

/** One entry with a bad entity, one without an address, one with an address that is none. */
const rss = (all: readonly Entry[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Новости</title>
  <item><title>Плохая &nbsp&mdash запись</title><description>без адреса</description></item>
  <item><title>Ещё одна</title><link>http://</link></item>
  ${all.map(({ address, title, date }) => `<item><title>${title}</title><link>${escaped(address)}</link><pubDate>${new Date(date).toUTCString()}</pubDate></item>`).join('\n')}
  </channel></rss>`;

const atom = (all: readonly Entry[]): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Новости</title>
  ${all.map(({ address, title, date }) => `<entry><title>${title}</title><link rel="alternate" href="${escaped(address)}"/><published>${date}T09:00:00Z</published></entry>`).join('\n')}
  </feed>`;

const jsonItems = (all: readonly Entry[]): object[] => [
  { id: 'x', content_text: 'без адреса' },
  ...all.map(({ address, title, date }) => ({ id: address, url: address, title, date_published: `${date}T09:00:00Z` })),
];

const apiItem = ({ address, title, date }: Entry): object => ({ link: address, title, date });

const links = (all: readonly Entry[]): string =>
  all.map(({ address, title }) => `<div class="news"><a href="${escaped(address)}">${title}</a></div>`).join('\n');

/** Past its last page Bitrix shows the last page again, and a link to a next one all the same. */
function bitrix(all: readonly Entry[], page: number): Answer {
  const last = Math.ceil(all.length / PER_PAGE);
  const shown = slice(all, Math.min(page, last));
  return html(`<h1>Новости</h1>${links(shown)}<a href="/news/?PAGEN_1=${page + 1}">Следующая</a>`);
}

function withButton(all: readonly Entry[], page: number): Answer {
  const more = page * PER_PAGE < all.length ? `<button data-url="/news/?page=${page + 1}">Показать ещё</button>` : '';
  return html(`<h1>Новости</h1>${links(slice(all, page))}${more}`);
}

const urlset = (all: readonly Entry[], isNews: boolean): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${all
    .map(
      ({ address, title, date }) =>
        `<url><loc>${escaped(address)}</loc>${isNews ? `<news:news><news:publication_date>${date}</news:publication_date><news:title>${title}</news:title></news:news>` : ''}</url>`,
    )
    .join('')}</urlset>`;

/** The plain one is an index of three packed parts; the newest articles stand in the first. */
function sitemap(site: Site, all: readonly Entry[], path: string): Answer | undefined {
  if (site.list === 'news-sitemap') return path === '/sitemap.xml' ? xml(urlset(all, true)) : undefined;
  const share = Math.ceil(all.length / 3);
  const part = Number(/^\/part-([123])\.xml\.gz$/.exec(path)?.[1] ?? 0);
  if (part)
    return { type: 'application/x-gzip', body: gzipSync(urlset(all.slice((part - 1) * share, part * share), false)) };
  if (path !== '/sitemap.xml') return undefined;
  const parts = [1, 2, 3].map(
    (n) => `<sitemap><loc>${site.origin}/part-${n}.xml.gz</loc><lastmod>2026-03-${16 - n}</lastmod></sitemap>`,
  );
  return xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.join('')}</sitemapindex>`);
}
