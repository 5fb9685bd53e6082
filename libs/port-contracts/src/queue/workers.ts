import { setImmediate } from 'node:timers/promises';
import type { Queue } from '@kelisim/ports/queue';
import { type OpenQueue, type QueueHarness, queueRule } from './harness';
import { DONE, Gate, retry, Witness } from './witness';

const ONE = { concurrency: 1 };
const EMPTY = { waiting: 0, delayed: 0, running: 0 };

/** Starts a job on a worker that then vanishes with it. */
async function vanishWith(key: string, { queue, peer }: QueueHarness): Promise<void> {
  const other = await peer();
  const victim = new Witness(() => new Promise(() => {}));
  await queue.send('classify', key);
  other.queue.work('classify', victim.handler, ONE);
  await victim.came(1);
  await other.vanish();
}

/** What is promised of workers: in any number, coming and going. */
export function workerRules(open: OpenQueue): void {
  const rule = (name: string, body: (harness: QueueHarness) => Promise<void>) => queueRule(open, name, body);

  rule('hands a job out again whose worker vanished, and says so', async (harness) => {
    await vanishWith('a1', harness);
    const witness = new Witness();
    harness.queue.work('classify', witness.handler, ONE);
    await harness.elapse(2 * harness.lockMs);
    await witness.came(1);
    expect(witness.jobs).toEqual([{ topic: 'classify', key: 'a1', attempt: 1, vanished: 1 }]);
  });

  rule('counts every worker that vanished with a job', async (harness) => {
    await vanishWith('a1', harness);
    const next = await harness.peer();
    const victim = new Witness(() => new Promise(() => {}));
    next.queue.work('classify', victim.handler, ONE);
    await harness.elapse(2 * harness.lockMs);
    await victim.came(1);
    await next.vanish();
    const witness = new Witness();
    harness.queue.work('classify', witness.handler, ONE);
    await harness.elapse(2 * harness.lockMs);
    await witness.came(1);
    expect(witness.jobs[0]).toMatchObject({ attempt: 1, vanished: 2 });
  });

  rule('forgets who vanished once a worker has given the job back', async (harness) => {
    await vanishWith('a1', harness);
    const witness = new Witness((_, seen) => (seen === 1 ? retry(20, true) : DONE));
    harness.queue.work('classify', witness.handler, ONE);
    await harness.elapse(2 * harness.lockMs);
    await witness.came(1);
    await harness.elapse(20);
    await witness.came(2);
    expect(witness.jobs.map(({ attempt, vanished }) => [attempt, vanished])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  rule('does not hand out a slow job again while its worker lives', async ({ queue, peer, elapse, lockMs }) => {
    const gate = new Gate();
    const slow = new Witness(async (job) => {
      if (job.key === 'slow') await gate.passed;
      return DONE;
    });
    const worker = queue.work('classify', slow.handler, ONE);
    await queue.send('classify', 'slow');
    await slow.came(1);
    const other = await peer();
    const idle = new Witness();
    const second = other.queue.work('classify', idle.handler, ONE);
    await elapse(3 * lockMs);
    gate.open();
    await Promise.all([worker.close(), second.close()]);
    expect([...slow.keys, ...idle.keys]).toEqual(['slow']);
    expect(await queue.counts('classify')).toEqual(EMPTY);
  });

  rule('does as many jobs at once as it is told, and no more', async ({ queue }) => {
    const gate = new Gate();
    const witness = new Witness(async (_, seen) => {
      if (seen === 3) gate.open();
      await gate.passed;
      await setImmediate();
      return DONE;
    });
    const worker = queue.work('classify', witness.handler, { concurrency: 3 });
    await queue.sendMany(
      'classify',
      Array.from({ length: 30 }, (_, index) => `a${index}`),
    );
    await witness.came(30);
    await worker.close();
    expect(witness.most).toBe(3);
  });

  rule('loses and doubles no job among four workers on 500', async ({ queue, peer, elapse }) => {
    const keys = Array.from({ length: 500 }, (_, index) => `a${index}`);
    const witness = new Witness(async () => {
      await setImmediate();
      return DONE;
    });
    const peers = [await peer(), await peer(), await peer()].map((other) => other.queue);
    await queue.sendMany('classify', keys);
    const start = (one: Queue) => one.work('classify', witness.handler, { concurrency: 5 });
    const workers = [queue, ...peers].map(start);
    await elapse(1);
    await witness.came(500);
    await Promise.all(workers.map((worker) => worker.close()));
    expect([...witness.keys].sort()).toEqual([...keys].sort());
    expect(await queue.counts('classify')).toEqual(EMPTY);
  });

  rule('finishes the jobs under way when it closes, and lets them send on', async ({ queue }) => {
    const gate = new Gate();
    const witness = new Witness(async ({ key }) => {
      await gate.passed;
      await queue.send('index', key);
      return DONE;
    });
    const worker = queue.work('classify', witness.handler, ONE);
    await queue.send('classify', 'a1');
    await witness.came(1);
    let closed = false;
    const closing = worker.close().then(() => {
      closed = true;
    });
    await setImmediate();
    expect(closed).toBe(false);
    gate.open();
    await closing;
    expect(await queue.counts('classify')).toEqual(EMPTY);
    expect(await queue.counts('index')).toEqual({ ...EMPTY, waiting: 1 });
  });

  rule('takes no new jobs once it is closing', async ({ queue }) => {
    const gate = new Gate();
    const witness = new Witness(async () => {
      await gate.passed;
      return DONE;
    });
    const worker = queue.work('classify', witness.handler, ONE);
    await queue.send('classify', 'a1');
    await witness.came(1);
    const closing = worker.close();
    await queue.send('classify', 'a2');
    gate.open();
    await closing;
    expect(witness.keys).toEqual(['a1']);
    expect(await queue.counts('classify')).toEqual({ ...EMPTY, waiting: 1 });
  });

  rule('closes its workers before itself', async ({ queue, peer }) => {
    const other = await peer();
    const gate = new Gate();
    const witness = new Witness(async ({ key }) => {
      await gate.passed;
      await other.queue.send('index', key);
      return DONE;
    });
    await queue.send('classify', 'a1');
    other.queue.work('classify', witness.handler, ONE);
    await witness.came(1);
    const closing = other.queue.close();
    gate.open();
    await closing;
    expect(await queue.counts('classify')).toEqual(EMPTY);
    expect(await queue.counts('index')).toEqual({ ...EMPTY, waiting: 1 });
  });
}
