import { setTimeout as wait } from 'node:timers/promises';
import { describeWith, redis } from './index';
import { isAlive } from './processes';
import { redisMissing, startRedis } from './redis';

jest.setTimeout(60_000);

describeWith({ missing: redisMissing() }, 'a server of a test', () => {
  it('is gone when it was stopped', async () => {
    const server = await startRedis();
    expect(isAlive(server.pid)).toBe(true);
    await server.stop();
    await wait(0);
    expect(isAlive(server.pid)).toBe(false);
  });

  it('tells why it did not start', async () => {
    await expect(startRedis({ arguments: ['--no-such-option', 'x'] })).rejects.toThrow(/no-such-option/);
  });
});

describeWith(redis, 'the server of a run', () => {
  it('is one for all who ask', async () => {
    const [one, two] = await Promise.all([redis.url(), redis.url()]);
    expect(one).toBe(two);
  });
});
