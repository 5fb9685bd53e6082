import { TOPICS, type Topic } from '@kelisim/domain/messages';
import type { JobHandler, QueueCounts, Queue as QueuePort, Worker, WorkOptions } from '@kelisim/ports/queue';
import { type JobsOptions, Queue } from 'bullmq';
import { connect, type RedisAddress } from './connection';
import { type Message, startWorker, type WorkerSettings } from './worker';

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
export async function openBullQueue(options: BullQueueOptions): Promise<QueuePort> {
  const connection = await connect(options);
  return new BullQueue({
    connection,
    prefix: options.prefix ?? 'kelisim',
    lockMs: options.lockMs ?? LOCK_MS,
    word: options.word ?? (() => {}),
  });
}

class BullQueue implements QueuePort {
  private readonly topics: Readonly<Record<Topic, Queue<Message>>>;
  private readonly workers = new Set<Worker>();

  constructor(private readonly settings: WorkerSettings) {
    const open = (topic: Topic) => [topic, this.open(topic)] as const;
    // Object.fromEntries forgets that every topic is there.
    this.topics = Object.fromEntries(TOPICS.map(open)) as Record<Topic, Queue<Message>>;
  }

  async send(topic: Topic, key: string, options: { readonly delayMs?: number } = {}): Promise<void> {
    await this.topics[topic].add(topic, { key }, jobOptions(key, options.delayMs));
  }

  async sendMany(topic: Topic, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.topics[topic].addBulk(keys.map((key) => ({ name: topic, data: { key }, opts: jobOptions(key) })));
  }

  work(topic: Topic, handler: JobHandler, options: WorkOptions): Worker {
    const started = startWorker(topic, handler, options, this.settings);
    const worker = {
      close: async () => {
        await started.close();
        this.workers.delete(worker);
      },
    };
    this.workers.add(worker);
    return worker;
  }

  async counts(topic: Topic): Promise<QueueCounts> {
    const {
      waiting = 0,
      delayed = 0,
      active = 0,
    } = await this.topics[topic].getJobCounts('waiting', 'delayed', 'active');
    return { waiting, delayed, running: active };
  }

  async clear(): Promise<void> {
    await Promise.all(Object.values(this.topics).map((queue) => queue.drain(true)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.close()));
    await Promise.all(Object.values(this.topics).map((queue) => queue.close()));
    this.settings.connection.disconnect();
  }

  private open(topic: Topic): Queue<Message> {
    const { connection, prefix, word } = this.settings;
    const queue = new Queue<Message>(topic, {
      connection,
      prefix,
      defaultJobOptions: KEEP_NOTHING,
      streams: { events: { maxLen: EVENTS_KEPT } },
    });
    queue.on('error', (error: Error) => word(`queue ${topic}: ${error.message}`));
    return queue;
  }
}

/** One waiting job for each key; a key sent while its job runs is kept by Redis and added when that one ends. */
const jobOptions = (key: string, delayMs = 0): JobsOptions => ({
  delay: delayMs,
  // What is sent for now does not wait for a delay that was set before.
  deduplication: { id: key, keepLastIfActive: true, reschedule: delayMs === 0 },
});
