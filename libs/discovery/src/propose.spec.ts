import { proposeStartPages } from './propose';
import { proposePattern } from './propose-pattern';

const starts = (html: string, sitemaps: string[] = []) =>
  proposeStartPages(html, 'https://www.orda.kz/', sitemaps).startPages.map((start) => [
    start.kind,
    start.kind === 'telegram' ? start.channel : start.url,
  ]);

describe('the start pages that a home page makes likely', () => {
  it.each<[string, string, string, string]>([
    [
      'a feed in the head',
      '<link rel="alternate" type="application/rss+xml" href="/rss.xml">',
      'feed',
      'https://www.orda.kz/rss.xml',
    ],
    [
      'an Atom feed',
      '<link rel="alternate" type="application/atom+xml" href="/atom">',
      'feed',
      'https://www.orda.kz/atom',
    ],
    ['a feed that is linked', '<a href="/news/rss/">RSS</a>', 'feed', 'https://www.orda.kz/news/rss/'],
    ['a section called news', '<a href="/x/12/">Новости</a>', 'listing', 'https://www.orda.kz/x/12/'],
    ['a section called news in Kazakh', '<a href="/kz/12">Жаңалықтар</a>', 'listing', 'https://www.orda.kz/kz/12'],
    [
      'a section whose address says so',
      '<a href="/press-center/news/"><img></a>',
      'listing',
      'https://www.orda.kz/press-center/news/',
    ],
    [
      'a section on a host of its own',
      '<a href="https://news.orda.kz/news/">Все новости</a>',
      'listing',
      'https://news.orda.kz/news/',
    ],
    ['a channel', '<a href="https://t.me/orda_press">Telegram</a>', 'telegram', 'orda_press'],
  ])('%s', (_what, html, kind, address) => {
    expect(starts(html)).toEqual([[kind, address]]);
  });

  it.each([
    ['the feed of comments', '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'],
    ['another language', '<link rel="alternate" hreflang="en" href="/en/">'],
    ['an article', '<a href="/news/4136/">Новости культуры обсудили в области</a>'],
    ['news of others', '<a href="https://example.com/news/">Новости</a>'],
    ['a button to share', '<a href="https://t.me/share/url?url=x">Поделиться</a>'],
    ['an invitation', '<a href="https://t.me/+AbC">Чат</a>'],
  ])('but not %s', (_what, html) => {
    expect(starts(html)).toEqual([]);
  });

  it('come with feeds first and channels last, each once', () => {
    const html =
      '<a href="https://t.me/orda_press">T</a><a href="/news/">Новости</a><a href="/news/#top">Новости</a><a href="/rss/">RSS</a>';
    expect(starts(html, ['https://www.orda.kz/sitemap.xml']).map(([kind]) => kind)).toEqual([
      'feed',
      'listing',
      'sitemap',
      'telegram',
    ]);
  });

  it('come with the name of the site', () => {
    expect(
      proposeStartPages(
        '<title>Главная</title><meta property="og:site_name" content="Пресс-служба">',
        'https://orda.kz/',
      ),
    ).toMatchObject({ name: 'Пресс-служба' });
  });
});

describe('the common form of addresses', () => {
  const four = (form: (n: number, word: string) => string) =>
    ['vizit-akima', 'novyy-most-otkryt', 'eksport-zerna', 'vstrecha'].map(
      (word, i) => `https://orda.kz${form(4136 + i, word)}`,
    );

  it.each<[string, string[], string]>([
    ['a number', four((n) => `/news/${n}`), '^https://orda\\.kz/news/\\d+$'],
    ['a date and a number', four((n) => `/news/2024/03/${n}`), '^https://orda\\.kz/news/\\d+/\\d+/\\d+$'],
    [
      'a headline with a number',
      four((n, word) => `/news/${word}-${n}.html`),
      '^https://orda\\.kz/news/[^/?]+-\\d+\\.html$',
    ],
    ['a number with a headline', four((n, word) => `/news/${n}-${word}`), '^https://orda\\.kz/news/\\d+-[^/?]+$'],
    ['an id in the query', four((n) => `/news/detail.php?ID=${n}`), '^https://orda\\.kz/news/detail\\.php\\?ID=[^&]+$'],
    ['sections that vary', four((n, word) => `/${word}/${n}`), '^https://orda\\.kz/[^/]+/\\d+$'],
    [
      'banners beside',
      [...four((n) => `/news/${n}`), 'https://orda.kz/konkurs-2024/o-konkurse'],
      '^https://orda\\.kz/news/\\d+$',
    ],
  ])('%s', (_what, addresses, pattern) => {
    expect(proposePattern(addresses)).toBe(pattern);
    expect(addresses.filter((address) => new RegExp(pattern, 'u').test(address)).length).toBeGreaterThanOrEqual(4);
  });

  it('is none when there are few, or each has its own', () => {
    expect(proposePattern(four((n) => `/news/${n}`).slice(1))).toBeUndefined();
    expect(
      proposePattern(['https://orda.kz/a', 'https://orda.kz/b/c', 'https://orda.kz/d/e/f', 'https://orda.kz/g.html']),
    ).toBeUndefined();
  });
});
