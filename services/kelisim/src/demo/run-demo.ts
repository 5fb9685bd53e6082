import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startAlerter } from '@kelisim/alerter';
import { startClassifier } from '@kelisim/classifier';
import { outboxOf, type Running } from '@kelisim/composition';
import { type Config, readConfig } from '@kelisim/config';
import { Crawler, crawlerSettings } from '@kelisim/crawler';
import { type DayTruth, DEMO_CLOCK, loadTruth, type Sites, startSites } from '@kelisim/demo-sites';
import { PageFetcher } from '@kelisim/fetching';
import { startIndexer } from '@kelisim/indexer';
import { source } from '@kelisim/sources';
import { untilSettled } from '../settled';
import type { Terminal } from '../terminal';
import { openWorkplace, type Workplace } from '../workplace';
import { DemoClock } from './demo-clock';
import { report } from './report';
import { type Totals, tally } from './tally';

/** The demo as it runs, for whoever wants to look around in it afterwards. */
export interface Demo {
  readonly workplace: Workplace;
  /** Whether everything that was found is what the sites' truth says. */
  readonly asExpected: boolean;
  /** How many requests the sites answered. */
  readonly requests: number;
  close(): Promise<void>;
}

/** Crawls the three local sites for three days of their calendar and prints what was found. */
export async function runDemo(terminal: Terminal): Promise<Demo> {
  const sites = await startSites();
  const clock = new DemoClock(DEMO_CLOCK[1]);
  const config = demoConfig(sites);
  await rm(config.dataDir, { recursive: true, force: true });
  const workplace = await openWorkplace(terminal, {
    config,
    clock,
    quiet: true,
    sources: sites.sources.map((entry) => source.parse(entry)),
  });
  const services = [await startClassifier(workplace), await startIndexer(workplace), await startAlerter(workplace)];
  const { asExpected, requests } = await days(sites, clock, workplace, terminal);
  terminal.line(`\nMails: ${outboxOf(config)}`);
  const close = async () => {
    for (const service of services satisfies Running[]) await service.close();
    await workplace.close();
    await sites.close();
  };
  return { workplace, asExpected, requests, close };
}

async function days(sites: Sites, clock: DemoClock, workplace: Workplace, terminal: Terminal) {
  const { config, ports, log, holder, sources } = workplace;
  const fetcher = new PageFetcher({
    userAgent: config.crawl.userAgent,
    allow: config.crawl.allow,
    now: () => clock.now(),
  });
  const crawler = new Crawler({ ...ports, ...crawlerSettings(config), log, holder, sources, fetcher });
  let before: Totals | undefined;
  let [asExpected, requests] = [true, 0];
  for (const truth of loadTruth().days) {
    await openDay(truth, sites, clock);
    await crawler.enter();
    await crawler.untilIdle();
    await untilSettled(ports);
    const day = await tally(ports, before);
    before = day.totals;
    const log = sites.log.splice(0);
    requests += log.length;
    asExpected = report(truth, day.tally, log, terminal) && asExpected;
  }
  await crawler.close();
  await fetcher.close();
  return { asExpected, requests };
}

async function openDay({ day }: DayTruth, sites: Sites, clock: DemoClock): Promise<void> {
  sites.publish(day);
  clock.moveTo(DEMO_CLOCK[day]);
}

/** The configuration in force, with the demo's own folder, sites and reader of mails. */
function demoConfig(sites: Sites): Config {
  const config = readConfig();
  return {
    ...config,
    dataDir: path.join(config.dataDir, 'demo'),
    // Forty short texts are read sooner than a thread is up.
    flow: { ...config.flow, readers: 0 },
    crawl: { ...config.crawl, allow: Object.values(sites.origins).map((origin) => new URL(origin).host) },
    mail: { from: config.mail.from, to: 'analyst@example.org' },
  };
}
