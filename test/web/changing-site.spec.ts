import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '@kelisim/config';
import { Crawler, crawlerSettings, type Fetcher } from '@kelisim/crawler';
import type { FetchRequest, FetchResult, Validators } from '@kelisim/fetching';
import { silent } from '@kelisim/flow';
import { source } from '@kelisim/sources';
import { openSqlite } from '@kelisim/store-sqlite';
import { folderOfTests, forgetful } from './crawl';
import { JumpingClock } from './jumping-clock';

const WORDS = 'Губернатор области принял делегацию соседнего района и ответил на вопросы её главы. ';
const HOUR_MS = 3_600_000;

interface Shown {
  readonly html: string;
  readonly validators?: Validators;
}
const article = (text: string, validators: Validators = {}): Shown => ({
  html: `<html><body><article><h1>Визит</h1><p>${WORDS.repeat(3)}</p><p>${text}</p></article></body></html>`,
  validators,
});
const repair: Shown = { html: `<h1>На сайте ведутся технические работы</h1><p>${WORDS.repeat(8)}</p>` };

/** A site with one article, which shows one thing after another. */
class Site implements Fetcher {
  readonly asked: FetchRequest[] = [];

  constructor(private readonly shown: Shown[]) {}

  async fetchPage(request: FetchRequest): Promise<FetchResult> {
    const { url } = request;
    const page = { kind: 'page' as const, status: 200, headers: {}, validators: {}, finalUrl: url };
    if (url.endsWith('/robots.txt')) return { ...page, bytes: Buffer.from('') };
    if (url.endsWith('/feed'))
      return { ...page, bytes: Buffer.from('<rss><channel><item><link>/news/1</link></item></channel></rss>') };
    this.asked.push(request);
    const { html, validators = {} } = (this.shown.length > 1 ? this.shown.shift() : this.shown[0])!;
    return { ...page, bytes: Buffer.from(html), validators };
  }
}

const ENTRY = source.parse({
  id: 'press',
  name: 'press',
  side: 'ru',
  owner: 'paper',
  language: ['ru'],
  home: 'https://press.example/',
  startPages: [{ kind: 'feed', url: 'https://press.example/feed' }],
  timeZone: 'Europe/Moscow',
  confidence: 'high',
  evidence: ['a test'],
});

/** Crawls a site for so many hours. */
async function crawled(site: Site, hours: number): Promise<{ versions: string[] }> {
  const dataDir = mkdtempSync(path.join(folderOfTests(), 'kelisim-changing-'));
  const clock = new JumpingClock('2026-03-18T06:00:00.000Z');
  const { documents, queue, close } = openSqlite(path.join(dataDir, 'kelisim.sqlite'), clock);
  const config = readConfig({ KELISIM_DATA_DIR: dataDir });
  const ports = { documents, queue, clock, archive: forgetful, log: silent, holder: 'test', fetcher: site };
  const crawler = new Crawler({ ...ports, ...crawlerSettings(config), sources: [ENTRY] });
  await crawler.enter();
  for (const end = clock.now() + hours * HOUR_MS; clock.now() < end; clock.moveOn(HOUR_MS / 4))
    await crawler.untilIdle();
  const versions: string[] = [];
  for await (const { body } of documents.scan('article')) versions.push(body.text.split('\n').at(-1) ?? '');
  await crawler.close();
  await close();
  rmSync(dataDir, { recursive: true });
  return { versions };
}

it('a page is known by what its last answer gave: a tag that it no longer has is not asked with', async () => {
  const site = new Site([article('Первая.', { etag: '"a"' }), article('Вторая.'), article('Третья.')]);
  const { versions } = await crawled(site, 48);
  expect(site.asked.slice(0, 3).map(({ known }) => known)).toEqual([undefined, { etag: '"a"' }, {}]);
  expect(versions.sort()).toEqual(['Вторая.', 'Первая.', 'Третья.']);
});

it('a site under repair is asked again, and its notice is no article', async () => {
  const site = new Site([repair, repair, article('Первая.')]);
  const { versions } = await crawled(site, 6);
  expect(versions).toEqual(['Первая.']);
});
