import type { Topic } from '@kelisim/domain/messages';
import type { Clock } from '@kelisim/ports/clock';
import type { JobHandler, Queue, QueueCounts, Worker, WorkOptions } from '@kelisim/ports/queue';
import type { Connection } from './connection';
import { isGone } from './queue/holder';
import { MessageTable } from './queue/table';
import { type QueueTiming, SqliteWorker } from './queue/worker';

/** Messages sent in one go; writers in other processes wait no longer than that takes. */
const BATCH = 500;

/** Messages as rows of one table: a claim is one atomic update, a lock is a time in the row. */
export class SqliteQueue implements Queue {
  private readonly table: MessageTable;
  private readonly workers = new Set<SqliteWorker>();

  constructor(
    private readonly connection: Connection,
    private readonly clock: Clock,
    private readonly timing: QueueTiming,
    private readonly onProblem: (error: unknown) => void,
  ) {
    this.table = new MessageTable(connection);
    this.table.freeGone(isGone);
  }

  async send(topic: Topic, key: string, options: { readonly delayMs?: number } = {}): Promise<void> {
    this.table.send(topic, [key], this.clock.now() + (options.delayMs ?? 0));
    this.wake(topic);
  }

  async sendMany(topic: Topic, keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += BATCH)
      this.table.send(topic, keys.slice(from, from + BATCH), this.clock.now());
    this.wake(topic);
  }

  work(topic: Topic, handler: JobHandler, options: WorkOptions): Worker {
    const worker = new SqliteWorker(this.table, this.clock, this.timing, this.onProblem, topic, handler, options);
    this.workers.add(worker);
    const close = async () => {
      await worker.close();
      this.workers.delete(worker);
    };
    return { close };
  }

  async counts(topic: Topic): Promise<QueueCounts> {
    return this.table.counts(topic, this.clock.now());
  }

  async clear(): Promise<void> {
    this.table.clear();
  }

  async close(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.close()));
    this.connection.close();
  }

  private wake(topic: Topic): void {
    for (const worker of this.workers) if (worker.topic === topic) worker.wake();
  }
}
