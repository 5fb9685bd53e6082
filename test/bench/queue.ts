import { openBullQueue } from '@kelisim/queue-bullmq';
import { startRedis } from '@kelisim/test-servers';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

const JOBS = 20_000;
const ROUNDS = 3;
const CONCURRENCY = 50;
const BATCH = 1000;

/** Jobs a second from the first one sent to the last one done. */
type Round = (count: number) => Promise<number>;

/** Counts what is done, and tells when all is. */
function counter(count: number): { one: () => void; all: Promise<void> } {
  let done = 0;
  let finish = () => {};
  const all = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const one = () => {
    done += 1;
    if (done === count) finish();
  };
  return { one, all };
}

const keys = (count: number) => Array.from({ length: count }, (_, number) => `a${number}`);

function* batches(count: number): Generator<string[]> {
  const all = keys(count);
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}

const rate = (count: number, start: number) => count / ((performance.now() - start) / 1000);

/** Through the port: one waiting message for each key, verdicts, nothing kept. */
function throughPort(url: string): Round {
  return async (count) => {
    const queue = await openBullQueue({ url, prefix: 'kelisim-bench' });
    const { one, all } = counter(count);
    const handler = async () => {
      one();
      return { kind: 'done' } as const;
    };
    const start = performance.now();
    const worker = queue.work('classify', handler, { concurrency: CONCURRENCY });
    for (const batch of batches(count)) await queue.sendMany('classify', batch);
    await all;
    const result = rate(count, start);
    await worker.close();
    await queue.close();
    return result;
  };
}

/** BullMQ by itself: jobs without keys that do nothing. */
function bare(url: string): Round {
  return async (count) => {
    const connection = new Redis(url, { maxRetriesPerRequest: null });
    const queue = new Queue('bare', { connection });
    const { one, all } = counter(count);
    const start = performance.now();
    const worker = new Worker('bare', async () => one(), {
      connection,
      concurrency: CONCURRENCY,
      removeOnComplete: { count: 0 },
    });
    for (const batch of batches(count)) await queue.addBulk(batch.map((key) => ({ name: 'job', data: { key } })));
    await all;
    const result = rate(count, start);
    await worker.close();
    await queue.close();
    connection.disconnect();
    return result;
  };
}

/**
 * `npm run bench -- queue [JOBS]`: jobs a second through the queue, sending included, against BullMQ's own jobs that do
 * nothing; with Redis keeping everything on disk within a second, as in production.
 */
export async function run(args: string[]): Promise<void> {
  const count = Number(args[0] ?? JOBS);
  const server = process.env.REDIS_URL ? undefined : await startRedis({ arguments: ['--appendonly', 'yes'] });
  const url = process.env.REDIS_URL ?? server?.url ?? '';
  try {
    const [own, theirs] = [throughPort(url), bare(url)];
    const rates = { own: [] as number[], theirs: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.theirs.push(await theirs(count));
      rates.own.push(await own(count));
    }
    const best = (all: readonly number[]) => Math.round(Math.max(...all));
    console.log(`${count} jobs, ${CONCURRENCY} at once, best of ${ROUNDS} rounds`);
    console.log(`BullMQ's own, no keys   ${best(rates.theirs)} jobs a second`);
    console.log(`queue, one for each key ${best(rates.own)} jobs a second`);
    console.log(`${Math.round((best(rates.own) / best(rates.theirs)) * 100)} % of BullMQ's own`);
  } finally {
    await server?.stop();
  }
}
