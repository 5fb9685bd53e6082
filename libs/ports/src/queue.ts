import type { Topic } from '@kelisim/domain/messages';

/** One message handed out: do what the document `key` is due for. */
export interface Job {
  readonly topic: Topic;
  readonly key: string;
  /** 1 for the first try; retries that were not charged do not count. */
  readonly attempt: number;
  /** How many workers in a row vanished while they held it, since one last gave it back for a retry. */
  readonly vanished: number;
}

/** What became of a job: it is finished with, or comes again later (charged as an attempt, or not). */
export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly charged: boolean };

/** Does one job. Throwing is a charged retry after a growing delay. */
export type JobHandler = (job: Job) => Promise<Verdict>;

export interface WorkOptions {
  /** Jobs of the topic done at once by this worker. */
  readonly concurrency: number;
}

/** A running worker; `close` takes no new jobs, waits for those under way (they may still send), then resolves. */
export interface Worker {
  close(): Promise<void>;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly delayed: number;
  readonly running: number;
}

/**
 * Messages between the services. Its records are disposable: losing them all loses nothing, since documents know
 * what they are due for. At most one job waits for each topic and key; a key sent while its job runs is run again after.
 */
export interface Queue {
  send(topic: Topic, key: string, options?: { readonly delayMs?: number }): Promise<void>;
  sendMany(topic: Topic, keys: readonly string[]): Promise<void>;
  /** Starts to work on a topic. A job whose worker vanished is handed out again after the lock has run out. */
  work(topic: Topic, handler: JobHandler, options: WorkOptions): Worker;
  counts(topic: Topic): Promise<QueueCounts>;
  /** Drops every message that is not running. */
  clear(): Promise<void>;
  /** Closes all workers, then the connection. */
  close(): Promise<void>;
}

/** The delay before the next try of a job that failed so many times: 1 s, doubled each time, at most 10 minutes. */
export const growingDelay = (failures: number): number => Math.min(1000 * 2 ** Math.max(0, failures - 1), 600_000);
