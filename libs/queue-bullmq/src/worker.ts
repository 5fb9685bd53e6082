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
import type { PendingSends } from './pending-sends';

/** What BullMQ keeps of a message: the key; the rest is in the documents. */
export interface Message {
  readonly key: string;
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

/** One BullMQ worker that speaks in verdicts. */
export class BullWorker implements PortWorker {
  private readonly worker: Worker<Message>;

  constructor(
    private readonly topic: Topic,
    private readonly handler: JobHandler,
    options: WorkOptions,
    private readonly settings: WorkerSettings,
    private readonly pending: PendingSends,
  ) {
    const { connection, prefix, lockMs, word } = settings;
    this.worker = new Worker<Message>(topic, (job, token) => this.run(job, token), {
      connection,
      prefix,
      concurrency: options.concurrency,
      lockDuration: lockMs,
      // A job is given back by the second check that finds its lock gone.
      stalledInterval: lockMs / 2,
      // How often a worker may vanish over one job is for the documents to decide: BullMQ would drop the job.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      settings: { backoffStrategy: (_attempts, _type, error) => (error instanceof ChargedRetry ? error.afterMs : 0) },
    });
    this.worker.on('error', (error) => word(`queue ${topic}: ${error.message}`));
    this.worker.on('failed', (job) => job && this.pending.bringForward(topic, job));
  }

  /** Waits for the jobs under way. */
  close(): Promise<void> {
    return this.worker.close();
  }

  /** Ends without waiting, as a killed process does: its jobs are found to have vanished. */
  abandon(): Promise<void> {
    return this.worker.close(true);
  }

  private async run(job: Job<Message>, token: string | undefined): Promise<void> {
    const verdict = await this.verdictOn(job);
    if (verdict.kind === 'done') return;
    if (verdict.charged) throw new ChargedRetry(verdict.afterMs);
    await job.moveToDelayed(Date.now() + verdict.afterMs, token);
    await this.pending.bringForward(this.topic, job);
    throw new DelayedError();
  }

  private async verdictOn(job: Job<Message>): Promise<Verdict> {
    const attempt = job.attemptsMade + 1;
    try {
      return await this.handler({ topic: this.topic, key: job.data.key, attempt, vanished: job.stalledCounter });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      this.settings.word(`queue ${this.topic}: ${job.data.key} failed: ${cause}`);
      return { kind: 'retry', afterMs: growingDelay(attempt), charged: true };
    }
  }
}
