import type { ServiceContext } from '@kelisim/composition';
import type { Search } from '@kelisim/ports/search';
import { RecordMaker } from '@kelisim/records';
import { Blocks } from './blocks';
import { Homes } from './homes';
import { Indexer } from './indexer';
import { LedgerBook } from './ledger-book';
import { recordNames } from './names';
import { putAll } from './put-all';
import { StoryMembership } from './story-membership';

/** What of a service's surroundings the indexer needs. */
export type IndexerContext = Pick<ServiceContext, 'config' | 'ports' | 'holder' | 'sourceName'>;

/**
 * The indexer over opened ports.
 * @param search gives every record its names
 */
export function indexerOf({ config, ports, holder, sourceName }: IndexerContext, search: Search): Indexer {
  const { documents, queue, clock } = ports;
  const { freshDays, sweepMs } = config.flow;
  const records = new RecordMaker(recordNames(sourceName));
  const ledger = new LedgerBook(documents, (series, entry) => records.ledger(series, entry, clock.instant()), {
    put: (entries) => putAll(search, 'ledger', entries),
    remove: (ids) => search.remove('ledger', ids),
  });
  return new Indexer({
    ...{ documents, search, queue, clock, records, ledger },
    stories: new StoryMembership(documents, clock, holder, sweepMs),
    blocks: new Blocks(documents, clock, holder, { freshDays, graceMs: sweepMs }),
    homes: new Homes(documents, queue, clock, sweepMs),
  });
}
