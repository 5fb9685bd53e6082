import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { JobHandler } from '@kelisim/ports/queue';
import { systemClock } from '@kelisim/ports/system-clock';
import { openSqlite } from './index';
import { temporaryFile } from './temporary-file';

/** Far more than it takes, also on a busy machine. */
const PATIENCE = 60_000;
const HOOK = path.resolve(__dirname, '../../../tools/ts-hook.js');

const start = (file: string, behaviour: 'work' | 'hang'): ChildProcess =>
  fork(path.join(__dirname, 'another-process.ts'), [file, behaviour], {
    execArgv: ['-C', 'kelisim:source', '-r', HOOK],
  });

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.send('close');
  await ended;
}

describe('several processes on one file', () => {
  let place: ReturnType<typeof temporaryFile>;
  beforeEach(() => {
    place = temporaryFile();
  });
  afterEach(() => place.remove());

  it(
    'share the jobs, none lost, none doubled, and lose no update of a document',
    async () => {
      const { documents, queue, close } = openSqlite(place.file, systemClock);
      await documents.create('host', 'count', { id: 'count', nextAt: 0, failures: 0 });
      const children = Array.from({ length: 4 }, () => start(place.file, 'work'));
      const done: string[] = [];
      const all = new Promise<void>((resolve) => {
        for (const child of children) child.on('message', (key: string) => done.push(key) === 400 && resolve());
      });
      await queue.sendMany(
        'classify',
        Array.from({ length: 400 }, (_, index) => `a${index}`),
      );
      await all;
      await Promise.all(children.map(stop));
      expect(new Set(done).size).toBe(400);
      expect((await documents.get('host', 'count'))?.body.failures).toBe(400);
      expect(await queue.counts('classify')).toEqual({ waiting: 0, delayed: 0, running: 0 });
      await close();
    },
    PATIENCE,
  );

  it(
    'get the jobs of one that was killed as soon as the next one starts',
    async () => {
      const first = openSqlite(place.file, systemClock);
      await first.queue.send('classify', 'a1');
      const child = start(place.file, 'hang');
      await once(child, 'message');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await first.close();
      const { queue, close } = openSqlite(place.file, systemClock);
      const job = await new Promise((resolve) => {
        const handler: JobHandler = async (one) => {
          resolve(one);
          return { kind: 'done' };
        };
        queue.work('classify', handler, { concurrency: 1 });
      });
      expect(job).toEqual({ topic: 'classify', key: 'a1', attempt: 1, vanished: 1 });
      await close();
    },
    PATIENCE,
  );
});
