import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { folderArchive } from '@kelisim/archive-folder';
import { readConfig } from '@kelisim/config';
import { Crawler, crawlerSettings } from '@kelisim/crawler';
import { PageFetcher } from '@kelisim/fetching';
import { silent } from '@kelisim/flow';
import { systemClock } from '@kelisim/ports/system-clock';
import { source } from '@kelisim/sources';
import { openSqlite } from '@kelisim/store-sqlite';

const HOSTS = 20;
const PER_HOST = 100;
const KILOBYTES = 17;

/** What a crawl without politeness costs: pages fetched, read, searched for links, archived and stored. */
export interface CrawlBench {
  readonly pages: number;
  readonly kilobytesPerPage: number;
  readonly hosts: number;
  readonly seconds: number;
  readonly pagesPerSecond: number;
  /** By the crawler's own processor time, which other work on the machine does not spoil. */
  readonly pagesPerProcessorSecond: number;
  readonly megabytesAtMost: number;
}

/** `npm run bench -- crawl`: 2,000 pages of 17 KB over 20 hosts on this machine, whose server has a thread of its own. */
export async function run(args: string[]): Promise<void> {
  const rounds = Number(args[0] ?? 1);
  for (let round = 0; round < rounds; round++) console.log(JSON.stringify(await benchCrawl()));
}

/** Crawls once into a new store and says how fast that was. */
export async function benchCrawl(): Promise<CrawlBench> {
  const server = new Worker(__filename, { execArgv: process.execArgv });
  const port = await new Promise<number>((resolve) => server.once('message', resolve));
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-bench-'));
  const config = readConfig({ KELISIM_DATA_DIR: folder, KELISIM_HOSTS_AT_ONCE: String(HOSTS) });
  const hosts = Array.from({ length: HOSTS }, (_, i) => `press-${i + 1}.example:${port}`);
  const store = openSqlite(path.join(folder, 'kelisim.sqlite'), systemClock);
  const fetcher = new PageFetcher({
    userAgent: config.crawl.userAgent,
    allow: hosts,
    resolve: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  });
  const crawler = new Crawler({
    ...store,
    ...crawlerSettings(config),
    archive: folderArchive(path.join(folder, 'archive')),
    clock: systemClock,
    log: silent,
    holder: 'bench',
    sources: hosts.map(entryOf),
    fetcher,
  });
  await crawler.enter();
  const [start, processor] = [performance.now(), process.cpuUsage()];
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const { pages } = await crawler.untilIdle();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processor);
  clearInterval(watch);
  const { fetched = 0 } = await store.documents.count('page');
  if (fetched !== HOSTS * PER_HOST) throw new Error(`${fetched} of ${HOSTS * PER_HOST} pages were stored`);
  await crawler.close();
  await fetcher.close();
  await store.close();
  await server.terminate();
  rmSync(folder, { recursive: true });
  return {
    pages,
    kilobytesPerPage: KILOBYTES,
    hosts: HOSTS,
    seconds: Math.round(seconds * 100) / 100,
    pagesPerSecond: Math.round(pages / seconds),
    pagesPerProcessorSecond: Math.round(pages / ((user + system) / 1e6)),
    megabytesAtMost: Math.round(most / 1e6),
  };
}

const entryOf = (host: string) =>
  source.parse({
    id: host.replace(/[.:]/g, '-'),
    name: host,
    side: 'ru',
    owner: 'government',
    language: ['ru'],
    home: `http://${host}/`,
    startPages: [{ kind: 'listing', url: `http://${host}/news/` }],
    articlePattern: '/news/[0-9]+$',
    timeZone: 'Europe/Moscow',
    pace: { secondsBetweenRequests: 0 },
    confidence: 'high',
    evidence: ['a measurement'],
  });

const LINK = 'Губернатор области провёл рабочую встречу с главами районов';
const SENTENCE = 'Глава региона рассказал о планах развития промышленности и сельского хозяйства на ближайшие годы. ';

/** A page as press offices have them: a menu, an article, thirty links to others. */
function pageOf(host: string, article: number): string {
  const links = Array.from(
    { length: 30 },
    (_, i) => `<li><a href="/news/${((article + i) % PER_HOST) + 1}/">${LINK} ${i}</a></li>`,
  );
  const text = Array.from(
    { length: 12 },
    (_, i) => `<p>${SENTENCE.repeat(2)} Сообщение ${article}-${i} сайта ${host}.</p>`,
  );
  const page = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${LINK}: ${article}</title>
<meta property="article:published_time" content="2026-03-10T12:00:00+03:00"></head><body><nav><a href="/">Главная</a></nav>
<article><h1>${LINK}: ${article}</h1>${text.join('\n')}</article><aside><ul>${links.join('\n')}</ul></aside></body></html>`;
  const missing = KILOBYTES * 1000 - Buffer.byteLength(page);
  return page.replace(
    '</aside>',
    `</aside><div class="banner" data-settings="${'x'.repeat(Math.max(0, missing - 40))}"></div>`,
  );
}

function listOf(): string {
  const links = Array.from({ length: PER_HOST }, (_, i) => `<li><a href="/news/${i + 1}/">${LINK} ${i + 1}</a></li>`);
  return `<!doctype html><html><body><h1>Новости</h1><ul>${links.join('\n')}</ul></body></html>`;
}

/** The sites, in a thread of their own. */
function serveSites(): void {
  const made = new Map<string, Buffer>();
  for (let host = 1; host <= HOSTS; host++)
    for (let article = 1; article <= PER_HOST; article++)
      made.set(`press-${host} /news/${article}/`, Buffer.from(pageOf(`press-${host}`, article)));
  const list = Buffer.from(listOf());
  const server = createServer((request, response) => {
    const host = request.headers.host?.split('.', 1)[0];
    const page = request.url === '/news/' ? list : made.get(`${host} ${request.url}`);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? 'none');
  });
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
}

if (!isMainThread && parentPort) serveSites();
