import fc from 'fast-check';
import { canonicalUrl } from './canonical-url';
import { discover, type ListKind } from './discover';
import { pageVerdict } from './page-verdict';
import { proposeStartPages } from './propose';

const KINDS: ListKind[] = [
  { kind: 'feed' },
  { kind: 'sitemap' },
  { kind: 'telegram' },
  { kind: 'listing' },
  { kind: 'listing', selectors: { item: 'div.n', title: 'h3', date: 'time', next: 'a.next' } },
  { kind: 'json', mapping: { items: 'items', link: 'https://orda.kz/{id}', title: 'title', date: 'date' } },
];

/** Pieces that parsers trip over, in any order. */
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<item>',
        '</item>',
        '<link>',
        '</link>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<urlset>',
        '<url>',
        '<loc>',
        '<sitemap>',
        '<rss>',
        '<feed>',
        '<entry>',
        '<div class="n">',
        '<a href="',
        '">',
        '</a>',
        '<time datetime="2024-03-12T00:00:00Z">',
        '<h3>',
        '<base href="',
        'https://orda.kz/n/1',
        '?PAGEN_1=2',
        '&#x110000;',
        '&amp;',
        '&',
        '<',
        '>',
        '{"items":[',
        '{"id":1}',
        ']}',
        '"',
        '\u0000',
        '\uD800',
        '<script>',
        '<title>404',
        '<input type=password>',
        '<div data-post="abcd/1">',
        '<div class="tgme_widget_message_text">',
      ),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

describe('any answer', () => {
  it('gives links of the source, or a reason; never an exception', () => {
    fc.assert(
      fc.property(markup, fc.constantFrom(...KINDS), (text, kind) => {
        const found = discover(kind, {
          text,
          url: 'https://orda.kz/list',
          rules: { home: 'https://orda.kz/' },
          timeZone: 'Asia/Almaty',
        });
        const links = found.kind === 'found' ? found.links : [];
        expect(links.every(({ canonical }) => /^https?:\/\/([\w-]+\.)*(orda\.kz|t\.me)[/:]/.test(canonical))).toBe(
          true,
        );
        expect(new Set(links.map(({ canonical }) => canonical)).size).toBe(links.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is judged and searched for start pages without an exception', () => {
    fc.assert(
      fc.property(markup, (html) => {
        proposeStartPages(html, 'https://orda.kz/');
        pageVerdict({
          html,
          status: 200,
          headers: {},
          askedUrl: 'https://orda.kz/n/1',
          finalUrl: 'https://orda.kz/n/1',
        });
      }),
    );
  });

  it.each<[string, string]>([
    ['boxes in boxes', '<div class="n">'.repeat(50_000)],
    ['links in links', '<a href="/n/1?PAGEN_1=2" class="more" data-url="/x">'.repeat(20_000)],
    ['tags that never end', '<a href="'.repeat(50_000)],
    ['entries in entries', '<rss>'.concat('<item><title>'.repeat(20_000))],
    ['titles in one entry', '<rss><item>'.concat('<title></title>'.repeat(50_000))],
    ['declared entities', `<!DOCTYPE r [${'<!ENTITY a "&b;&b;">'.repeat(20_000)}]><rss></rss>`],
    ['words without end', `<rss><item><title>${'я '.repeat(300_000)}</title><link>/n/1</link></item></rss>`],
    ['cookies set for ever', 'document.cookie='.repeat(20_000)],
  ])('made to exhaust its reader does not: %s', (_what, text) => {
    for (const kind of KINDS)
      discover(kind, {
        text,
        url: 'https://orda.kz/list',
        rules: { home: 'https://orda.kz/' },
        timeZone: 'Asia/Almaty',
      });
    pageVerdict({
      html: text,
      status: 200,
      headers: {},
      askedUrl: 'https://orda.kz/n/1',
      finalUrl: 'https://orda.kz/n/1',
    });
    proposeStartPages(text, 'https://orda.kz/');
  });
});

describe('any address', () => {
  it('that is canonical stays as it is', () => {
    const address = fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https'] });
    fc.assert(
      fc.property(address, (url) => {
        const canonical = canonicalUrl(url);
        if (canonical !== undefined) expect(canonicalUrl(canonical)).toBe(canonical);
      }),
      { numRuns: 500 },
    );
  });
});
