import { TOPICS, type Topic } from '@kelisim/domain/messages';
import type { JobHandler, QueueCounts, Queue as QueuePort, Worker, WorkOptions } from '@kelisim/ports/queue';
import { type JobsOptions, Queue } from 'bullmq';
import { connect, type RedisAddress } from './connection';
import { PendingSends } from './pending-sends';
import { BullWorker, type Message, tellTrouble, type WorkerSettings } from './worker';

export interface BullQueueOptions extends RedisAddress {
  /** First part of every key in Redis; two systems with different ones may share a server. */
  readonly prefix?: string;
  /** How long a job stays with a worker that has vanished, in milliseconds; all workers of a system need the same. */
  readonly lockMs?: number;
}

/** BullMQ's own default; shorter, and a busy machine gives jobs back that are still being done. */
const LOCK_MS = 30_000;
/** Entries kept of BullMQ's event stream, which nobody here reads. */
const EVENTS_KEPT = 100;
/** Messages sent in one go. */
const BATCH = 1000;

/** Nothing of a finished job is kept: what became of it stands in its document. */
const KEEP_NOTHING: JobsOptions = {
  removeOnComplete: true,
  removeOnFail: true,
  // Attempts are charged, limited and quarantined in the documents.
  attempts: Number.MAX_SAFE_INTEGER,
  backoff: { type: 'verdict' },
};

/**
 * Opens the queue on Redis; waits for a Redis that is not up yet.
 * @throws RedisRefused where it is set up in a way that loses jobs, or refuses us
 */
export async function openBullQueue(options: BullQueueOptions): Promise<BullQueue> {
  const connection = await connect(options);
  return new BullQueue({
    connection,
    prefix: options.prefix ?? 'kelisim',
    lockMs: options.lockMs ?? LOCK_MS,
    word: options.word ?? (() => {}),
  });
}

/** Messages as jobs of BullMQ, a queue for each topic. */
export class BullQueue implements QueuePort {
  private readonly topics: Readonly<Record<Topic, Queue<Message>>>;
  private readonly workers = new Set<BullWorker>();
  private readonly pending: PendingSends;
  private closing: Promise<void> | undefined;

  constructor(private readonly settings: WorkerSettings) {
    const { connection, prefix, word } = settings;
    this.pending = new PendingSends(connection, prefix, word);
    const open = (topic: Topic) => [topic, this.open(topic)] as const;
    // Object.fromEntries forgets that every topic is there.
    this.topics = Object.fromEntries(TOPICS.map(open)) as Record<Topic, Queue<Message>>;
  }

  async send(topic: Topic, key: string, options: { readonly delayMs?: number } = {}): Promise<void> {
    const { delayMs = 0 } = options;
    const job = await this.topics[topic].add(topic, { key }, jobOptions(key, delayMs));
    if (delayMs > 0) await this.bringForward(topic, job.id ?? '', delayMs);
  }

  async sendMany(topic: Topic, keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += BATCH) {
      const batch = keys.slice(from, from + BATCH);
      await this.topics[topic].addBulk(batch.map((key) => ({ name: topic, data: { key }, opts: jobOptions(key) })));
    }
  }

  work(topic: Topic, handler: JobHandler, options: WorkOptions): Worker {
    const worker = new BullWorker(topic, handler, options, this.settings, this.pending);
    this.workers.add(worker);
    return worker;
  }

  async counts(topic: Topic): Promise<QueueCounts> {
    const { wait = 0, delayed = 0, active = 0 } = await this.topics[topic].getJobCounts('wait', 'delayed', 'active');
    return { waiting: wait, delayed, running: active };
  }

  async clear(): Promise<void> {
    for (const topic of TOPICS) {
      await this.topics[topic].drain(true);
      await this.pending.clear(topic);
    }
  }

  close(): Promise<void> {
    this.closing ??= this.endWith((worker) => worker.close());
    return this.closing;
  }

  /** Ends as a killed process does, leaving its jobs to be found by others. */
  abandon(): Promise<void> {
    this.closing ??= this.endWith((worker) => worker.abandon());
    return this.closing;
  }

  private async endWith(end: (worker: BullWorker) => Promise<void>): Promise<void> {
    await Promise.all([...this.workers].map(end));
    await Promise.all(Object.values(this.topics).map((queue) => queue.close()));
    this.settings.connection.disconnect();
  }

  /** A delay shortens the one that waits already, as a send for now does. */
  private async bringForward(topic: Topic, id: string, delayMs: number): Promise<void> {
    const job = await this.topics[topic].getJob(id);
    if (!job || job.timestamp + job.delay <= Date.now() + delayMs || !(await job.isDelayed())) return;
    await job.changeDelay(delayMs);
  }

  private open(topic: Topic): Queue<Message> {
    const { connection, prefix, word } = this.settings;
    const queue = new Queue<Message>(topic, {
      connection,
      prefix,
      defaultJobOptions: KEEP_NOTHING,
      streams: { events: { maxLen: EVENTS_KEPT } },
    });
    queue.on('error', (error: Error) => tellTrouble(topic, error, word));
    return queue;
  }
}

/** One waiting job for each key; a key sent while its job runs is kept by Redis and added when that one ends. */
const jobOptions = (key: string, delayMs = 0): JobsOptions => ({
  delay: delayMs,
  // What is sent for now does not wait for a delay that was set before.
  deduplication: { id: key, keepLastIfActive: true, reschedule: delayMs === 0 },
});
