import { setTimeout as wait } from 'node:timers/promises';
import type { Topic } from '@kelisim/domain/messages';
import {
  growingDelay,
  type JobHandler,
  type Worker as PortWorker,
  type Verdict,
  type WorkOptions,
} from '@kelisim/ports/queue';
import { DelayedError, type Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { longAway } from './connection';
import type { PendingSends } from './pending-sends';

/** What BullMQ keeps of a message: the key; the rest is in the documents. */
export interface Message {
  readonly key: string;
  /** How many workers had vanished with it when one last gave it back; BullMQ counts them all. */
  readonly forgiven?: number;
}

export interface WorkerSettings {
  readonly connection: Redis;
  readonly prefix: string;
  /** How long a job stays with a worker that no longer renews its lock, in milliseconds. */
  readonly lockMs: number;
  readonly word: (message: string) => void;
}

/** A retry that counts; BullMQ asks `backoffStrategy` for its delay. */
class ChargedRetry extends Error {
  constructor(readonly afterMs: number) {
    super('retry');
  }
}

/** A worker that closes waits so long for a Redis that is away; its jobs are then found to have vanished. */
const AWAY_MS = 5000;
/** How long to leave Redis alone that went away while a worker was starting, in milliseconds. */
const RESTART_MS = 500;

/** A BullMQ worker that speaks in verdicts. */
export class BullWorker implements PortWorker {
  private readonly end = new AbortController();
  private readonly ended: Promise<void>;
  private worker: Worker<Message>;

  constructor(
    private readonly topic: Topic,
    private readonly handler: JobHandler,
    private readonly options: WorkOptions,
    private readonly settings: WorkerSettings,
    private readonly pending: PendingSends,
  ) {
    this.worker = this.create();
    this.ended = this.keepGoing();
  }

  /** Waits for the jobs under way. */
  close(): Promise<void> {
    return this.endWith(false);
  }

  /** Ends without waiting, as a killed process does: its jobs are found to have vanished. */
  abandon(): Promise<void> {
    return this.endWith(true);
  }

  private async endWith(force: boolean): Promise<void> {
    this.end.abort();
    const closed = this.worker.close(force).then(() => (force ? undefined : this.ended));
    const over = new AbortController();
    await Promise.race([closed, longAway(this.settings.connection, AWAY_MS, over.signal)]);
    over.abort();
  }

  /** A worker whose connection breaks before it is up stays broken, and another must take its place. */
  private async keepGoing(): Promise<void> {
    for (;;) {
      await this.worker
        .waitUntilReady()
        .then(() => this.worker.run())
        .catch((error: Error) => this.settings.word(`queue ${this.topic}: starting again after: ${error.message}`));
      if (this.end.signal.aborted) return;
      await this.worker.close(true).catch(() => {}); // it never was up
      await wait(RESTART_MS, undefined, { signal: this.end.signal }).catch(() => {}); // closing ends the pause
      if (this.end.signal.aborted) return;
      this.worker = this.create();
    }
  }

  private create(): Worker<Message> {
    const { connection, prefix, lockMs, word } = this.settings;
    const worker = new Worker<Message>(this.topic, (job, token) => this.run(job, token), {
      autorun: false,
      connection,
      prefix,
      concurrency: this.options.concurrency,
      lockDuration: lockMs,
      runRetryDelay: RESTART_MS,
      // A job is given back by the second check that finds its lock gone.
      stalledInterval: lockMs / 2,
      // How often a worker may vanish over one job is for the documents to decide: BullMQ would drop the job.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      settings: { backoffStrategy: (_attempts, _type, error) => (error instanceof ChargedRetry ? error.afterMs : 0) },
    });
    worker.on('error', (error) => tellTrouble(this.topic, error, word));
    worker.on('failed', (job) => job && this.pending.bringForward(this.topic, job));
    return worker;
  }

  private async run(job: Job<Message>, token: string | undefined): Promise<void> {
    const verdict = await this.verdictOn(job);
    if (verdict.kind === 'done') return;
    if (vanishedWith(job) > 0) await job.updateData({ ...job.data, forgiven: job.stalledCounter });
    if (verdict.charged) throw new ChargedRetry(verdict.afterMs);
    await job.moveToDelayed(Date.now() + verdict.afterMs, token);
    await this.pending.bringForward(this.topic, job);
    throw new DelayedError();
  }

  private async verdictOn(job: Job<Message>): Promise<Verdict> {
    const attempt = job.attemptsMade + 1;
    try {
      return await this.handler({ topic: this.topic, key: job.data.key, attempt, vanished: vanishedWith(job) });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      this.settings.word(`queue ${this.topic}: ${job.data.key} failed: ${cause}`);
      return { kind: 'retry', afterMs: growingDelay(attempt), charged: true };
    }
  }
}

/** How many workers vanished with a job since one gave it back. */
const vanishedWith = (job: Job<Message>): number => job.stalledCounter - (job.data.forgiven ?? 0);

/** Troubles of a queue; those of the connection are told by the connection itself, once for all. */
export function tellTrouble(topic: Topic, error: Error & { code?: string }, word: (message: string) => void): void {
  if (error.code === undefined && error.message !== 'Connection is closed.') word(`queue ${topic}: ${error.message}`);
}
