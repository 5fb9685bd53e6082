import { describeWith, freePort, ownRedis, type RedisOptions, startRedis } from '@kelisim/test-servers';
import { connect, RedisRefused } from './connection';
import { openBullQueue } from './queue';

/** Runs one rule on a Redis of its own. */
async function withRedis(options: RedisOptions, rule: (url: string) => Promise<void>): Promise<void> {
  const server = await startRedis(options);
  try {
    await rule(server.url);
  } finally {
    await server.stop();
  }
}

/** What is said, and a promise of the first word that matches. */
function listener(pattern: RegExp) {
  const words: string[] = [];
  let hear: (message: string) => void = () => {};
  const heard = new Promise<string>((resolve) => {
    hear = (message) => {
      words.push(message);
      if (pattern.test(message)) resolve(message);
    };
  });
  return { words, heard, word: (message: string) => hear(message) };
}

// Servers start in these tests, which takes a busy machine its time.
jest.setTimeout(60_000);

describeWith(ownRedis, 'Redis as it is found', () => {
  it.each(['allkeys-lru', 'volatile-ttl', 'allkeys-random'])('is refused with the policy %s', (policy) =>
    withRedis({ policy }, async (url) => {
      const refused = await connect({ url }).catch((error: Error) => error);
      expect(refused).toBeInstanceOf(RedisRefused);
      expect((refused as Error).message).toContain(`(maxmemory-policy ${policy}); set maxmemory-policy noeviction`);
    }),
  );

  it('is refused when the password is missing or wrong, which is never said aloud', () =>
    withRedis({ arguments: ['--requirepass', 'right'] }, async (url) => {
      await expect(connect({ url })).rejects.toThrow(/refuses us: NOAUTH/);
      const wrong = await connect({ url: url.replace('//', '//:wr0ng@') }).catch((error: Error) => error.message);
      expect(wrong).toMatch(/refuses us: WRONGPASS/);
      expect(wrong).not.toContain('wr0ng');
      const client = await connect({ url: url.replace('//', '//:right@') });
      client.disconnect();
    }));

  it('is waited for with a word when it is not up yet', async () => {
    const port = await freePort();
    const { words, heard, word } = listener(/does not answer/);
    const opening = openBullQueue({ url: `redis://127.0.0.1:${port}`, word });
    expect(await heard).toBe(`Redis at redis://127.0.0.1:${port} does not answer (ECONNREFUSED); waiting for it`);
    await withRedis({ port }, async () => {
      const queue = await opening;
      expect(words).toContain(`Redis at redis://127.0.0.1:${port} answers`);
      await queue.close();
    });
  });
});

describeWith(ownRedis, 'Redis in the middle of the work', () => {
  it('may be emptied: what is sent after that is done, by the same workers', () =>
    withRedis({}, async (url) => {
      const queue = await openBullQueue({ url });
      const admin = await connect({ url });
      const seen: string[] = [];
      const handler = async ({ key }: { key: string }) => {
        seen.push(key);
        if (key === 'before') await admin.flushall();
        return { kind: 'done' } as const;
      };
      await queue.sendMany('classify', ['before', 'lost']);
      queue.work('classify', handler, { concurrency: 1 });
      await until(async () => (await queue.counts('classify')).waiting === 0);
      await queue.send('classify', 'after');
      await until(async () => seen.includes('after'));
      expect(seen).toEqual(['before', 'after']);
      await queue.close();
      admin.disconnect();
    }));

  it('may go and come back: what is sent meanwhile waits for it', async () => {
    const port = await freePort();
    const { heard, word } = listener(/does not answer/);
    const url = `redis://127.0.0.1:${port}`;
    const first = await startRedis({ port });
    const queue = await openBullQueue({ url, word });
    const done = new Promise<void>((resolve) => {
      const handler = async () => {
        resolve();
        return { kind: 'done' } as const;
      };
      queue.work('deliver', handler, { concurrency: 1 });
    });
    await first.stop();
    await heard;
    const sent = queue.send('deliver', 'm1');
    await withRedis({ port }, async () => {
      await sent;
      await done;
      await queue.close();
    });
  }, 60_000);

  it('does not keep a process that wants to end', async () => {
    const server = await startRedis();
    const { heard, word } = listener(/does not answer/);
    const queue = await openBullQueue({ url: server.url, word });
    queue.work('deliver', async () => ({ kind: 'done' }), { concurrency: 1 });
    await server.stop();
    await heard;
    await queue.close();
  }, 60_000);

  it('keeps nothing of finished jobs', () =>
    withRedis({}, async (url) => {
      const queue = await openBullQueue({ url });
      const admin = await connect({ url });
      const keys = Array.from({ length: 500 }, (_, index) => `a${index}`);
      let done = 0;
      const handler = async () => {
        done += 1;
        return { kind: 'done' } as const;
      };
      const worker = queue.work('classify', handler, { concurrency: 20 });
      await queue.sendMany('classify', keys);
      await until(async () => done === 500);
      await worker.close();
      const left = await admin.keys('*');
      expect(left.filter((key) => !/:(meta|events|id|marker|stalled-check)$/.test(key))).toEqual([]);
      expect(await admin.xlen('kelisim:classify:events')).toBeLessThan(1000);
      await queue.close();
      admin.disconnect();
    }));
});

/** Gives others their turn until the check holds; the test's own time limit ends it. */
async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise((resolve) => setImmediate(resolve));
}
