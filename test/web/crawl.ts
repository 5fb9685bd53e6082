import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '@kelisim/config';
import { Crawler, crawlerSettings, type Fetcher } from '@kelisim/crawler';
import { type Sha256, sha256 } from '@kelisim/domain/ids';
import { PageFetcher, type Resolve } from '@kelisim/fetching';
import { silent } from '@kelisim/flow';
import type { Archive } from '@kelisim/ports/archive';
import type { Documents } from '@kelisim/ports/documents';
import { source } from '@kelisim/sources';
import { openSqlite } from '@kelisim/store-sqlite';
import type { JumpingClock } from './jumping-clock';

/** A crawler over a store of its own, on a clock that jumps. */
export interface Crawl {
  readonly documents: Documents;
  readonly crawler: Crawler;
  /** Crawls until the clock has moved on by so many hours. */
  forHours(hours: number): Promise<void>;
  close(): Promise<void>;
}

const STEP_MS = 60_000;

/** Opens a crawler for entries of the catalogue; every host name leads to the loopback. */
export async function openCrawl(
  clock: JumpingClock,
  entries: readonly object[],
  hosts: readonly string[],
): Promise<Crawl> {
  const dataDir = mkdtempSync(path.join(folderOfTests(), 'kelisim-web-'));
  const config = readConfig({ KELISIM_DATA_DIR: dataDir });
  const { documents, queue, close } = openSqlite(path.join(dataDir, 'kelisim.sqlite'), clock);
  const fetcher = new PageFetcher({
    userAgent: config.crawl.userAgent,
    allow: hosts,
    resolve: toLoopback,
    now: () => clock.now(),
  });
  const crawler = new Crawler({
    documents,
    queue,
    clock,
    ...crawlerSettings(config),
    archive: forgetful,
    log: silent,
    holder: 'test',
    sources: entries.map((entry) => source.parse(entry)),
    fetcher: onClock(fetcher, clock),
    chance: () => 0,
  });
  await crawler.enter();
  return {
    documents,
    crawler,
    forHours: async (hours) => {
      for (const end = clock.now() + hours * 3_600_000; clock.now() < end; clock.moveOn(STEP_MS))
        await crawler.untilIdle();
    },
    close: async () => {
      await crawler.close();
      await fetcher.close();
      await close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** Every host name leads to the loopback. */
export const toLoopback: Resolve = (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);

/** In memory where that can be had: what a disk takes to keep ten thousand commits is not what these tests are about. */
export const folderOfTests = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** Time stands still while a page is fetched, but for the waits before its redirects. */
const onClock = (fetcher: Fetcher, clock: JumpingClock): Fetcher => ({
  fetchPage: ({ beforeRedirect, ...request }) =>
    clock.during(() =>
      fetcher.fetchPage({
        ...request,
        ...(beforeRedirect && { beforeRedirect: (url) => clock.meanwhile(() => beforeRedirect(url)) }),
      }),
    ),
});

/** Keeps nothing: what is archived is not what these tests are about. */
export const forgetful: Archive = {
  put: async (bytes): Promise<Sha256> => sha256(bytes),
  get: async () => undefined,
  remove: async () => false,
  async *all() {},
};
