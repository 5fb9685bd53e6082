import { systemClock } from '@kelisim/ports/system-clock';
import { openSqlite } from './index';

/**
 * A process of its own for tests: works on `classify` in the given file, tells its parent each key, and counts it in
 * the host document `count`. As `hang` it never finishes a job.
 */
async function main(file: string, behaviour: string): Promise<void> {
  const { documents, queue, close } = openSqlite(file, systemClock, { pollMs: 20 });
  const count = async (): Promise<void> => {
    const read = (await documents.get('host', 'count'))!;
    const body = { ...read.body, failures: read.body.failures + 1 };
    if (!(await documents.replaceIf(read, body))) await count();
  };
  const handle = async ({ key }: { key: string }) => {
    if (behaviour === 'hang') process.send?.(key);
    if (behaviour === 'hang') await new Promise(() => {});
    await count();
    process.send?.(key);
    return { kind: 'done' as const };
  };
  queue.work('classify', handle, { concurrency: 4 });
  process.once('message', () => void close().then(() => process.disconnect()));
}

void main(process.argv[2]!, process.argv[3]!);
