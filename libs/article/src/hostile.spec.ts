import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { decode } from './decode/decode';
import { extractArticle } from './extract';
import { MAX_CHARACTERS, MAX_DEPTH, parsePage } from './page/parse';
import { isRefused } from './page/refusal';

const url = 'https://region.example/news/1';
const read = (html: string) => extractArticle(html, { url });
const outcome = (html: string) => {
  const result = read(html);
  return isRefused(result) ? result.refused : 'read';
};

const PROSE = 'Губернатор области рассказал о том, что соглашение с соседним регионом подписано и вступает в силу. ';
const ARTICLE = `<h1>Соглашение подписано</h1><p>${PROSE.repeat(3)}</p><p>${PROSE.repeat(3)}</p>`;

describe('markup that is made to break a reader', () => {
  it.each([
    ['nested 100,000 deep', '<div>'.repeat(100_000) + ARTICLE, 'markup-too-deep'],
    ['nested 3,000 deep, as unclosed tags of an editor', '<div><font>'.repeat(1_500) + ARTICLE, 'read'],
    ['links that are never closed', '<a href="/x">ссылка'.repeat(2_000) + ARTICLE, 'read'],
    ['100,000 closing tags too many', ARTICLE + '</div>'.repeat(100_000), 'read'],
    ['100,000 paragraphs that are never closed', '<p>а'.repeat(100_000) + ARTICLE, 'read'],
    ['a million elements', '<b></b>'.repeat(1_000_000), 'too-large'],
    ['50 MB of one tag', '<i>'.repeat(17_000_000), 'too-large'],
    ['a text of the longest length', `<p>${'слово '.repeat(2_600_000)}</p>`, 'read'],
    ['one attribute of ten megabytes', `<div title="${'x'.repeat(10_000_000)}"></div>${ARTICLE}`, 'read'],
    [
      '100,000 attributes',
      `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}></div>${ARTICLE}`,
      'read',
    ],
    ['a comment that never ends', `${ARTICLE}<!-- ${'-'.repeat(1_000_000)}`, 'read'],
    ['a script that never ends', `${ARTICLE}<script>${'<p>'.repeat(300_000)}`, 'read'],
    ['null bytes', ARTICLE.replaceAll(' ', ' \u0000'), 'read'],
    ['a class of a megabyte', `<div class="${'news-share '.repeat(100_000)}">${ARTICLE}</div>`, 'read'],
    ['a million separators in the title', `<title>${'| '.repeat(1_000_000)}</title>${ARTICLE}`, 'read'],
    [
      'linked data nested 50,000 deep',
      `<script type="application/ld+json">${'{"@graph":['.repeat(50_000)}</script>${ARTICLE}`,
      'read',
    ],
    [
      'linked data full of quotes',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${'\\"'.repeat(500_000)}</script>${ARTICLE}`,
      'read',
    ],
    ['a line of a million digits', `${ARTICLE}<p>${'1'.repeat(1_000_000)}</p>`, 'read'],
    ['a hundred thousand dates', `${ARTICLE}<ul>${'<li>19.09.2026</li>'.repeat(100_000)}</ul>`, 'read'],
    ['nothing', '', 'no-text'],
    ['nothing but tags', '<html><body><div></div></body></html>', 'no-text'],
  ])('%s: %#', (_, html, expected) => {
    expect(outcome(html)).toBe(expected);
  });

  it('is flat below the deepest level', () => {
    const page = parsePage('<div>'.repeat(2_000) + ARTICLE);
    if (isRefused(page)) throw new Error(page.refused);
    let depth = 0;
    let level: readonly object[] = page.document.children;
    for (; level.length > 0; depth++)
      level = level.flatMap((node) => ('children' in node ? (node.children as object[]) : []));
    expect(depth).toBeLessThanOrEqual(MAX_DEPTH + 1);
  });

  it('refuses more characters than any page has before it parses them', () => {
    expect(parsePage(' '.repeat(MAX_CHARACTERS + 1))).toEqual({ refused: 'too-large' });
  });
});

describe('any bytes and any markup', () => {
  const saved = readFileSync(join(__dirname, '../../../test/pages/wordpress-classic-theme.html'), 'utf8');
  const mayThrow = (work: () => unknown) => expect(work).not.toThrow();

  it('never throws on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), (bytes, header) =>
        mayThrow(() => decode(bytes, header)),
      ),
    );
  });

  it('never throws on tags in any order', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<p class="date">',
      '<a href=',
      '"x">',
      '</a>',
      '<table><tr><td>',
      '</table>',
      '<!--',
      '-->',
      '<script type="application/ld+json">',
      '{"@type":"Article","datePublished":',
      '"2026-09-19"}',
      '</script>',
      '<h1>',
      '</h1>',
      '<time datetime="2026">',
      '19 сентября 2026',
      PROSE,
      '\u0000',
      '&#x110000;',
      '&nbsp',
      '<meta property="og:title" content="а | б">',
      '<svg><p>',
      '<form>',
      '<article>',
      '<br>',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => mayThrow(() => read(pieces.join('')))));
  });

  it('never throws on a page that was cut anywhere', () => {
    fc.assert(fc.property(fc.nat(saved.length), (length) => mayThrow(() => read(saved.slice(0, length)))));
  });

  it('never throws on a page with damage in it', () => {
    const damage = fc.tuple(fc.nat(saved.length), fc.nat(200), fc.string());
    fc.assert(
      fc.property(damage, ([at, length, put]) =>
        mayThrow(() => read(saved.slice(0, at) + put + saved.slice(at + length))),
      ),
    );
  });

  it('never throws on any address, zone, date or day', () => {
    const context = fc.record({
      url: fc.oneof(fc.webUrl(), fc.string()),
      timeZone: fc.string(),
      feedDate: fc.string(),
      seenOn: fc.string(),
    });
    fc.assert(fc.property(context, (given) => mayThrow(() => extractArticle(saved, given))));
  });
});
