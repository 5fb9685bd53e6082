import { type OpenQueue, type QueueHarness, queueRule } from './harness';
import { DONE, Gate, retry, Witness } from './witness';

const ONE = { concurrency: 1 };

/** What is promised of jobs that were not done at the first try. */
export function retryRules(open: OpenQueue): void {
  const rule = (name: string, body: (harness: QueueHarness) => Promise<void>) => queueRule(open, name, body);

  rule('counts a charged retry as an attempt', async ({ queue, elapse }) => {
    const witness = new Witness((_, seen) => (seen < 3 ? retry(20, true) : DONE));
    queue.work('deliver', witness.handler, ONE);
    await queue.send('deliver', 'm1');
    for (let time = 1; time <= 3; time += 1) {
      await witness.came(time);
      await elapse(20);
    }
    expect(witness.jobs.map((job) => job.attempt)).toEqual([1, 2, 3]);
  });

  rule('counts no attempt for a retry that is not charged', async ({ queue, elapse }) => {
    const witness = new Witness((_, seen) => [retry(20, false), retry(20, true), retry(20, false), DONE][seen - 1]!);
    queue.work('deliver', witness.handler, ONE);
    await queue.send('deliver', 'm1');
    for (let time = 1; time <= 4; time += 1) {
      await witness.came(time);
      await elapse(20);
    }
    expect(witness.jobs.map((job) => job.attempt)).toEqual([1, 1, 2, 2]);
  });

  rule('does other jobs while one waits for its retry', async ({ queue, elapse }) => {
    const witness = new Witness((job, seen) => (job.key === 'slow' && seen === 1 ? retry(800, true) : DONE));
    const worker = queue.work('deliver', witness.handler, ONE);
    await queue.sendMany('deliver', ['slow', 'quick']);
    await witness.came(2);
    await elapse(800);
    await witness.came(3);
    await worker.close();
    expect(witness.keys).toEqual(['slow', 'quick', 'slow']);
  });

  rule('tries a job again that threw, after a growing delay, as a new attempt', async ({ queue, elapse, now }) => {
    const times: number[] = [];
    const witness = new Witness((_, seen) => {
      times.push(now());
      if (seen < 3) throw new Error('the reader fell over');
      return DONE;
    });
    queue.work('classify', witness.handler, ONE);
    await queue.send('classify', 'a1');
    await witness.came(1);
    await elapse(1_000);
    await witness.came(2);
    await elapse(2_000);
    await witness.came(3);
    expect(witness.jobs.map((job) => job.attempt)).toEqual([1, 2, 3]);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(999);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(1_999);
  });

  rule('does not wait for the retry of a key that was sent while it ran', async ({ queue }) => {
    const gate = new Gate();
    const witness = new Witness(async (_, seen) => {
      if (seen > 1) return DONE;
      await gate.passed;
      return retry(3_600_000, true);
    });
    const worker = queue.work('deliver', witness.handler, ONE);
    await queue.send('deliver', 'm1');
    await witness.came(1);
    await queue.send('deliver', 'm1');
    gate.open();
    await witness.came(2);
    await worker.close();
    expect(await queue.counts('deliver')).toEqual({ waiting: 0, delayed: 0, running: 0 });
  });
}
