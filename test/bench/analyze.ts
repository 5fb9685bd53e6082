import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode, extractArticle, isRefused } from '@kelisim/article';
import { readStory } from '@kelisim/reading';

const CORPUS = path.join(__dirname, '..', 'corpus', 'dev');
const PAGES = path.join(__dirname, '..', 'pages');
const WARM_UP_ROUNDS = 3;
const ROUNDS = 8;

/**
 * Documents a second from HTML to facts on one warm core: the saved pages of the tests as frames, each around a text of
 * the corpus, so that pages are as large and texts as full of facts as real ones.
 */
export async function run(): Promise<void> {
  const texts = readdirSync(CORPUS).filter((file) => file.endsWith('.txt'));
  const frame = readFileSync(path.join(PAGES, 'wordpress-classic-theme.html'), 'utf8');
  const documents = texts.map((file) => Buffer.from(withArticle(frame, readFileSync(path.join(CORPUS, file), 'utf8'))));
  let relevant = 0;
  const round = () => {
    for (const bytes of documents) {
      const decoded = decode(bytes);
      const article = isRefused(decoded) ? decoded : extractArticle(decoded.text, { url: 'https://region.example/' });
      if (!isRefused(article) && readStory(article).relevant) relevant++;
    }
  };
  for (let i = 0; i < WARM_UP_ROUNDS; i++) round();
  relevant = 0;
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (let i = 0; i < ROUNDS; i++) round();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const count = documents.length * ROUNDS;
  console.log(
    `analyze: ${(count / seconds).toFixed(0)} documents/s from HTML (${(count / ((user + system) / 1e6)).toFixed(0)} a processor second), ` +
      `${Math.round(relevant / ROUNDS)} of ${documents.length} relevant`,
  );
}

/** Puts a text into a page's frame as its article. */
function withArticle(frame: string, text: string): string {
  const [title = '', ...paragraphs] = text.split('\n').filter((line) => line.trim());
  const escaped = (line: string) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const article = `<article><h1>${escaped(title)}</h1>${paragraphs.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</article>`;
  return frame.replace(
    /<body[^>]*>[\s\S]*<\/body>/i,
    (body) => body.replace(/<(article|main)[\s\S]*<\/\1>/i, '') + article,
  );
}
