import { FakeClock, stoppableClock } from '@kelisim/port-contracts/fake-clock';
import { queueContract } from '@kelisim/port-contracts/queue';
import type { Clock } from '@kelisim/ports/clock';
import { Connection } from './connection';
import { SqliteQueue } from './queue';
import { migrate } from './schema/migrate';
import { temporaryFile } from './temporary-file';

const TIMING = { lockMs: 30_000, pollMs: 250 };

queueContract('SQLite', async () => {
  const clock = new FakeClock();
  const { file, remove } = temporaryFile();
  const closers: (() => Promise<void>)[] = [];
  const open = (time: Clock) => {
    const connection = new Connection(file, 'NORMAL');
    const queue = new SqliteQueue(connection, time, TIMING, () => {});
    return { queue, connection };
  };
  const first = new Connection(file, 'NORMAL');
  migrate(first, clock.instant());
  first.close();
  const main = open(clock);
  const peer = async () => {
    const time = stoppableClock(clock);
    const { queue, connection } = open(time);
    let vanished = false;
    closers.push(async () => (vanished ? undefined : queue.close()));
    const vanish = async () => {
      vanished = true;
      time.stop();
      connection.close();
    };
    return { queue, vanish };
  };
  const close = async () => {
    for (const closer of [() => main.queue.close(), ...closers]) await closer();
    remove();
  };
  const elapse = (milliseconds: number) => clock.advance(milliseconds);
  return { queue: main.queue, lockMs: TIMING.lockMs, now: () => clock.now(), elapse, peer, close };
});
