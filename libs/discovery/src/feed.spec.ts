import type { Discovery, DiscoveryInput } from './discovery';
import { feedLinks } from './feed';

const input = (text: string, more: Partial<DiscoveryInput> = {}): DiscoveryInput => ({
  text,
  url: 'https://orda.kz/rss.xml',
  rules: { home: 'https://orda.kz/' },
  timeZone: 'Asia/Almaty',
  ...more,
});
const links = (found: Discovery) => (found.kind === 'found' ? found.links : []);
const addresses = (found: Discovery) => links(found).map((link) => link.canonical);

const item = (n: number | string, inner = '') =>
  `<item><title>Новость ${n}</title><link>https://orda.kz/n/${n}</link>${inner}</item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Лента</title><link>https://orda.kz</link>${items.join('\n')}</channel></rss>`;

describe('a feed', () => {
  it.each<[string, string]>([
    ['RSS 2.0', rss(item(1))],
    [
      'RSS 0.91',
      '<rss version="0.91"><channel><item><title>Новость 1</title><link>https://orda.kz/n/1</link></item></channel></rss>',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="x"><channel/><item rdf:about="https://orda.kz/n/1"><title>Новость 1</title><link>https://orda.kz/n/1</link></item></rdf:RDF>',
    ],
    [
      'RSS 0.90 by its subject alone',
      '<rdf:RDF><item rdf:about="https://orda.kz/n/1"><title>Новость 1</title></item></rdf:RDF>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="/a"/><entry><title type="html">Новость 1</title><link rel="enclosure" href="/p.jpg"/><link rel="alternate" href="https://orda.kz/n/1"/></entry></feed>',
    ],
    [
      'Atom with a prefix',
      '<atom:feed><atom:entry><atom:title>Новость 1</atom:title><atom:link href="/n/1"/></atom:entry></atom:feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"/n/1","title":"Новость 1"}]}',
    ],
    ['RSS behind a byte order mark and blank lines', `\uFEFF\n\n${rss(item(1))}`],
    [
      'RSS in capitals',
      '<RSS><CHANNEL><ITEM><TITLE>Новость 1</TITLE><LINK>https://orda.kz/n/1</LINK></ITEM></CHANNEL></RSS>',
    ],
  ])('%s', (_what, text) => {
    const found = feedLinks(input(text));
    expect(links(found)).toEqual([
      { url: 'https://orda.kz/n/1', canonical: 'https://orda.kz/n/1', title: 'Новость 1' },
    ]);
  });

  it.each<[string, string, string]>([
    ['an address from the permanent id', '<guid>https://orda.kz/n/7</guid>', 'https://orda.kz/n/7'],
    ['no address from an id that says it is none', '<guid isPermaLink="false">https://orda.kz/n/7</guid>', ''],
    [
      'the own address before the counted one',
      '<link>https://feeds.example/x</link><feedburner:origLink>https://orda.kz/n/7</feedburner:origLink>',
      'https://orda.kz/n/7',
    ],
    ['an address in CDATA', '<link><![CDATA[ https://orda.kz/n/7 ]]></link>', 'https://orda.kz/n/7'],
    [
      'an address with an ampersand that is not escaped',
      '<link>https://orda.kz/n?id=7&cat=2</link>',
      'https://orda.kz/n?cat=2&id=7',
    ],
    [
      'an address without tracking',
      '<link>https://orda.kz/n/7?utm_source=rss&amp;utm_medium=x</link>',
      'https://orda.kz/n/7',
    ],
    ['a relative address', '<link>/n/7</link>', 'https://orda.kz/n/7'],
    ['nothing of someone else', '<link>https://example.com/n/7</link>', ''],
    [
      'the address of an article before that of its film',
      '<media:content><media:link>https://orda.kz/v/1</media:link></media:content><link>https://orda.kz/n/7</link>',
      'https://orda.kz/n/7',
    ],
  ])('gives %s', (_what, inner, address) => {
    expect(addresses(feedLinks(input(rss(`<item>${inner}</item>`)))).join()).toBe(address);
  });

  it.each<[string, string]>([
    ['&amp;laquo;Кызылорда&amp;raquo; &amp;amp; Омск', '«Кызылорда» & Омск'],
    ['&laquo;Кызылорда&raquo; & Омск', '«Кызылорда» & Омск'],
    ['<![CDATA[<b>Кызылорда</b>&nbsp;&mdash; Омск]]>', 'Кызылорда — Омск'],
    ['Рост\n   &lt; 5 %', 'Рост < 5 %'],
    ['&unknown; Омск', '&unknown; Омск'],
  ])('reads the headline %p', (title, words) => {
    expect(links(feedLinks(input(rss(`<item><link>/n/1</link><title>${title}</title></item>`))))[0]?.title).toBe(words);
  });

  it.each<[string, string | undefined]>([
    ['<pubDate>Tue, 12 Mar 2024 09:05:00 +0500</pubDate>', '2024-03-12T09:05'],
    ['<pubDate>Tue, 12 Mar 2024 20:05:00 GMT</pubDate>', '2024-03-13T01:05'],
    ['<pubDate>12 Mar 2024 09:05:00 MSK</pubDate>', '2024-03-12T11:05'],
    ['<pubDate>Tue, 12 Mar 24 09:05</pubDate>', '2024-03-12T09:05'],
    ['<pubDate>Вт, 12 Mar 2024 09:05:00 +0500</pubDate>', '2024-03-12T09:05'],
    ['<dc:date>2024-03-12T04:05:00Z</dc:date>', '2024-03-12T09:05'],
    ['<pubDate>2024-03-12 09:05:00</pubDate>', '2024-03-12T09:05'],
    ['<dc:date>2024-03-12</dc:date>', '2024-03-12'],
    ['<updated>2024-03-14T00:00:00Z</updated><published>2024-03-12T04:05:00.123456Z</published>', '2024-03-12T09:05'],
    ['<pubDate>сегодня</pubDate>', undefined],
    ['<pubDate>Tue, 31 Feb 2024 09:05:00 +0500</pubDate>', undefined],
    ['<pubDate>Tue, 12 Foo 2024 09:05:00 +0500</pubDate>', undefined],
  ])('reads the date %p', (inner, publishedOn) => {
    expect(links(feedLinks(input(rss(item(1, inner)))))[0]?.publishedOn).toBe(publishedOn);
  });

  it.each<[string, string]>([
    ['an open tag', '<item><title><b>Без конца</title>'],
    ['an open CDATA section', '<item><title><![CDATA[Без конца</title><link>x</link></item>'],
    ['an open comment', '<item><!-- <title>x</title></item>'],
    ['an unknown entity', '<item><title>&nosuch; &#xFFFFFFFF;</title></item>'],
    ['a bad address', '<item><title>x</title><link>http://[</link></item>'],
    ['a sign that XML forbids', '<item><title>\u0000\u0008</title></item>'],
  ])('loses to %s that entry alone', (_what, broken) => {
    expect(feedLinks(input(rss(item(1), broken, item(2))))).toMatchObject({ kind: 'found', broken: 1 });
    expect(addresses(feedLinks(input(rss(item(1), broken, item(2)))))).toEqual([
      'https://orda.kz/n/1',
      'https://orda.kz/n/2',
    ]);
  });

  it('that was cut off in the middle gives what came before', () => {
    const text = rss(item(1), item(2), item(3));
    expect(addresses(feedLinks(input(text.slice(0, text.indexOf('n/3') - 20))))).toEqual([
      'https://orda.kz/n/1',
      'https://orda.kz/n/2',
    ]);
  });

  it('gives the sound entries of a JSON Feed', () => {
    const items = [
      null,
      7,
      {},
      { url: 5 },
      { id: 'https://orda.kz/n/1' },
      { external_url: 'https://orda.kz/n/2', date_published: '2024-03-12T04:05:00Z' },
    ];
    const found = feedLinks(input(JSON.stringify({ items, next_url: 'https://orda.kz/rss?p=2' })));
    expect(addresses(found)).toEqual(['https://orda.kz/n/1', 'https://orda.kz/n/2']);
    expect(found).toMatchObject({
      broken: 4,
      next: 'https://orda.kz/rss?p=2',
      links: [{}, { publishedOn: '2024-03-12T09:05' }],
    });
  });

  it('expands no declared entities', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ха">${'bcdefghij'.replace(/./g, (name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)}]>`;
    expect(links(feedLinks(input(bomb + rss('<item><link>/n/1</link><title>&j;</title></item>'))))[0]?.title).toBe(
      '&j;',
    );
  });

  it('names its next page', () => {
    expect(
      feedLinks(input('<feed><link href="/rss?p=2&amp;n=20" rel="next"/><entry><link href="/n/1"/></entry></feed>')),
    ).toMatchObject({ kind: 'found' });
    expect(feedLinks(input('<feed><link rel="next" href="/rss?p=2&amp;n=20"/></feed>'))).toMatchObject({
      next: 'https://orda.kz/rss?p=2&n=20',
    });
  });

  it('without entries is sound and empty', () => {
    expect(feedLinks(input(rss()))).toMatchObject({ kind: 'found', links: [] });
  });

  it.each<[string, string, string]>([
    ['', 'the answer is empty', 'nothing'],
    ['<!DOCTYPE html><html><body><p>Страница не найдена</p></body></html>', 'an HTML page', 'HTML'],
    ['{"error": "not found"}', 'JSON without a list of items', 'JSON'],
    ['{"items": [', 'JSON without a list of items', 'half of JSON'],
    ['Internal Server Error', 'no feed', 'words'],
  ])('is not %p', (text, cause) => {
    expect(feedLinks(input(text))).toEqual({ kind: 'nothing', reason: 'feed-broken', cause });
  });

  it('has one signature for the same links in any order, and another for others', () => {
    const signature = (...numbers: number[]) => {
      const found = feedLinks(input(rss(...numbers.map((n) => item(n)))));
      return found.kind === 'found' && found.signature;
    };
    expect(signature(1, 2)).toBe(signature(2, 1));
    expect(signature(1, 2)).not.toBe(signature(1, 3));
  });
});

