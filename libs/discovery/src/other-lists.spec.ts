import { discover } from './discover';
import type { DiscoveryInput } from './discovery';

const input = (text: string, more: Partial<DiscoveryInput> = {}): DiscoveryInput => ({
  text,
  url: 'https://orda.kz/list',
  rules: { home: 'https://orda.kz/' },
  timeZone: 'Asia/Almaty',
  ...more,
});

describe('a sitemap', () => {
  const find = (text: string, more: Partial<DiscoveryInput> = {}) => discover({ kind: 'sitemap' }, input(text, more));

  it('gives its addresses; the date of a change is not one of publication', () => {
    const text =
      '<urlset><url><loc>https://orda.kz/n/1</loc><lastmod>2024-03-12</lastmod></url><url><loc> https://orda.kz/n/2 </loc></url></urlset>';
    expect(find(text)).toMatchObject({
      links: [{ canonical: 'https://orda.kz/n/1' }, { canonical: 'https://orda.kz/n/2' }],
    });
    expect(find(text)).not.toHaveProperty('links.0.publishedOn');
  });

  it('for news gives headlines and dates too', () => {
    const text =
      '<urlset xmlns:news="x"><url><loc>https://orda.kz/n/1</loc><news:news><news:publication><news:name>Орда</news:name></news:publication><news:publication_date>2024-03-12T04:05:00Z</news:publication_date><news:title>Визит &amp; встреча</news:title></news:news></url></urlset>';
    expect(find(text)).toMatchObject({ links: [{ title: 'Визит & встреча', publishedOn: '2024-03-12T09:05' }] });
  });

  it('of sitemaps gives its parts, the newest first', () => {
    const part = (n: number, day: string) =>
      `<sitemap><loc>/s${n}.xml.gz</loc>${day && `<lastmod>2024-03-${day}</lastmod>`}</sitemap>`;
    expect(find(`<sitemapindex>${part(1, '01')}${part(2, '03')}${part(3, '')}</sitemapindex>`)).toMatchObject({
      links: [],
      parts: ['https://orda.kz/s2.xml.gz', 'https://orda.kz/s1.xml.gz', 'https://orda.kz/s3.xml.gz'],
    });
  });

  it('of sitemaps without dates begins at the ends, where what is new stands', () => {
    const parts = [1, 2, 3, 4, 5].map((n) => `<sitemap><loc>/s${n}.xml</loc></sitemap>`).join('');
    expect(find(`<sitemapindex>${parts}</sitemapindex>`)).toMatchObject({
      parts: [5, 1, 4, 2, 3].map((n) => `https://orda.kz/s${n}.xml`),
    });
  });

  it('of other sitemaps than another one is another list, though neither has articles', () => {
    const index = (n: number) => find(`<sitemapindex><sitemap><loc>/s${n}.xml</loc></sitemap></sitemapindex>`);
    const signatures = [1, 1, 2].map((n) => (index(n) as { signature: string }).signature);
    expect(signatures[0]).toBe(signatures[1]);
    expect(signatures[0]).not.toBe(signatures[2]);
  });

  it('gives articles and not their pictures', () => {
    const picture = '<image:image><image:loc>https://orda.kz/n/9</image:loc></image:image>';
    expect(find(`<urlset><url>${picture}<loc>https://orda.kz/n/1</loc></url></urlset>`)).toMatchObject({
      links: [{ canonical: 'https://orda.kz/n/1' }],
    });
  });

  it('may be a plain list', () => {
    expect(find('https://orda.kz/n/1\r\nhttps://orda.kz/n/2\n\n')).toMatchObject({
      links: [{ url: 'https://orda.kz/n/1' }, { url: 'https://orda.kz/n/2' }],
    });
  });

  it('loses to a broken entry that one alone', () => {
    expect(
      find(
        '<urlset><url><loc>https://orda.kz/n/1</loc></url><url><loc></url><url><loc>https://orda.kz/n/2</loc></url></urlset>',
      ),
    ).toMatchObject({ broken: 1, links: [{}, {}] });
  });

  it('keeps to the pattern of the source', () => {
    expect(
      find('<urlset><url><loc>https://orda.kz/about</loc></url><url><loc>https://orda.kz/n/2</loc></url></urlset>', {
        articlePattern: /\/n\/\d+$/u,
      }),
    ).toMatchObject({ links: [{ canonical: 'https://orda.kz/n/2' }] });
  });

  it('is not an HTML page', () => {
    expect(find('<!doctype html><html></html>')).toMatchObject({ kind: 'nothing', reason: 'feed-broken' });
  });
});

