import type { StartService } from '@kelisim/composition';
import { instant } from '@kelisim/domain/time';
import { Leases, Runner, STEPS, sweep } from '@kelisim/flow';
import { regionName } from '@kelisim/gazetteer';
import { type Names, RecordMaker } from '@kelisim/records';
import { Blocks } from './blocks';
import { Indexer } from './indexer';
import { LedgerBook } from './ledger-book';
import { putAll } from './put-all';
import { StoryMembership } from './story-membership';

/** The names that records carry: regions by the gazetteer, sources by the catalogue. */
export const recordNames = (source: Names['source']): Names => ({ region: (code) => regionName(code) ?? code, source });

/** Starts to index what was read, and to send again what stayed behind. */
export const startIndexer: StartService = async ({ config, ports, log, holder, sourceName }) => {
  const { documents, search, queue, clock } = ports;
  const { freshDays, sweepMs, mostAttempts, jobsAtOnce } = config.flow;
  const records = new RecordMaker(recordNames(sourceName));
  const ledger = new LedgerBook(documents, (series, entry) => records.ledger(series, entry, clock.instant()), {
    put: (entries) => putAll(search, 'ledger', entries),
    remove: (ids) => search.remove('ledger', ids),
  });
  const indexer = new Indexer({
    documents,
    search,
    queue,
    clock,
    stories: new StoryMembership(documents, clock, holder),
    blocks: new Blocks(documents, clock, holder, { freshDays, graceMs: sweepMs }),
    records,
    ledger,
  });
  const runner = new Runner(documents, clock, log, { mostAttempts });
  const worker = queue.work(
    'index',
    runner.handler(STEPS.index, (article) => indexer.handle(article)),
    {
      concurrency: jobsAtOnce,
    },
  );
  const stop = new AbortController();
  const sweeping = keepSweeping(stop.signal);
  return {
    close: async () => {
      stop.abort();
      await Promise.all([worker.close(), sweeping]);
    },
  };

  /** At start-up everything that is owed is sent: whoever had it in hand may have died. */
  async function keepSweeping(signal: AbortSignal): Promise<void> {
    const leases = new Leases(documents, clock, holder);
    for (let graceMs = sweepMs; !signal.aborted; graceMs = 0) {
      await sweepOnce(leases, graceMs).catch((error: unknown) =>
        log.error({ stage: 'sweep', err: error }, 'a sweep failed; the next one follows'),
      );
      await clock.wait(sweepMs, signal);
    }
  }

  async function sweepOnce(leases: Leases, graceMs: number): Promise<void> {
    const lease = await leases.take('sweep');
    if (!lease) return;
    const sent = await sweep(documents, queue, instant(clock.now() + graceMs)).finally(() => lease.release());
    if (sent) log.info({ stage: 'sweep', sent }, 'sent again what stayed behind');
  }
};
