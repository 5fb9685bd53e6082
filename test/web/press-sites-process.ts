/**
 * Plain sites of press offices in a process of their own, for measurements: `fork(file, [hosts, pages of each, bytes of a
 * page])` tells its port. Every page is made beforehand, so that serving one costs next to nothing.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const LINK = 'Губернатор области провёл рабочую встречу с главами районов';
const SENTENCE = 'Глава региона рассказал о планах развития промышленности и сельского хозяйства на ближайшие годы. ';

/** A page as press offices have them: a menu, an article, thirty links to others. */
function pageOf(host: string, article: number, pages: number, bytes: number): string {
  const links = Array.from(
    { length: 30 },
    (_, i) => `<li><a href="/news/${((article + i) % pages) + 1}/">${LINK} ${i}</a></li>`,
  );
  const text = Array.from(
    { length: 12 },
    (_, i) => `<p>${SENTENCE.repeat(2)} Сообщение ${article}-${i} сайта ${host}.</p>`,
  );
  const page = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${LINK}: ${article}</title>
<meta property="article:published_time" content="2026-03-10T12:00:00+03:00"></head><body><nav><a href="/">Главная</a></nav>
<article><h1>${LINK}: ${article}</h1>${text.join('\n')}</article><aside><ul>${links.join('\n')}</ul></aside></body></html>`;
  const missing = bytes - Buffer.byteLength(page);
  return page.replace(
    '</aside>',
    `</aside><div class="banner" data-settings="${'x'.repeat(Math.max(0, missing - 40))}"></div>`,
  );
}

function listOf(pages: number): string {
  const links = Array.from({ length: pages }, (_, i) => `<li><a href="/news/${i + 1}/">${LINK} ${i + 1}</a></li>`);
  return `<!doctype html><html><body><h1>Новости</h1><ul>${links.join('\n')}</ul></body></html>`;
}

/** The sites `press-1.…` to `press-<hosts>.…`, told apart by the host that is asked. */
function serve(hosts: number, pages: number, bytes: number): void {
  const made = new Map<string, Buffer>();
  for (let host = 1; host <= hosts; host++)
    for (let article = 1; article <= pages; article++)
      made.set(`press-${host} /news/${article}/`, Buffer.from(pageOf(`press-${host}`, article, pages, bytes)));
  const list = Buffer.from(listOf(pages));
  const none = Buffer.from('none');
  const server = createServer((request, response) => {
    const host = request.headers.host?.split('.', 1)[0];
    const page = request.url === '/news/' ? list : made.get(`${host} ${request.url}`);
    const body = page ?? none;
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length };
    response.writeHead(page ? 200 : 404, headers).end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

const [hosts = 1, pages = 1, bytes = 1] = process.argv.slice(2).map(Number);
process.on('disconnect', () => process.exit());
serve(hosts, pages, bytes);
