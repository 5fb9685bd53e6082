import type { StartService } from '@kelisim/composition';
import { Corrections } from '@kelisim/corrections';
import { Runner, STEPS } from '@kelisim/flow';
import { RecordMaker } from '@kelisim/records';
import { Blocks } from './blocks';
import { Homes } from './homes';
import { Indexer } from './indexer';
import { LedgerBook } from './ledger-book';
import { recordNames, recordNaming } from './names';
import { namingSearch } from './naming-search';
import { putAll } from './put-all';
import { Rounds } from './rounds';
import { SourceBook } from './source-book';
import { StoryMembership } from './story-membership';

/** Starts to index what was read, and to send again what stayed behind. */
export const startIndexer: StartService = async ({ config, ports, log, holder, sources, sourceName }) => {
  const { documents, queue, clock } = ports;
  const search = namingSearch(ports.search, recordNaming(config));
  const names = recordNames(sourceName);
  const { freshDays, sweepMs, mostAttempts, jobsAtOnce } = config.flow;
  const records = new RecordMaker(names);
  const ledger = new LedgerBook(documents, (series, entry) => records.ledger(series, entry, clock.instant()), {
    put: (entries) => putAll(search, 'ledger', entries),
    remove: (ids) => search.remove('ledger', ids),
  });
  const indexer = new Indexer({
    documents,
    search,
    queue,
    clock,
    stories: new StoryMembership(documents, clock, holder, sweepMs),
    blocks: new Blocks(documents, clock, holder, { freshDays, graceMs: sweepMs }),
    records,
    ledger,
    homes: new Homes(documents, queue, clock, sweepMs),
  });
  const runner = new Runner(documents, clock, log, { mostAttempts });
  const worker = queue.work(
    'index',
    runner.handler(STEPS.index, (article) => indexer.handle(article)),
    {
      concurrency: jobsAtOnce,
    },
  );
  const book = new SourceBook(documents, search, sources, names.region);
  const countSources = async () => putAll(search, 'sources', await book.records(clock.instant()));
  await new Corrections({ documents, queue, clock, graceMs: sweepMs }).mend();
  const stop = new AbortController();
  const rounds = new Rounds({ documents, queue, clock, log, holder, sweepMs, countSources });
  const going = rounds.keepGoing(stop.signal);
  return {
    close: async () => {
      stop.abort();
      await Promise.all([worker.close(), going]);
    },
  };
};
