import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openPorts, type Ports } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import { DEMO_CLOCK, type Sites } from '@kelisim/demo-sites';
import { TOPICS } from '@kelisim/domain/messages';
import { silent } from '@kelisim/flow';
import { offsetClock } from '@kelisim/ports/system-clock';
import { outcome, type StoreOutcome } from '../faults/outcome';
import { type OwnEnvironment, startServices } from './service-processes';

/** Days of the demo that bring something; the third one is all «not modified». */
export type Day = 1 | 2;

const LONGEST_DAY_MS = 240_000;

/** The demo's sites watched by services in processes of their own. */
export class DemoWorld {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'kelisim-world-'));

  constructor(
    private readonly sites: Sites,
    private readonly servers: Readonly<Record<string, string>>,
    private readonly ownOf: OwnEnvironment = () => ({}),
  ) {
    mkdirSync(path.join(this.folder, 'sources'));
    for (const entry of sites.sources)
      writeFileSync(path.join(this.folder, 'sources', `${entry.id}.json`), JSON.stringify(entry));
  }

  /** Lives through a day: starts the services at its hour, does something meanwhile, waits for the end of all work. */
  async live(day: Day, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    this.sites.publish(day);
    const env = this.environment(day);
    const services = await startServices(env, this.ownOf);
    try {
      await meanwhile();
      await this.over(day, env);
    } finally {
      await services.stop();
    }
  }

  /** What has come of it. */
  async outcome(): Promise<StoreOutcome> {
    return this.with(this.environment(2), outcome);
  }

  async with<Result>(env: Readonly<Record<string, string>>, act: (ports: Ports) => Promise<Result>): Promise<Result> {
    const config = readConfig(env);
    const ports = await openPorts(config, offsetClock(Date.now() + config.clockOffsetMs), silent);
    try {
      return await act(ports);
    } finally {
      await ports.close();
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private environment(day: Day): Record<string, string> {
    return {
      KELISIM_DATA_DIR: path.join(this.folder, 'data'),
      KELISIM_SOURCES: path.join(this.folder, 'sources'),
      KELISIM_ALLOW_ADDRESSES: Object.values(this.sites.origins)
        .map((origin) => new URL(origin).host)
        .join(','),
      KELISIM_MAIL_TO: 'analyst@example.org',
      KELISIM_SWEEP_SECONDS: '2',
      KELISIM_CLOCK_OFFSET_SECONDS: String(Math.round((Date.parse(DEMO_CLOCK[day]) - Date.now()) / 1000)),
      ...this.servers,
    };
  }

  /** Resolves when every source was looked at on this day, every page visited, and nothing waits any more. */
  private async over(day: Day, env: Readonly<Record<string, string>>): Promise<void> {
    const until = Date.now() + LONGEST_DAY_MS;
    await this.with(env, async (ports) => {
      for (let quiet = 0; quiet < 3; ) {
        const open = await this.open(day, ports).catch((error: Error) => `stores away: ${error.message}`);
        quiet = open === '' ? quiet + 1 : 0;
        if (Date.now() > until) throw new Error(`day ${day} does not end: ${open}`);
        await wait(250);
      }
    });
  }

  /** What is still to be done, in words; empty when nothing is. */
  private async open(day: Day, { documents, queue, clock }: Ports): Promise<string> {
    await documents.settle();
    const watches = [];
    for await (const { body } of documents.scan('watch')) watches.push(body);
    const looked = watches.filter((watch) => (watch.lastSuccessAt ?? '') >= DEMO_CLOCK[day].slice(0, 10)).length;
    if (looked < this.sites.sources.length) return `${looked} sources looked at`;
    const pages = [
      ...(await documents.due('page', 'discovered', clock.instant(), 10)),
      ...(await documents.due('page', 'fetched', clock.instant(), 10)),
    ];
    if (pages.length) return `${pages.length} or more pages are due`;
    for (const topic of TOPICS) {
      const { waiting, delayed, running } = await queue.counts(topic);
      if (waiting + delayed + running) return `${waiting}+${delayed}+${running} messages of ${topic}`;
    }
    const stages = { article: ['extracted', 'read'], dossier: ['changed'], delivery: ['due'] } as const;
    for (const [kind, list] of Object.entries(stages)) {
      const counts = await documents.count(kind as keyof typeof stages);
      for (const stage of list) if (counts[stage]) return `${counts[stage]} ${kind}s ${stage}`;
    }
    return '';
  }
}
