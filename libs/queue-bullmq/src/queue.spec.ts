import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { queueContract } from '@kelisim/port-contracts/queue';
import { describeWith, redis, START_TIMEOUT_MS } from '@kelisim/test-servers';
import { Redis } from 'ioredis';
import { type BullQueue, openBullQueue } from './queue';

/** BullMQ lives in the machine's time, so these tests wait for it; the lock is short to wait little. */
const LOCK_MS = 1000;

async function removeKeys(url: string, prefix: string): Promise<void> {
  const client = new Redis(url);
  const keys = await client.keys(`${prefix}:*`);
  if (keys.length > 0) await client.del(keys);
  client.disconnect();
}

describeWith(redis, 'queue on Redis', () => {
  beforeAll(() => redis.url(), START_TIMEOUT_MS);

  queueContract('BullMQ', async () => {
    const url = await redis.url();
    const prefix = `kelisim-test-${randomBytes(6).toString('hex')}`;
    const open = () => openBullQueue({ url, prefix, lockMs: LOCK_MS });
    const queue = await open();
    const peers = new Set<BullQueue>();
    const peer = async () => {
      const other = await open();
      peers.add(other);
      const vanish = async () => {
        peers.delete(other);
        await other.abandon();
      };
      return { queue: other, vanish };
    };
    const close = async () => {
      await Promise.all([queue, ...peers].map((one) => one.close()));
      await removeKeys(url, prefix);
    };
    return { queue, lockMs: LOCK_MS, now: () => Date.now(), elapse: (ms: number) => wait(ms), peer, close };
  });
});
