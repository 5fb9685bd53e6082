/**
 * The alerter in a process of its own that kills itself at a point it is told: `node … crash-process.ts '{"dataDir": …,
 * "smtpUrl": …, "crash": {"point": …, "nth": 1}}'`. It tells three agreements to four readers, at once and in a digest,
 * and takes one of them back; run again it goes on. Without `crash` it prints the points that it passes and the outcome.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startAlerter } from '@kelisim/alerter';
import { openPorts, type Ports } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { change, silent, sweep } from '@kelisim/flow';
import { newSubscription } from '@kelisim/subscriptions';
import { DemoClock } from '../../services/kelisim/src/demo/demo-clock';
import { untilSettled } from '../../services/kelisim/src/settled';
import { withPoints } from '../faults/crash-points';
import { sampleDossier } from './samples';

export interface CrashTask {
  readonly dataDir: string;
  readonly smtpUrl: string;
  readonly crash?: { readonly point: string; readonly nth: number };
}

/** What the readers got, in terms that do not depend on the order in which things happened. */
export interface CrashOutcome {
  readonly deliveries: readonly string[];
  readonly points: readonly (readonly [string, number])[];
}

const task = JSON.parse(process.argv[2] ?? '{}') as CrashTask;
const DAY = '2026-03-02T06:00:00.000Z';
const ALERTERS = ['alert', 'tell', 'confirm', 'place', 'close', 'deliver'] as const;
/** Where the hour is kept that it has got to: who goes on after a crash does so then, as time does. */
const HOUR_FILE = path.join(task.dataDir, 'hour');
/** A process that goes on begins so much later: leases and locks of the dead one have run out. */
const LATER_MS = 20 * 60_000;
const at = (hours: number) => new Date(Date.parse(DAY) + hours * 3_600_000).toISOString();

function begun(): string {
  if (existsSync(HOUR_FILE)) return new Date(Date.parse(readFileSync(HOUR_FILE, 'utf8')) + LATER_MS).toISOString();
  return DAY;
}

/** Moves the clock on, never back. */
function moveTo(clock: DemoClock, moment: string): void {
  if (moment <= clock.instant()) return;
  writeFileSync(HOUR_FILE, moment);
  clock.moveTo(moment);
}

const READERS = [
  { name: 'at once' },
  { name: 'daily', schedule: { every: 'day', at: '12:00', weekday: 1, zone: 'Europe/Moscow' } },
  { name: 'one a day', cap: 1 },
];

function counter() {
  const passed = new Map<string, number>();
  const atPoint = (name: string) => {
    const nth = (passed.get(name) ?? 0) + 1;
    passed.set(name, nth);
    if (task.crash?.point === name && task.crash.nth === nth) process.kill(process.pid, 'SIGKILL');
  };
  return { passed, atPoint };
}

async function run(): Promise<void> {
  const config = readConfig({
    KELISIM_DATA_DIR: task.dataDir,
    KELISIM_SMTP_URL: task.smtpUrl,
    KELISIM_CONSOLE_URL: 'https://kelisim.example',
    KELISIM_SWEEP_SECONDS: '1',
  });
  const clock = new DemoClock(begun());
  mkdirSync(task.dataDir, { recursive: true });
  if (!existsSync(HOUR_FILE)) writeFileSync(HOUR_FILE, DAY);
  const opened = await openPorts(config, clock, silent);
  const { passed, atPoint } = counter();
  const ports = withPoints(opened, atPoint);
  const alerter = await startAlerter({
    config,
    ports,
    log: silent,
    holder: `p${process.pid}`,
    sources: [],
    sourceName: (id) => id,
  });
  await readers(opened);
  for (const name of ['one', 'two', 'three']) await told(ports, sampleDossier(name, DAY as never));
  await settle(ports);
  // Twelve o'clock in Moscow, and the next day's hour of what was too much for one.
  for (const hours of [24, 49]) {
    moveTo(clock, at(hours));
    await settle(ports);
  }
  await told(ports, { ...sampleDossier('one', DAY as never), notices: [retraction(at(50))] });
  await settle(ports);
  const result: CrashOutcome = { deliveries: await deliveries(opened), points: [...passed] };
  await alerter.close();
  await opened.close();
  process.stdout.write(JSON.stringify(result));
}

async function readers({ documents }: Ports): Promise<void> {
  const made = (wish: object, confirmed: boolean) =>
    newSubscription({ language: 'ru', address: 'reader@example.org', ...wish }, DAY as never, confirmed);
  const enter = (body: Subscription) =>
    change(documents, 'subscription', body.id, (before) => (before ? undefined : body));
  for (const wish of READERS) await enter(made(wish, true));
  await enter(made({ name: 'not sure' }, false));
}

/** A dossier as the indexer leaves it: once the alerter had it, it stays as it is until something changes. */
async function told({ documents, queue }: Ports, dossier: Dossier): Promise<void> {
  const stored = await documents.get('dossier', dossier.id);
  const isKnown = stored && stored.body.notices.length >= dossier.notices.length;
  if (!isKnown) await change(documents, 'dossier', dossier.id, () => dossier);
  await queue.send('alert', dossier.id);
}

const retraction = (firstSeenAt: string): Dossier['notices'][number] => ({
  kind: 'retraction',
  articleId: 'a2' as never,
  factId: 'f2' as never,
  evidence: { start: 0, end: 1, text: 'Опровергли.' },
  news: true,
  live: true,
  firstSeenAt: firstSeenAt as never,
});

/** Sends again what is owed until nothing is. */
async function settle({ documents, queue, clock }: Ports): Promise<void> {
  const ports = { documents, queue, clock, search: { settle: async () => undefined } } as unknown as Ports;
  do await untilSettled(ports, ALERTERS);
  while ((await sweep(documents, queue, clock.instant())) > 0);
}

async function deliveries({ documents }: Ports): Promise<string[]> {
  const names = new Map<string, string>();
  for await (const { id, body } of documents.scan('subscription')) names.set(id, body.name);
  const all: string[] = [];
  for await (const { body } of documents.scan('delivery'))
    all.push(
      [
        names.get(body.subscriptionId),
        body.kind,
        body.stage,
        body.kind === 'digest' ? body.items?.length : body.change,
        body.mail?.messageId,
      ].join(' | '),
    );
  return all.sort();
}

void run();
