import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '@kelisim/config';
import { Crawler, crawlerSettings, type Fetcher } from '@kelisim/crawler';
import type { FetchRequest, FetchResult } from '@kelisim/fetching';
import { silent } from '@kelisim/flow';
import { source } from '@kelisim/sources';
import { openSqlite } from '@kelisim/store-sqlite';
import { folderOfTests, forgetful } from './crawl';
import { JumpingClock } from './jumping-clock';

const HOSTS = ['slow', 'quick', 'brisk'];
const PER_HOST = 6;
const WORDS = 'Губернатор области принял делегацию соседнего района и ответил на вопросы её главы. ';

/** Sites of which one answers a page only when it is let. */
class Sites implements Fetcher {
  readonly asked: string[] = [];
  answerSlow: () => void = () => undefined;
  private readonly held = new Promise<void>((resolve) => {
    this.answerSlow = resolve;
  });

  async fetchPage({ url }: FetchRequest): Promise<FetchResult> {
    this.asked.push(url);
    if (/slow.*\/news\//.test(url)) await this.held;
    if (url.endsWith('/robots.txt'))
      return { kind: 'refused', reason: 'http-gone', cause: 'HTTP 404', status: 404, finalUrl: url };
    const body = url.endsWith('/feed')
      ? feed()
      : `<html><body><article><h1>${url}</h1><p>${WORDS.repeat(3)}</p></article></body></html>`;
    return { kind: 'page', status: 200, bytes: Buffer.from(body), headers: {}, validators: {}, finalUrl: url };
  }
}

const feed = (): string =>
  `<rss><channel>${Array.from({ length: PER_HOST }, (_, i) => `<item><link>/news/${i + 1}</link></item>`).join('')}</channel></rss>`;

const entryOf = (name: string) =>
  source.parse({
    id: name,
    name,
    side: 'ru',
    owner: 'paper',
    language: ['ru'],
    home: `https://${name}.example/`,
    startPages: [{ kind: 'feed', url: `https://${name}.example/feed` }],
    timeZone: 'Europe/Moscow',
    confidence: 'high',
    evidence: ['a test'],
  });

it('reads all that other hosts have while one does not answer', async () => {
  const dataDir = mkdtempSync(path.join(folderOfTests(), 'kelisim-slow-'));
  const clock = new JumpingClock('2026-03-18T06:00:00.000Z');
  const { documents, queue, close } = openSqlite(path.join(dataDir, 'kelisim.sqlite'), clock);
  const config = readConfig({ KELISIM_DATA_DIR: dataDir });
  const fetcher = new Sites();
  const ports = { documents, queue, clock, archive: forgetful, log: silent, holder: 'test' };
  const crawler = new Crawler({ ...ports, ...crawlerSettings(config), sources: HOSTS.map(entryOf), fetcher });
  const stop = new AbortController();
  const running = crawler.run(stop.signal);
  await clock.wait(600_000);
  const read = (name: string) => fetcher.asked.filter((url) => url.includes(`${name}.example/news/`)).length;
  expect({ slow: read('slow'), quick: read('quick'), brisk: read('brisk') }).toEqual({
    slow: 1,
    quick: PER_HOST,
    brisk: PER_HOST,
  });
  fetcher.answerSlow();
  await clock.wait(600_000);
  expect(read('slow')).toBe(PER_HOST);
  stop.abort();
  await running;
  await crawler.close();
  await close();
  rmSync(dataDir, { recursive: true });
}, 60_000);
