import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assemble } from '@kelisim/alerter';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { silent } from '@kelisim/flow';
import { systemClock } from '@kelisim/ports/system-clock';
import { openSqlite } from '@kelisim/store-sqlite';
import { answers, asked, SubscriptionIndex, searchOf } from '@kelisim/subscriptions';
import { change, hearersOf, manySubscriptions } from '../../libs/subscriptions/src/testing-many';
import { sampleDossier } from '../deliveries/samples';

const SUBSCRIPTIONS = 10_000;
const CHANGES = 50;
/** Asked one by one, for comparison. */
const ASKED_SINGLY = 5;

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

/**
 * `npm run bench -- subscriptions [SUBSCRIPTIONS] [CHANGES]`: which of so many subscriptions hear of so many changes, in
 * one pass over an index, against asking one by one; then the same with the deliveries made and stored.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [count, changes] = [Number(args[0] ?? SUBSCRIPTIONS), Number(args[1] ?? CHANGES)];
  matching(count, changes);
  await delivering(count, Math.min(changes, 10));
}

function matching(count: number, changes: number): void {
  let begun = processorMs();
  const subscriptions = [...manySubscriptions(count)];
  const index = new SubscriptionIndex(subscriptions);
  console.log(
    `${count} subscriptions entered in ${Math.round(processorMs() - begun)} ms of the processor, heap ${heapMb().toFixed(0)} MB`,
  );
  begun = processorMs();
  let [heard, wrong] = [0, 0];
  const heap: number[] = [];
  for (let number = 0; number < changes; number++) {
    const hearers = index.hearing(asked('dossiers', change(number))).length;
    heard += hearers;
    if (hearers !== hearersOf(number, count)) wrong++;
    if (number === 0 || number === changes - 1) heap.push(heapMb());
  }
  const took = processorMs() - begun;
  const pairs = count * changes;
  console.log(`one pass: ${changes} changes heard ${heard} times, ${wrong} differ from the expected table`);
  console.log(
    `  ${took.toFixed(0)} ms of the processor, ${Math.round(pairs / took)} thousand pairs a processor second`,
  );
  console.log(`  heap after the first change ${heap[0]?.toFixed(1)} MB, after the last ${heap.at(-1)?.toFixed(1)} MB`);
  const searches = subscriptions.map((each) => searchOf(each, 'dossiers'));
  begun = processorMs();
  for (let number = 0; number < ASKED_SINGLY; number++) {
    const record = asked('dossiers', change(number));
    for (const search of searches) answers(search, record);
  }
  const singly = (processorMs() - begun) / ASKED_SINGLY;
  console.log(
    `one by one: ${singly.toFixed(1)} ms of the processor a change, with the index ${(took / changes).toFixed(1)} ms`,
  );
}

async function delivering(count: number, changes: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-bench-'));
  const store = openSqlite(path.join(folder, 'store.sqlite'), systemClock);
  try {
    const writes = [...manySubscriptions(count)].map(
      (body) => ({ create: 'subscription', id: body.id, body }) as const,
    );
    await store.documents.writeMany(writes);
    const alerter = assemble(partsOf(store), [], 'bench');
    const begun = processorMs();
    const heap: number[] = [];
    for (let number = 0; number < changes; number++) {
      const stored = await store.documents.create('dossier', dossierOf(number).id, dossierOf(number));
      if (stored) await alerter.announcer.announce(stored);
      heap.push(heapMb());
    }
    const took = processorMs() - begun;
    const made = (await store.documents.count('delivery')).due ?? 0;
    console.log(
      `announced: ${changes} changes, ${made} deliveries rendered and stored, ${Math.round(made / (took / 1000))} a processor second`,
    );
    console.log(`  heap after the first ${heap[0]?.toFixed(0)} MB, after the last ${heap.at(-1)?.toFixed(0)} MB`);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

type Store = ReturnType<typeof openSqlite>;
const never = { send: () => Promise.reject(new Error('nothing is sent here')), close: async () => undefined };

const partsOf = ({ documents, queue }: Store): Parameters<typeof assemble>[0] => ({
  documents,
  queue,
  clock: systemClock,
  mailer: never,
  webhooks: { post: never.send, close: never.close },
  log: silent,
  mail: { from: 'kelisim@example.org', linkUrl: 'https://kelisim.example', consoleUrl: 'https://kelisim.example' },
  graceMs: 60_000,
  freshDays: 14,
  sourceName: (id) => id,
});

function dossierOf(number: number): Dossier {
  const { regions, sectors, status } = change(number);
  const sums = [{ value: 1_000 * number, unit: 'RUB' }];
  const at = new Date().toISOString() as Dossier['createdAt'];
  const dossier = sampleDossier(`bench ${number}`, at, { regions, sums, sectors: sectors as Dossier['sectors'] });
  return { ...dossier, history: dossier.history.map((entry) => ({ ...entry, status: status as Dossier['status'] })) };
}
