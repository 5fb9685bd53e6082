import { startClassifier } from '@kelisim/classifier';
import { Crawler, crawlerSettings, orderBackfill, startFetcher } from '@kelisim/crawler';
import type { Backfill } from '@kelisim/domain/documents/watch';
import { startIndexer } from '@kelisim/indexer';
import type { Source } from '@kelisim/sources';
import { untilSettled } from '../settled';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { openWorkplace, type Workplace } from '../workplace';

/** How often to look whether it is done. */
const LOOK_MS = 1000;

interface Options {
  readonly until: string;
  readonly run?: boolean;
  readonly json?: boolean;
}

/** Orders the backfill of a source; with `run`, works on it here until it is done. */
export async function backfillSource(terminal: Terminal, id: string, { until, run, json }: Options): Promise<void> {
  const workplace = await openWorkplace(terminal, { quiet: true });
  const { ports } = workplace;
  try {
    const source = workplace.sources.find((each) => each.id === id);
    if (!source) throw new UserError(`${id}: no such source, or it is switched off`);
    const crawler = run ? await open(workplace, source) : undefined;
    await orderBackfill(ports.documents, ports.clock.instant(), source, until);
    if (crawler) await crawler.untilDone();
    const { backfill } = (await ports.documents.get('watch', id))?.body ?? {};
    if (json) terminal.json({ id, ...told(backfill) });
    else if (run) terminal.line(`${id}: done; ${backfill?.found ?? 0} pages found in ${backfill?.lists ?? 0} lists`);
    else terminal.line(`${id}: ordered back to ${until}; it goes on whenever the services run`);
  } finally {
    await workplace.close();
  }
}

const told = (backfill: Backfill | undefined) => ({
  until: backfill?.until,
  done: backfill !== undefined && backfill.dueAt === undefined,
  lists: backfill?.lists ?? 0,
  found: backfill?.found ?? 0,
});

/** A crawler of this source alone, with those who read what it finds. */
async function open(workplace: Workplace, source: Source) {
  const { config, ports, log, holder } = workplace;
  const fetcher = startFetcher(config, ports.clock);
  const crawler = new Crawler({ ...ports, ...crawlerSettings(config), log, holder, sources: [source], fetcher });
  await crawler.enter();
  const services = [await startClassifier(workplace), await startIndexer(workplace)];
  const stop = new AbortController();
  return {
    untilDone: async () => {
      const running = crawler.run(stop.signal);
      while (await isOpen(workplace, source.id)) await ports.clock.wait(LOOK_MS);
      stop.abort();
      await running;
      await crawler.close();
      await fetcher.close();
      await untilSettled(ports);
      for (const service of services) await service.close();
    },
  };
}

/** Whether a step is still to be made, or a page that one found still to be visited. */
async function isOpen({ ports: { documents } }: Workplace, id: string): Promise<boolean> {
  if ((await documents.get('watch', id))?.body.backfill?.dueAt) return true;
  for await (const { body } of documents.scan('page', 'discovered'))
    if (body.sourceId === id && body.origin === 'backfill') return true;
  return false;
}
