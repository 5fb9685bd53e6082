import { FakeClock, stoppableClock } from '@kelisim/port-contracts/fake-clock';
import type { Job, Verdict } from '@kelisim/ports/queue';
import fc from 'fast-check';
import { Connection } from './connection';
import { SqliteQueue } from './queue';
import { migrate } from './schema/migrate';
import { temporaryFile } from './temporary-file';

const TIMING = { lockMs: 30_000, pollMs: 1_000 };
const KEYS = ['a', 'b'];

type Step =
  | { readonly send: string; readonly delayMs: number }
  | { readonly pass: number }
  /** A worker joins, or the oldest one is killed with what it holds. */
  | { readonly worker: 'joins' | 'dies' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ send: fc.constantFrom(...KEYS), delayMs: fc.constantFrom(0, 0, 500, 40_000) }) },
  { weight: 3, arbitrary: fc.record({ pass: fc.constantFrom(1_000, 1_000, 5_000, 60_000) }) },
  { weight: 2, arbitrary: fc.record({ worker: fc.constantFrom<('joins' | 'dies')[]>('joins', 'joins', 'dies') }) },
);
/** What becomes of each run in turn, and how long it takes. */
const run = fc.record({
  takesMs: fc.constantFrom(0, 2_000, 45_000),
  ends: fc.constantFrom('done', 'done', 'later', 'failed', 'throws'),
});

/** A queue with workers that come, die and misbehave, and a record of what each key was sent and run. */
class Chaos {
  readonly clock = new FakeClock();
  readonly lastSent = new Map<string, number>();
  readonly lastDone = new Map<string, number>();
  readonly overlaps: string[] = [];
  calm = false;
  private readonly place = temporaryFile();
  private readonly running = new Map<string, object>();
  private readonly workers: { queue: SqliteQueue; kill: () => void }[] = [];
  private moment = 0;
  private runs = 0;
  private readonly sender: SqliteQueue;

  constructor(private readonly script: readonly { takesMs: number; ends: string }[]) {
    const first = new Connection(this.place.file, 'NORMAL');
    migrate(first, this.clock.instant());
    first.close();
    this.sender = new SqliteQueue(new Connection(this.place.file, 'NORMAL'), this.clock, TIMING, () => {});
  }

  async take(one: Step): Promise<void> {
    if ('pass' in one) return this.clock.advance(one.pass);
    if ('send' in one) return this.send(one.send, one.delayMs);
    if (one.worker === 'joins') this.join();
    else this.workers.shift()?.kill();
  }

  join(): void {
    const time = stoppableClock(this.clock);
    const connection = new Connection(this.place.file, 'NORMAL');
    const queue = new SqliteQueue(connection, time, TIMING, () => {});
    const held = new Set<string>();
    queue.work('classify', (job) => this.handle(job, time, held), { concurrency: 2 });
    const kill = () => {
      time.stop();
      connection.close();
      for (const key of held) this.running.delete(key);
    };
    this.workers.push({ queue, kill });
  }

  async end(): Promise<void> {
    await Promise.all([this.sender.close(), ...this.workers.map(({ queue }) => queue.close())]);
    this.place.remove();
  }

  counts() {
    return this.sender.counts('classify');
  }

  private async send(key: string, delayMs: number): Promise<void> {
    this.moment += 1;
    this.lastSent.set(key, this.moment);
    await this.sender.send('classify', key, { delayMs });
  }

  private async handle({ key }: Job, time: FakeClock | ReturnType<typeof stoppableClock>, held: Set<string>) {
    if (this.running.has(key)) this.overlaps.push(key);
    this.moment += 1;
    const [started, mine] = [this.moment, {}];
    this.running.set(key, mine);
    held.add(key);
    const { takesMs, ends } = this.calm ? { takesMs: 0, ends: 'done' } : this.script[this.runs++ % this.script.length]!;
    await time.wait(takesMs);
    held.delete(key);
    if (this.running.get(key) === mine) this.running.delete(key);
    return this.verdict(key, started, ends);
  }

  private verdict(key: string, started: number, ends: string): Verdict {
    if (ends === 'throws') throw new Error('the reader fell over');
    if (ends !== 'done') return { kind: 'retry', afterMs: 300, charged: ends === 'failed' };
    this.lastDone.set(key, started);
    return { kind: 'done' };
  }
}

it('runs every key after it was last sent and never twice at once, whatever workers do', async () => {
  const story = fc.record({
    steps: fc.array(step, { maxLength: 40 }),
    script: fc.array(run, { minLength: 1, maxLength: 12 }),
  });
  const holds = fc.asyncProperty(story, async ({ steps, script }) => {
    const chaos = new Chaos(script);
    chaos.join();
    for (const one of steps) await chaos.take(one);
    chaos.calm = true;
    chaos.join();
    // Past the longest lock, delay and growing delay.
    await chaos.clock.advance(15 * 60_000);
    expect(chaos.overlaps).toEqual([]);
    for (const [key, sent] of chaos.lastSent) expect(chaos.lastDone.get(key)).toBeGreaterThan(sent);
    expect(await chaos.counts()).toEqual({ waiting: 0, delayed: 0, running: 0 });
    await chaos.end();
  });
  await fc.assert(holds, { numRuns: 40 });
}, 120_000);
