/**
 * The demo's chain in a process of its own that kills itself, with the signal that nothing can catch, at a point it is
 * told: `node … process.ts '{"sources": …, "dataDir": …, "day": 2, "startsAt": …, "crash": {"point": …, "nth": 1}}'`.
 * Without `crash` it prints every point that it passes, then what it has come to, as one line of JSON.
 */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { startAlerter } from '@kelisim/alerter';
import { startClassifier } from '@kelisim/classifier';
import { openPorts, type Ports, processHolder } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import { Crawler, crawlerSettings } from '@kelisim/crawler';
import { TOPICS } from '@kelisim/domain/messages';
import { PageFetcher } from '@kelisim/fetching';
import { silent } from '@kelisim/flow';
import { startIndexer } from '@kelisim/indexer';
import { source } from '@kelisim/sources';
import { DemoClock } from '../../services/kelisim/src/demo/demo-clock';
import { untilSettled } from '../../services/kelisim/src/settled';
import { withPoints } from './crash-points';
import { outcome } from './outcome';

export interface Task {
  readonly sources: readonly object[];
  readonly allow: readonly string[];
  readonly dataDir: string;
  /** ISO 8601 moment that the process's clock starts at. */
  readonly startsAt: string;
  readonly crash?: { readonly point: string; readonly nth: number };
  /** Crash at the so-manieth point of any name. */
  readonly crashAfter?: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task;

/** Counts points and dies at the one that it was told. */
function counter() {
  const passed = new Map<string, number>();
  let all = 0;
  const at = (name: string) => {
    const nth = (passed.get(name) ?? 0) + 1;
    passed.set(name, nth);
    all++;
    if ((task.crash?.point === name && task.crash.nth === nth) || task.crashAfter === all)
      process.kill(process.pid, 'SIGKILL');
  };
  return { at, passed };
}

async function run(): Promise<void> {
  const env = readConfig({
    KELISIM_DATA_DIR: task.dataDir,
    KELISIM_MAIL_TO: 'analyst@example.org',
    KELISIM_SWEEP_SECONDS: '1',
    KELISIM_READERS: '0',
  });
  const config = { ...env, crawl: { ...env.crawl, allow: task.allow } };
  const clock = new DemoClock(task.startsAt);
  const opened = await openPorts(config, clock, silent);
  const { at, passed } = counter();
  const ports: Ports = withPoints({ ...opened, mailer: countingMailer(opened.mailer) }, at);
  const sources = task.sources.map((entry) => source.parse(entry));
  const context = { config, ports, log: silent, holder: processHolder(), sources, sourceName: (id: string) => id };
  const services = [await startClassifier(context), await startIndexer(context), await startAlerter(context)];
  const fetcher = new PageFetcher({
    userAgent: config.crawl.userAgent,
    allow: config.crawl.allow,
    now: () => clock.now(),
  });
  const crawler = new Crawler({
    ...ports,
    ...crawlerSettings(config),
    log: silent,
    holder: context.holder,
    sources,
    fetcher,
  });
  let doing = 'crawling';
  setTimeout(() => void explain(opened, doing), SLOW_MS).unref();
  await crawler.enter();
  await crawler.untilIdle();
  doing = 'settling';
  await untilSettled(ports);
  const result = await outcome(opened);
  doing = 'closing';
  await crawler.close();
  await fetcher.close();
  for (const service of services) await service.close();
  await opened.close();
  process.stdout.write(`${JSON.stringify({ result, points: [...passed] })}\n`);
}

/** After so long a process says what it is waiting for, before the harness takes it for hanging. */
const SLOW_MS = 45_000;

async function explain({ queue, documents }: Ports, doing: string): Promise<void> {
  const counts = await Promise.all(TOPICS.map(async (topic) => ({ topic, ...(await queue.counts(topic)) })));
  const stages = await Promise.all(
    (['page', 'article', 'dossier', 'delivery', 'watch'] as const).map(async (kind) => ({
      kind,
      ...(await documents.count(kind)),
    })),
  );
  process.stderr.write(
    `still ${doing}: ${JSON.stringify({ counts, stages, open: process.getActiveResourcesInfo() })}\n`,
  );
}

/** Keeps a line for each mail that was handed over: the outbox itself shows a repeated one as one file. */
function countingMailer(mailer: Ports['mailer']): Ports['mailer'] {
  return {
    close: () => mailer.close(),
    send: async (mail) => {
      const sent = await mailer.send(mail);
      appendFileSync(path.join(task.dataDir, 'handed-over.log'), `${mail.messageId}\n`);
      return sent;
    },
  };
}

void run();
