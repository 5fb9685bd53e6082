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
import { PageFetcher, type Resolve } from '@kelisim/fetching';
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
  /** By the processor time of the crawler and its threads, which other work on the machine spoils less. */
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
  const { crawler, documents, close } = await openCrawler(folder, port);
  const used = measure();
  const { pages } = await crawler.untilIdle();
  const { seconds, processorSeconds, megabytesAtMost } = used();
  const { fetched = 0 } = await documents.count('page');
  if (fetched !== HOSTS * PER_HOST) throw new Error(`${fetched} of ${HOSTS * PER_HOST} pages were stored`);
  await close();
  server.disconnect();
  rmSync(folder, { recursive: true });
  return {
    pages,
    kilobytesPerPage: KILOBYTES,
    hosts: HOSTS,
    seconds: Math.round(seconds * 100) / 100,
    pagesPerSecond: Math.round(pages / seconds),
    pagesPerProcessorSecond: Math.round(pages / processorSeconds),
    megabytesAtMost,
  };
}

/** The crawler as a service runs it, over a new store, on hosts whose names lead to the loopback. */
async function openCrawler(folder: string, port: number) {
  const config = readConfig({ KELISIM_DATA_DIR: folder, KELISIM_HOSTS_AT_ONCE: String(HOSTS) });
  const hosts = Array.from({ length: HOSTS }, (_, i) => `press-${i + 1}.example:${port}`);
  const store = openSqlite(path.join(folder, 'kelisim.sqlite'), systemClock);
  const { userAgent } = config.crawl;
  const fetcher = new PageFetcher({ userAgent, allow: hosts, resolve: toLoopback });
  const reader = startPageReader(config);
  const archive = folderArchive(path.join(folder, 'archive'));
  const own = { archive, fetcher, reader, clock: systemClock, log: silent, holder: 'bench' };
  const crawler = new Crawler({ ...store, ...crawlerSettings(config), ...own, sources: hosts.map(entryOf) });
  await crawler.enter();
  await reader.read(A_PAGE); // its threads have started when they have answered
  const close = async () => {
    for (const part of [crawler, fetcher, reader, store]) await part.close();
  };
  return { crawler, documents: store.documents, close };
}

/** Measures from now on; what it returns ends it and says what was used. */
function measure(): () => { seconds: number; processorSeconds: number; megabytesAtMost: number } {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 50);
  return () => {
    clearInterval(watch);
    const { user, system } = process.cpuUsage(processor);
    const seconds = (performance.now() - start) / 1000;
    return { seconds, processorSeconds: (user + system) / 1e6, megabytesAtMost: Math.round(most / 1e6) };
  };
}

const toLoopback: Resolve = (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);

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

const A_PAGE = {
  page: { address: 'http://press.example/1' },
  source: entryOf('press.example'),
  answer: { bytes: Buffer.from('<p>Страница</p>'), status: 200, headers: {}, finalUrl: 'http://press.example/1' },
  seenOn: '2026-03-10',
};
