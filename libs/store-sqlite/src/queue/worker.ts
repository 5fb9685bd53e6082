import { setImmediate } from 'node:timers/promises';
import type { Topic } from '@kelisim/domain/messages';
import type { Clock } from '@kelisim/ports/clock';
import { growingDelay, type JobHandler, type Verdict, type Worker, type WorkOptions } from '@kelisim/ports/queue';
import { Bell } from './bell';
import { newToken } from './holder';
import type { Claim, MessageTable } from './table';

/** How long things take, in milliseconds. */
export interface QueueTiming {
  /** How long a worker may be silent before its job is handed out again; it reports three times as often. */
  readonly lockMs: number;
  /** How often other processes' messages are looked for; those of this process are known at once. */
  readonly pollMs: number;
}

/** Claims messages of one topic and runs them, so many at once. */
export class SqliteWorker implements Worker {
  private readonly bell: Bell;
  private readonly running = new Map<Claim, Promise<void>>();
  private closing = false;
  private lastReport = 0;
  private readonly drained = new AbortController();
  private readonly ended: Promise<unknown>;

  constructor(
    private readonly table: MessageTable,
    private readonly clock: Clock,
    private readonly timing: QueueTiming,
    private readonly onProblem: (error: unknown) => void,
    readonly topic: Topic,
    private readonly handler: JobHandler,
    private readonly options: WorkOptions,
  ) {
    this.bell = new Bell(clock);
    this.ended = Promise.all([this.takeJobs(), this.keepLocks()]);
  }

  /** There may be something to do in this topic. */
  wake(): void {
    this.bell.ring();
  }

  async close(): Promise<void> {
    this.closing = true;
    this.bell.ring();
    await this.ended;
  }

  private async takeJobs(): Promise<void> {
    while (!this.closing) {
      // Claims, handlers and sends may all be done without a pause: others must get their turn.
      await setImmediate();
      const wait = this.guarded(() => this.claimSome(), this.timing.pollMs);
      if (wait > 0) await this.bell.wait(wait);
    }
    await Promise.all(this.running.values());
    this.drained.abort();
  }

  /** Claims what there are hands for; says how long to wait before the next time. */
  private claimSome(): number {
    if (this.closing) return 0;
    this.keepOldLocks();
    const free = this.hasSuspect() ? 0 : this.options.concurrency - this.running.size;
    if (free <= 0) return this.timing.pollMs;
    const now = this.clock.now();
    const hold = { token: newToken(), until: now + this.timing.lockMs, idle: this.running.size === 0 };
    const claims = this.table.claim(this.topic, hold, now, free);
    for (const claim of claims) this.start(claim);
    return claims.length ? 0 : this.untilNext(now);
  }

  /** A job that may have killed its last worker is done alone: whatever it does then, it alone is to blame. */
  private hasSuspect(): boolean {
    return [...this.running.keys()].some((claim) => claim.vanished > 0);
  }

  private untilNext(now: number): number {
    const next = this.table.nextAt(this.topic) ?? Number.POSITIVE_INFINITY;
    // What is due and could not be claimed waits for this worker to be idle; then the bell rings.
    if (next <= now && this.running.size) return this.timing.pollMs;
    return Math.min(Math.max(next - now, 0), this.timing.pollMs);
  }

  private start(claim: Claim): void {
    const run = this.run(claim).finally(() => {
      this.running.delete(claim);
      this.bell.ring();
    });
    this.running.set(claim, run);
  }

  private async run(claim: Claim): Promise<void> {
    const verdict = await this.verdictOn(claim);
    this.guarded(() => {
      if (verdict.kind === 'done') this.table.finish(this.topic, claim);
      else this.table.retry(this.topic, claim, this.clock.now() + verdict.afterMs, verdict.charged);
    }, undefined);
  }

  private async verdictOn({ key, failures, vanished }: Claim): Promise<Verdict> {
    try {
      return await this.handler({ topic: this.topic, key, attempt: failures + 1, vanished });
    } catch (error) {
      this.onProblem(error);
      return { kind: 'retry', afterMs: growingDelay(failures + 1), charged: true };
    }
  }

  private async keepLocks(): Promise<void> {
    while (!this.drained.signal.aborted) {
      await this.clock.wait(this.timing.lockMs / 3, this.drained.signal);
      this.guarded(() => this.keepOldLocks(), undefined);
    }
  }

  /** Also called before each claim: after a long pause of the process, its own jobs must not look abandoned to it. */
  private keepOldLocks(): void {
    const now = this.clock.now();
    if (!this.running.size || now - this.lastReport < this.timing.lockMs / 4) return;
    this.table.extend(this.topic, [...this.running.keys()], now + this.timing.lockMs);
    this.lastReport = now;
  }

  /** A store that is locked or full must not end the worker: it is told, and tried again. */
  private guarded<T>(work: () => T, otherwise: T): T {
    try {
      return work();
    } catch (error) {
      this.onProblem(error);
      return otherwise;
    }
  }
}
