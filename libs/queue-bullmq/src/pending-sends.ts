import type { Topic } from '@kelisim/domain/messages';
import type { Job } from 'bullmq';
import type { Redis } from 'ioredis';

/**
 * What was sent while its key was running. BullMQ keeps it under `PREFIX:TOPIC:dn:KEY` and makes a job of it when the
 * running one is finished with; one that is put off would make it wait as long.
 */
export class PendingSends {
  constructor(
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly word: (message: string) => void,
  ) {}

  /** A job that was just put off runs when what was sent meanwhile would: both mean the same document. */
  async bringForward(topic: Topic, job: Job<{ readonly key: string }>): Promise<void> {
    try {
      const place = `${this.prefix}:${topic}:dn:${job.data.key}`;
      const sent = await this.redis.hget(place, 'opts');
      if (sent === null) return;
      await this.redis.del(place);
      const { delay = 0 } = JSON.parse(sent) as { delay?: number };
      if (await job.isDelayed()) await job.changeDelay(delay);
    } catch (error) {
      // The job runs at the time it was put off to, and the documents know that it is due.
      this.word(`queue ${topic}: ${job.data.key} was not brought forward: ${(error as Error).message}`);
    }
  }

  /** Forgets what was sent while running, in all of a topic. */
  async clear(topic: Topic): Promise<void> {
    for await (const places of this.redis.scanStream({ match: `${this.prefix}:${topic}:dn:*`, count: 1000 }))
      if ((places as string[]).length > 0) await this.redis.del(places as string[]);
  }
}
