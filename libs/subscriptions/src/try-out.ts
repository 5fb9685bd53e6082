import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { RecordOf } from '@kelisim/domain/records/records';
import type { Search } from '@kelisim/ports/search';
import { collectionOf, searchOf } from './search-of';

/** What a subscription would have found so far, in one collection. */
export interface TriedOut {
  readonly collection: 'dossiers' | 'figures' | 'events' | 'stories';
  readonly total: number;
  readonly newest: readonly RecordOf<'dossiers' | 'figures' | 'events' | 'stories'>[];
}

/**
 * Runs a subscription as the search that it is.
 * @param limit of the newest hits of each collection
 */
export async function tryOut(search: Search, subscription: Subscription, limit: number): Promise<TriedOut[]> {
  const collections = [...new Set(subscription.wants.flatMap((kind) => collectionOf(kind) ?? []))];
  return Promise.all(
    collections.map(async (collection) => {
      const { total, hits } = await search.find({ ...searchOf(subscription, collection), sort: 'newest', limit });
      return { collection, total, newest: hits.map(({ record }) => record) } as TriedOut; // of the collections above
    }),
  );
}
