import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, extractArticle, isRefused } from '@kelisim/article';

/** What is expected of one saved page; `expected.json` beside this file has them all. */
interface ExpectedPage {
  readonly file: string;
  readonly url: string;
  readonly contentType?: string;
  readonly charset?: string;
  readonly timeZone?: string;
  readonly feedDate?: string;
  readonly seenOn?: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly language?: string;
  readonly author?: string;
  /** What the text begins and ends with. */
  readonly first: string;
  readonly last: string;
  readonly contains?: readonly string[];
  /** Words of the page that are no part of the article. */
  readonly without?: readonly string[];
}

const pages: readonly ExpectedPage[] = JSON.parse(readFileSync(join(__dirname, 'expected.json'), 'utf8'));

function read(page: ExpectedPage) {
  const decoded = decode(readFileSync(join(__dirname, page.file)), page.contentType);
  if (isRefused(decoded)) throw new Error(`not decoded: ${decoded.refused}`);
  const article = extractArticle(decoded.text, page);
  if (isRefused(article)) throw new Error(`not read: ${article.refused}`);
  return { decoded, article };
}

describe('saved pages, after the ways Russian and Kazakh government sites are built', () => {
  it('are forty', () => {
    expect(new Set(pages.map(({ file }) => file)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(pages.map((page) => [page.file, page] as const))('%s', (_, page) => {
    const { decoded, article } = read(page);
    const { title, publishedOn, language, author, text } = article;
    expect({ title, publishedOn, language }).toEqual({
      title: page.title,
      publishedOn: page.publishedOn,
      language: page.language ?? 'ru',
    });
    expect(text.slice(0, page.first.length)).toBe(page.first);
    expect(text.slice(-page.last.length)).toBe(page.last);
    for (const words of page.contains ?? []) expect(text).toContain(words);
    for (const words of page.without ?? []) expect(text).not.toContain(words);
    if (page.charset) expect(decoded.charset).toBe(page.charset);
    if (page.author) expect(author).toBe(page.author);
  });
});