describe('an Atom feed', () => {
  const atom = (root: string, ...entries: string[]) => `<?xml version="1.0"?><feed ${root}>${entries.join('')}</feed>`;

  it('refers its relative links to the base that it names, and those of an entry to the entry’s own', () => {
    const text = atom(
      'xmlns="http://www.w3.org/2005/Atom" xml:base="https://orda.kz/blog/"',
      '<entry><link href="2024/7"/></entry>',
      '<entry xml:base="/press/"><link href="8"/></entry>',
      '<entry><link href="/n/9"/></entry>',
    );
    expect(addresses(feedLinks(input(text)))).toEqual([
      'https://orda.kz/blog/2024/7',
      'https://orda.kz/press/8',
      'https://orda.kz/n/9',
    ]);
  });

  it('gives the page of an entry that has other forms too', () => {
    const json = '<link rel="alternate" type="application/json" href="/n/7.json"/>';
    const html = '<link rel="alternate" type="text/html" href="/n/7"/>';
    expect(addresses(feedLinks(input(atom('', `<entry>${json}${html}</entry>`))))).toEqual(['https://orda.kz/n/7']);
  });

  it('gives the titles of entries and not those of the feed that they were taken from', () => {
    const source = '<source><title>Другая лента</title><link href="https://orda.kz/other/1"/></source>';
    const text = atom('', `<entry>${source}<title>Новость</title><link href="/n/7"/></entry>`);
    expect(links(feedLinks(input(text)))).toMatchObject([{ canonical: 'https://orda.kz/n/7', title: 'Новость' }]);
  });
});

it('a JSON Feed may name its next page by a relative address', () => {
  const text = JSON.stringify({ items: [{ url: '/n/1' }], next_url: '/feed.json?page=2' });
  expect(feedLinks(input(text))).toMatchObject({ next: 'https://orda.kz/feed.json?page=2' });
});
