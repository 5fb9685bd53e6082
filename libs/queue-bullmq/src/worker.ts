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

/** Starts a BullMQ worker that speaks in verdicts. */
export function startWorker(
  topic: Topic,
  handler: JobHandler,
  options: WorkOptions,
  settings: WorkerSettings,
): PortWorker {
  const { connection, prefix, lockMs, word } = settings;
  const worker = new Worker<Message>(topic, (job, token) => process(topic, handler, job, token), {
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
  worker.on('error', (error) => word(`queue ${topic}: ${error.message}`));
  return { close: () => worker.close() };
}

async function process(topic: Topic, handler: JobHandler, job: Job<Message>, token: string | undefined): Promise<void> {
  const attempt = job.attemptsMade + 1;
  const verdict = await judge(handler, { topic, key: job.data.key, attempt, vanished: job.stalledCounter });
  if (verdict.kind === 'done') return;
  if (verdict.charged) throw new ChargedRetry(verdict.afterMs);
  await job.moveToDelayed(Date.now() + verdict.afterMs, token);
  throw new DelayedError();
}

async function judge(handler: JobHandler, job: Parameters<JobHandler>[0]): Promise<Verdict> {
  try {
    return await handler(job);
  } catch {
    return { kind: 'retry', afterMs: growingDelay(job.attempt), charged: true };
  }
}
