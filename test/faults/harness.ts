import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_CLOCK, type Sites, startSites } from '@kelisim/demo-sites';
import type { StoreOutcome } from './outcome';
import type { Task } from './process';

const ROOT = path.join(__dirname, '..', '..');
/** A process that takes longer than this hangs; the whole day takes about two seconds. */
const HANGS_MS = 60_000;
/** By so much later a restarted process's clock begins: leases and locks of the dead one have run out. */
const LATER_MS = 10 * 60_000;

export interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly result?: StoreOutcome;
  readonly points: readonly (readonly [string, number])[];
}

/** The state of a store on the eve of day 2, and what day 2 brings when nothing goes wrong. */
export interface Scene {
  readonly sites: Sites;
  readonly expected: StoreOutcome;
  /** Points of the undisturbed day with how often each is passed. */
  readonly points: ReadonlyMap<string, number>;
  /** Runs day 2 with a crash and after it until the end; the mails handed over come along. */
  crashAndGoOn(
    crash: Pick<Task, 'crash' | 'crashAfter'>,
    restarts?: readonly number[],
  ): Promise<{ ended: Ended; crashed: boolean; handedOver: string[] }>;
  close(): Promise<void>;
}

/** Crawls day 1, then day 2 once without a fault, to know what must come out. */
export async function setScene(): Promise<Scene> {
  const sites = await startSites();
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-faults-'));
  const eve = path.join(folder, 'eve');
  const common = { sources: sites.sources, allow: Object.values(sites.origins).map((origin) => new URL(origin).host) };
  await run({ ...common, dataDir: eve, startsAt: DEMO_CLOCK[1] });
  sites.publish(2);
  let copies = 0;
  const copy = () => {
    const dataDir = path.join(folder, `run-${++copies}`);
    cpSync(eve, dataDir, { recursive: true });
    return dataDir;
  };
  const undisturbed = await run({ ...common, dataDir: copy(), startsAt: DEMO_CLOCK[2] });
  if (!undisturbed.result) throw new Error('the undisturbed day did not end');
  return {
    sites,
    expected: undisturbed.result,
    points: new Map(undisturbed.points),
    crashAndGoOn: async (crash, restarts = []) => {
      const dataDir = copy();
      const moment = (nth: number) => new Date(Date.parse(DEMO_CLOCK[2]) + nth * LATER_MS).toISOString();
      const first = await run({ ...common, dataDir, startsAt: DEMO_CLOCK[2], ...crash });
      for (const [i, crashAfter] of restarts.entries())
        await run({ ...common, dataDir, startsAt: moment(i + 1), crashAfter });
      const ended = await run({ ...common, dataDir, startsAt: moment(restarts.length + 1) });
      const log = path.join(dataDir, 'handed-over.log');
      const handedOver = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').filter(Boolean) : [];
      rmSync(dataDir, { recursive: true });
      return { ended, crashed: first.signal === 'SIGKILL', handedOver };
    },
    close: async () => {
      await sites.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function run(task: Task): Promise<Ended> {
  const args = [
    '-C',
    'kelisim:source',
    '-r',
    './tools/ts-hook.js',
    path.join(__dirname, 'process.ts'),
    JSON.stringify(task),
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: ROOT, timeout: HANGS_MS, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (!error) resolve({ signal: null, ...(JSON.parse(stdout) as Pick<Ended, 'result' | 'points'>) });
      else if (error.signal === 'SIGKILL') resolve({ signal: 'SIGKILL', points: [] });
      else reject(new Error(`the process ended with ${error.signal ?? error.code}: ${stderr.slice(-2000)}`));
    });
  });
}
