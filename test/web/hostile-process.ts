/**
 * A crawl of hostile servers in a process of its own, so that its memory can be told:
 * `node … hostile-process.ts '{"port": 8081, "ports": {"name": 8082}, "dataDir": …}'` prints its outcome as one line of JSON.
 */
import path from 'node:path';
import { readConfig } from '@kelisim/config';
import { Crawler, crawlerSettings } from '@kelisim/crawler';
import { PageFetcher, USUAL_LIMITS } from '@kelisim/fetching';
import { silent } from '@kelisim/flow';
import { systemClock } from '@kelisim/ports/system-clock';
import { source } from '@kelisim/sources';
import { openSqlite } from '@kelisim/store-sqlite';
import { forgetful, toLoopback } from './crawl';

export interface Task {
  /** Port of the servers that are hostile, by the name of their host; and of the one that is not. */
  readonly ports: Readonly<Record<string, number>>;
  readonly dataDir: string;
}

export interface Result {
  /** Why each host's page did not get through, or `article`. */
  readonly ends: Readonly<Record<string, string>>;
  readonly megabytesAtMost: number;
  readonly megabytesBefore: number;
}

/** As usual, but for the patience, which a test has not. */
const LIMITS = { ...USUAL_LIMITS, totalMs: 3_000, headersMs: 2_000, idleMs: 1_500 };
/** A host that nobody allowed, whose name leads inside. */
const INSIDE = 'inward.example';

async function run({ ports, dataDir }: Task): Promise<Result> {
  const { documents, queue, close } = openSqlite(path.join(dataDir, 'kelisim.sqlite'), systemClock);
  const config = readConfig({ KELISIM_DATA_DIR: dataDir, KELISIM_MOST_ATTEMPTS: '1' });
  const allow = Object.entries(ports).map(([name, port]) => `${name}:${port}`);
  const pages = new PageFetcher({ userAgent: config.crawl.userAgent, allow, resolve: toLoopback });
  const sources = Object.entries({ ...ports, [INSIDE]: 80 }).map(([name, port]) => entryOf(`${name}:${port}`));
  const crawler = new Crawler({
    ...{ documents, queue, clock: systemClock, archive: forgetful, log: silent, holder: 'hostile', sources },
    ...crawlerSettings(config),
    fetcher: { fetchPage: (request) => pages.fetchPage(request, LIMITS) },
  });
  const megabytesBefore = process.memoryUsage().rss / 1e6;
  let megabytesAtMost = 0;
  const watch = setInterval(() => {
    megabytesAtMost = Math.max(megabytesAtMost, process.memoryUsage().rss / 1e6);
  }, 5);
  await crawler.enter();
  await crawler.untilIdle();
  clearInterval(watch);
  const ends: Record<string, string> = {};
  for await (const { body } of documents.scan('watch'))
    if (body.trouble) ends[body.id] = `${body.trouble.reason}, list`;
  for await (const { body } of documents.scan('page'))
    ends[`${body.sourceId}${new URL(body.address).pathname}`] = body.articleId
      ? 'article'
      : (body.trouble?.reason ?? body.stage);
  await crawler.close();
  await pages.close();
  await close();
  return { ends, megabytesAtMost, megabytesBefore };
}

const entryOf = (host: string) =>
  source.parse({
    id: host.split('.', 1)[0],
    name: host,
    side: 'ru',
    owner: 'paper',
    language: ['ru'],
    home: `http://${host}/`,
    startPages: [{ kind: 'feed', url: `http://${host}/feed` }],
    timeZone: 'Europe/Moscow',
    pace: { secondsBetweenRequests: 0 },
    confidence: 'high',
    evidence: ['a test'],
  });

void run(JSON.parse(process.argv[2] ?? '{}') as Task).then((result) => process.stdout.write(JSON.stringify(result)));
