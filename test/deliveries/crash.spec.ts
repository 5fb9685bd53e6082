import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CrashOutcome, CrashTask } from './crash-process';
import { type MailServer, serveMail } from './mail-server';

/** All points in the long run; every eighth in the usual one. */
const WHOLE = process.env.KELISIM_FAULTS === 'all';
const USUAL_STEP = 8;
const ROOT = path.join(__dirname, '..', '..');

let server: MailServer;
let undisturbed: CrashOutcome;
let mails: readonly string[];
const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-crash-'));

beforeAll(async () => {
  server = await serveMail([], { disabledCommands: ['STARTTLS', 'AUTH'] });
  undisturbed = (await run('undisturbed')).outcome!;
  mails = [...server.taken];
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(name: string, crash?: CrashTask['crash']) {
  const task: CrashTask = {
    dataDir: path.join(folder, name),
    smtpUrl: server.url,
    ...(crash && { crash }),
  };
  const args = [
    '-C',
    'kelisim:source',
    '-r',
    './tools/ts-hook.js',
    path.join(__dirname, 'crash-process.ts'),
    JSON.stringify(task),
  ];
  return new Promise<{ crashed: boolean; outcome?: CrashOutcome }>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: ROOT, timeout: 60_000, maxBuffer: 1 << 24 }, (error, out, err) => {
      if (!error) resolve({ crashed: false, outcome: JSON.parse(out) as CrashOutcome });
      else if (error.signal === 'SIGKILL') resolve({ crashed: true });
      else reject(new Error(`${name} ended with ${error.signal ?? error.code}: ${err.slice(-2000)}`));
    });
  });
}

/** What each of the four readers is to get: three agreements, of which the first is taken back. */
const EXPECTED = [
  ...['at once | correction | sent | retraction', 'at once | digest | dropped | 0'],
  ...Array<string>(3).fill('at once | news | sent | signed'),
  ...['daily | correction | sent | retraction', 'daily | digest | sent | 3'],
  ...Array<string>(3).fill('daily | news | folded | signed'),
  'not sure | confirmation | sent | reader@example.org',
  ...['one a day | correction | sent | retraction', 'one a day | digest | sent | 2'],
  ...['one a day | news | folded | signed', 'one a day | news | folded | signed', 'one a day | news | sent | signed'],
];
const withoutIds = (deliveries: readonly string[]) =>
  deliveries.map((line) => line.split(' | ').slice(0, 4).join(' | ')).sort();

it('without a fault everyone gets what the table says, each mail once', () => {
  expect(withoutIds(undisturbed.deliveries)).toEqual([...EXPECTED].sort());
  expect(mails).toHaveLength(10);
  expect(new Set(mails).size).toBe(10);
});

it('kill -9 at any point changes nothing of it; only one between acceptance and record repeats a mail', async () => {
  const points = undisturbed.points.filter((_, i) => WHOLE || i % USUAL_STEP === 0);
  const failed: string[] = [];
  for (const [number, [point, times]] of points.entries()) {
    server.taken.splice(0);
    const { crashed } = await run(`at-${number}`, { point, nth: Math.ceil(times / 2) });
    const { outcome } = await run(`at-${number}`);
    const repeated = server.taken.length - new Set(server.taken).size;
    const isRight = JSON.stringify(withoutIds(outcome?.deliveries ?? [])) === JSON.stringify([...EXPECTED].sort());
    const mayRepeat = point === 'after mail' || point === 'before save delivery:sent';
    if (!crashed || !isRight || repeated > (mayRepeat ? 1 : 0) || new Set(server.taken).size !== mails.length)
      failed.push(
        `${point}: crashed ${crashed}, ${server.taken.length} mails, ${repeated} repeated\n${withoutIds(outcome?.deliveries ?? []).join('\n')}`,
      );
  }
  expect(failed).toEqual([]);
}, 600_000);
