/**
 * A backfill in a process of its own, which whoever started it may kill at any time:
 * `node … backfill-process.ts '{"entry": …, "hosts": […], "dataDir": …, "until": "2023-01-01"}'`. Without haste it ends
 * when nothing is left, and prints what it has come to as one line of JSON.
 */
import path from 'node:path';
import { readConfig } from '@kelisim/config';
import { Crawler, crawlerSettings, orderBackfill } from '@kelisim/crawler';
import { PageFetcher } from '@kelisim/fetching';
import { silent } from '@kelisim/flow';
import type { Documents } from '@kelisim/ports/documents';
import { offsetClock } from '@kelisim/ports/system-clock';
import { source } from '@kelisim/sources';
import { openSqlite } from '@kelisim/store-sqlite';
import { forgetful, toLoopback } from './crawl';

export interface Task {
  readonly entry: object;
  readonly hosts: readonly string[];
  readonly dataDir: string;
  readonly until: string;
  /** ISO 8601 moment that the process's clock starts at: leases of a killed one have run out by then. */
  readonly startsAt: string;
}

export interface Result {
  readonly articles: readonly { readonly url: string; readonly publishedOn?: string; readonly origin: string }[];
}

async function run(task: Task): Promise<Result> {
  const clock = offsetClock(Date.parse(task.startsAt));
  const { documents, queue, close } = openSqlite(path.join(task.dataDir, 'kelisim.sqlite'), clock);
  const config = readConfig({ KELISIM_DATA_DIR: task.dataDir });
  const fetcher = new PageFetcher({ userAgent: config.crawl.userAgent, allow: task.hosts, resolve: toLoopback });
  const sources = [source.parse(task.entry)];
  const parts = {
    documents,
    queue,
    clock,
    fetcher,
    sources,
    archive: forgetful,
    log: silent,
    holder: `p${process.pid}`,
  };
  const crawler = new Crawler({ ...parts, ...crawlerSettings(config) });
  for (const each of sources) await orderBackfill(documents, clock.instant(), each, task.until);
  while (await isOpen(documents)) {
    await crawler.untilIdle();
    await clock.wait(5);
  }
  const articles: Result['articles'][number][] = [];
  for await (const { body } of documents.scan('article')) {
    const { url, publishedOn, origin } = body;
    articles.push({ url, origin, ...(publishedOn && { publishedOn }) });
  }
  await crawler.close();
  await fetcher.close();
  await close();
  return { articles };
}

/** Whether the backfill has a step to make, or a page to visit. */
async function isOpen(documents: Documents): Promise<boolean> {
  for await (const { body } of documents.scan('watch')) if (body.backfill?.dueAt) return true;
  return ((await documents.count('page')).discovered ?? 0) > 0;
}

void run(JSON.parse(process.argv[2] ?? '{}') as Task).then((result) => process.stdout.write(JSON.stringify(result)));
