import type { StartService } from '@kelisim/composition';
import { Corrections } from '@kelisim/corrections';
import { Runner, STEPS } from '@kelisim/flow';
import { indexerOf } from './indexer-of';
import { recordNames, recordNaming } from './names';
import { namingSearch } from './naming-search';
import { putAll } from './put-all';
import { Rounds } from './rounds';
import { SourceBook } from './source-book';

/** Starts to index what was read, and to send again what stayed behind. */
export const startIndexer: StartService = async ({ config, ports, log, holder, sources, sourceName }) => {
  const { documents, queue, clock } = ports;
  const search = namingSearch(ports.search, recordNaming(config));
  const names = recordNames(sourceName);
  const { sweepMs, mostAttempts, jobsAtOnce } = config.flow;
  const indexer = indexerOf({ config, ports, holder, sourceName }, search);
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