describe('the preview of a channel', () => {
  const post = (id: string, text: string) =>
    `<div class="tgme_widget_message js-widget_message" data-post="${id}"><div class="tgme_widget_message_text js-message_text" dir="auto">${text}</div><a class="tgme_widget_message_date" href="https://t.me/${id}"><time datetime="2024-03-12T04:05:00+00:00">09:05</time></a></div>`;
  const find = (...posts: string[]) =>
    discover({ kind: 'telegram' }, input(`<main>${posts.join('')}</main>`, { url: 'https://t.me/s/orda_press' }));

  it('gives posts with their words and times', () => {
    expect(find(post('orda_press/17', 'Аким <b>встретился</b><br>с губернатором'))).toMatchObject({
      links: [
        { url: 'https://t.me/orda_press/17', text: 'Аким встретился с губернатором', publishedOn: '2024-03-12T09:05' },
      ],
    });
  });

  it('gives the article that a post leads to in its place', () => {
    const found = find(post('orda_press/17', 'Подробнее: <a href="https://www.orda.kz/n/1?utm_source=tg">здесь</a>'));
    expect(found).toMatchObject({ links: [{ canonical: 'https://orda.kz/n/1' }] });
    expect(found).not.toHaveProperty('links.0.text');
  });

  it('keeps a post that leads elsewhere, or to the home page', () => {
    const posts = [
      post('orda_press/17', 'По данным <a href="https://example.com/n/1">биржи</a>'),
      post('orda_press/18', 'Наш <a href="https://orda.kz/">сайт</a>'),
    ];
    expect(find(...posts)).toMatchObject({
      links: [{ url: 'https://t.me/orda_press/17' }, { url: 'https://t.me/orda_press/18' }],
    });
  });

  it('leads to older posts', () => {
    expect(find('<link rel="prev" href="/s/orda_press?before=17">', post('orda_press/17', 'x'))).toMatchObject({
      next: 'https://t.me/s/orda_press?before=17',
    });
  });

  it('that is closed has no posts', () => {
    expect(find('<div class="tgme_page"><a href="https://t.me/orda_press">View in Telegram</a></div>')).toMatchObject({
      kind: 'nothing',
      reason: 'listing-empty',
    });
  });
});

describe('a list in JSON', () => {
  const mapping = {
    items: 'data.items',
    link: 'https://orda.kz/news/details/{id}?lang=ru',
    title: 'title',
    date: 'created_date',
    pageParameter: 'page',
  };
  const find = (answer: unknown, url = 'https://orda.kz/api/news?page=1&size=20') =>
    discover({ kind: 'json', mapping }, input(typeof answer === 'string' ? answer : JSON.stringify(answer), { url }));

  it('gives its entries by the mapping of the source', () => {
    const entry = { id: 15, title: 'Встреча с делегацией', created_date: '2024-03-12T04:05:00.000Z' };
    expect(find({ data: { items: [entry, { title: 'без номера' }, null] } })).toMatchObject({
      links: [
        {
          canonical: 'https://orda.kz/news/details/15?lang=ru',
          title: 'Встреча с делегацией',
          publishedOn: '2024-03-12T09:05',
        },
      ],
      broken: 2,
      next: 'https://orda.kz/api/news?page=2&size=20',
    });
  });

  it.each([
    ['bare', [{ id: 15 }]],
    ['in another envelope', { total: 1, content: [{ id: 15 }] }],
  ])('is recognised %s', (_what, answer) => {
    expect(find(answer)).toMatchObject({ links: [{ canonical: 'https://orda.kz/news/details/15?lang=ru' }] });
  });

  it('reads dates that count seconds or milliseconds', () => {
    expect(
      find([
        { id: 1, created_date: 1_710_216_300 },
        { id: 2, created_date: 1_710_216_300_000 },
      ]),
    ).toMatchObject({ links: [{ publishedOn: '2024-03-12T09:05' }, { publishedOn: '2024-03-12T09:05' }] });
  });

  it('ends with an empty page', () => {
    expect(find([])).not.toHaveProperty('next');
  });

  it('writes values into addresses safely', () => {
    expect(find([{ id: '../../x?y' }])).toMatchObject({
      links: [{ url: 'https://orda.kz/news/details/..%2F..%2Fx%3Fy?lang=ru' }],
    });
  });

  it.each([
    ['<html></html>', 'the answer is not JSON'],
    ['{"a":[],"b":[]}', 'JSON without the list of entries'],
    ['5', 'JSON without the list of entries'],
  ])('is not %p', (answer, cause) => {
    expect(find(answer)).toEqual({ kind: 'nothing', reason: 'feed-broken', cause });
  });
});
