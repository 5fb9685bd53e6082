import { type IndexerContext, indexerOf } from '../indexer-of';
import { recordNaming } from '../names';
import { namingSearch } from '../naming-search';
import { StoryMembership } from '../story-membership';
import { Erasure } from './erasure';

/** The erasure over opened ports. */
export function erasureOf(context: IndexerContext): Erasure {
  const { config, ports, holder } = context;
  const { documents, archive, queue, clock, search } = ports;
  return new Erasure({
    ...{ documents, archive, queue, clock },
    indexer: indexerOf(context, namingSearch(search, recordNaming(config))),
    stories: new StoryMembership(documents, clock, holder, config.flow.sweepMs),
  });
}
