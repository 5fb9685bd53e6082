import { type OpenQueue, type QueueHarness, queueRule } from './harness';
import { DONE, Gate, Witness } from './witness';

const ONE = { concurrency: 1 };

/** What is promised of messages: how many wait, when they come, which are dropped. */
export function messageRules(open: OpenQueue): void {
  const rule = (name: string, body: (harness: QueueHarness) => Promise<void>) => queueRule(open, name, body);

  rule('hands a message to a worker of its topic only', async ({ queue }) => {
    const [classifier, indexer] = [new Witness(), new Witness()];
    queue.work('classify', classifier.handler, ONE);
    queue.work('index', indexer.handler, ONE);
    await queue.send('index', 'a1');
    await queue.send('classify', 'a2');
    await Promise.all([classifier.came(1), indexer.came(1)]);
    expect(classifier.jobs).toEqual([{ topic: 'classify', key: 'a2', attempt: 1, vanished: 0 }]);
    expect(indexer.keys).toEqual(['a1']);
  });

  rule('hands out in the order of sending', async ({ queue }) => {
    const keys = Array.from({ length: 20 }, (_, index) => `a${index}`);
    await queue.sendMany('classify', keys);
    await queue.send('classify', 'last');
    const witness = new Witness();
    queue.work('classify', witness.handler, ONE);
    await witness.came(21);
    expect(witness.keys).toEqual([...keys, 'last']);
  });

  rule('takes the ids of every kind of document as keys', async ({ queue }) => {
    const keys = ['a0123456789abcdef01234567', '12345', 'press.example:8443', 'RU-OMS|KZ', 'блок 1'];
    const witness = new Witness();
    queue.work('alert', witness.handler, ONE);
    await queue.sendMany('alert', keys);
    await witness.came(keys.length);
    expect([...witness.keys].sort()).toEqual([...keys].sort());
  });

  rule('keeps one waiting message for a key, in each topic', async ({ queue }) => {
    for (let time = 0; time < 3; time += 1) await queue.send('classify', 'a1');
    await queue.sendMany('classify', ['a1', 'a2', 'a1']);
    await queue.send('index', 'a1');
    expect(await queue.counts('classify')).toEqual({ waiting: 2, delayed: 0, running: 0 });
    const witness = new Witness();
    const worker = queue.work('classify', witness.handler, ONE);
    await witness.came(2);
    await worker.close();
    expect(witness.keys).toEqual(['a1', 'a2']);
    expect(await queue.counts('index')).toEqual({ waiting: 1, delayed: 0, running: 0 });
  });

  rule('accepts a key again after it ran', async ({ queue }) => {
    const witness = new Witness();
    queue.work('classify', witness.handler, ONE);
    for (let time = 1; time <= 3; time += 1) {
      await queue.send('classify', 'a1');
      await witness.came(time);
    }
    expect(witness.jobs.map((job) => job.attempt)).toEqual([1, 1, 1]);
  });

  rule('runs a key again, once and after, that was sent while it ran', async ({ queue }) => {
    const gate = new Gate();
    const witness = new Witness(async (_, seen) => {
      if (seen === 1) await gate.passed;
      return DONE;
    });
    const worker = queue.work('classify', witness.handler, { concurrency: 2 });
    await queue.send('classify', 'a1');
    await witness.came(1);
    await queue.send('classify', 'a1');
    await queue.send('classify', 'a1');
    gate.open();
    await witness.came(2);
    await queue.send('classify', 'end');
    await witness.came(3);
    await worker.close();
    expect(witness.keys).toEqual(['a1', 'a1', 'end']);
    expect(witness.jobs[1]).toMatchObject({ attempt: 1, vanished: 0 });
  });

  rule('keeps a delayed message back until its time', async ({ queue, elapse, now }) => {
    const sent = now();
    await queue.send('deliver', 'later', { delayMs: 800 });
    await queue.send('deliver', 'at-once');
    expect(await queue.counts('deliver')).toEqual({ waiting: 1, delayed: 1, running: 0 });
    let ran = 0;
    const witness = new Witness((job) => {
      if (job.key === 'later') ran = now();
      return DONE;
    });
    queue.work('deliver', witness.handler, ONE);
    await witness.came(1);
    await elapse(800);
    await witness.came(2);
    expect(witness.keys).toEqual(['at-once', 'later']);
    expect(ran - sent).toBeGreaterThanOrEqual(799);
  });

  rule('brings a delayed message forward that is sent again without delay', async ({ queue }) => {
    const witness = new Witness();
    queue.work('deliver', witness.handler, ONE);
    await queue.send('deliver', 'm1', { delayMs: 3_600_000 });
    await queue.send('deliver', 'm1');
    await witness.came(1);
    expect(witness.keys).toEqual(['m1']);
  });

  rule('drops everything but what is running when it is cleared', async ({ queue }) => {
    const gate = new Gate();
    const witness = new Witness(async () => {
      await gate.passed;
      return DONE;
    });
    const worker = queue.work('classify', witness.handler, ONE);
    await queue.send('classify', 'running');
    await witness.came(1);
    await queue.sendMany('classify', ['a1', 'a2']);
    await queue.send('deliver', 'm1', { delayMs: 3_600_000 });
    await queue.clear();
    expect(await queue.counts('deliver')).toEqual({ waiting: 0, delayed: 0, running: 0 });
    await queue.send('classify', 'after');
    gate.open();
    await witness.came(2);
    await worker.close();
    expect(witness.keys).toEqual(['running', 'after']);
  });
}
