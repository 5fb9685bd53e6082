import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
// what the crawler's own processes start with
process.env.UV_THREADPOOL_SIZE ??= '32';
import { folderArchive } from '@kelisim/archive-folder';
import { readConfig } from '@kelisim/config';
import { Crawler, crawlerSettings, startPageReader } from '@kelisim/crawler';
import { PageFetcher } from '@kelisim/fetching';
import { silent } from '@kelisim/flow';
import { systemClock } from '@kelisim/ports/system-clock';
import { source } from '@kelisim/sources';
import { openSqlite } from '@kelisim/store-sqlite';

const HOSTS = 20;
const PER_HOST = 100;
const KILOBYTES = 17;
const SITES = path.join(__dirname, '..', 'web', 'press-sites-process.ts');

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

/** `npm run bench -- crawl`: 2,000 pages of 17 KB over 20 hosts on this machine, whose server is a process of its own. */
export async function run(args: string[]): Promise<void> {
  const rounds = Number(args[0] ?? 1);
  for (let round = 0; round < rounds; round++) console.log(JSON.stringify(await benchCrawl()));
}

/** Crawls once into a new store and says how fast that was. */
export async function benchCrawl(): Promise<CrawlBench> {
  const server = fork(SITES, [HOSTS, PER_HOST, KILOBYTES * 1000].map(String));
  const [port] = (await once(server, 'message')) as [number];
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-bench-'));
  const config = readConfig({ KELISIM_DATA_DIR: folder, KELISIM_HOSTS_AT_ONCE: String(HOSTS) });
  const hosts = Array.from({ length: HOSTS }, (_, i) => `press-${i + 1}.example:${port}`);
  const store = openSqlite(path.join(folder, 'kelisim.sqlite'), systemClock);
  const fetcher = new PageFetcher({
    userAgent: config.crawl.userAgent,
    allow: hosts,
    resolve: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  });
  const reader = startPageReader(config);
  const crawler = new Crawler({
    ...store,
    ...crawlerSettings(config),
    archive: folderArchive(path.join(folder, 'archive')),
    clock: systemClock,
    log: silent,
    holder: 'bench',
    sources: hosts.map(entryOf),
    fetcher,
    reader,
  });
  await crawler.enter();
  await reader.read({ page: { address: 'http://warm.example/' }, source: entryOf('warm.example'), answer: { bytes: Buffer.from('<p>warm'), status: 200, headers: {}, finalUrl: 'http://warm.example/' }, seenOn: '2026-03-01' });
  (globalThis as any).__begin?.();
  const [start, processor] = [performance.now(), process.cpuUsage()];
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const { pages } = await crawler.untilIdle();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processor);
  clearInterval(watch);
  (globalThis as any).__end?.();
  const { fetched = 0 } = await store.documents.count('page');
  if (fetched !== HOSTS * PER_HOST) throw new Error(`${fetched} of ${HOSTS * PER_HOST} pages were stored`);
  await crawler.close();
  await fetcher.close();
  await reader.close();
  await store.close();
  server.disconnect();
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
