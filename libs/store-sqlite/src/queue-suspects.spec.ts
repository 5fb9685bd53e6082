import { FakeClock } from '@kelisim/port-contracts/fake-clock';
import { DONE, Gate, Witness } from '@kelisim/port-contracts/queue/witness';
import type { Job } from '@kelisim/ports/queue';
import { Connection } from './connection';
import { openSqlite, type SqliteStore } from './index';
import { temporaryFile } from './temporary-file';

describe('jobs whose worker vanished', () => {
  let place: ReturnType<typeof temporaryFile>;
  let store: SqliteStore;
  beforeEach(() => {
    place = temporaryFile();
    store = openSqlite(place.file, new FakeClock());
  });
  afterEach(async () => {
    await store.close();
    place.remove();
  });

  /** Messages as a killed process of this machine left them. */
  const leave = (keys: readonly string[]): void => {
    const connection = new Connection(place.file, 'NORMAL');
    for (const key of keys)
      connection.change("UPDATE messages SET vanished = 1 WHERE topic = 'classify' AND key = ?", key);
    connection.close();
  };

  it('are done first and one by one, the others then together', async () => {
    const { queue } = store;
    await queue.sendMany('classify', ['a1', 'a2', 'a3', 'a4', 's1', 's2']);
    leave(['s1', 's2']);
    const gate = new Gate();
    const beside = new Map<string, number>();
    let active = 0;
    const together = async ({ key }: Job, seen: number) => {
      active += 1;
      beside.set(key, active);
      if (seen === 6) gate.open();
      if (!key.startsWith('s')) await gate.passed;
      active -= 1;
      return DONE;
    };
    const witness = new Witness(together);
    const worker = queue.work('classify', witness.handler, { concurrency: 4 });
    await witness.came(6);
    await worker.close();
    expect(witness.keys).toEqual(['s1', 's2', 'a1', 'a2', 'a3', 'a4']);
    expect(beside.get('s2')).toBe(1);
    expect(witness.most).toBe(4);
  });

  it('wait until a worker has done what it has', async () => {
    const { queue } = store;
    const gate = new Gate();
    const witness = new Witness(async ({ key }) => {
      if (key === 'a1') await gate.passed;
      return DONE;
    });
    const worker = queue.work('classify', witness.handler, { concurrency: 4 });
    await queue.send('classify', 'a1');
    await witness.came(1);
    await queue.send('index', 's1');
    const connection = new Connection(place.file, 'NORMAL');
    connection.change("UPDATE messages SET topic = 'classify', vanished = 1 WHERE key = 's1'");
    connection.close();
    await queue.send('classify', 'a2');
    gate.open();
    await witness.came(3);
    await worker.close();
    expect(witness.keys).toEqual(['a1', 's1', 'a2']);
  });
});
