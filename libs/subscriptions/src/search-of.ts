import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { NewsKind } from '@kelisim/domain/documents/news';
import type { Filters, QueryNode } from '@kelisim/domain/query';
import type { Collection } from '@kelisim/domain/records/records';
import { lemmasOf } from '@kelisim/language';
import { FILTER_FIELDS } from '@kelisim/ports/search-fields';
import { parseQuery } from '@kelisim/query';

/** What a subscription asks of one collection: a search that one can try first. */
export interface SubscribedSearch {
  readonly collection: Collection;
  readonly query?: QueryNode;
  readonly filters: Filters;
}

const COLLECTION_OF: Readonly<Record<Exclude<NewsKind, 'incident'>, Collection>> = {
  agreement: 'dossiers',
  status: 'dossiers',
  figure: 'figures',
  event: 'events',
  story: 'stories',
};

/** The collection that a kind of news comes from; incidents come from none. */
export const collectionOf = (kind: NewsKind): Collection | undefined =>
  kind === 'incident' ? undefined : COLLECTION_OF[kind];

/**
 * The search that a subscription is, on one collection. What only agreements have (instrument, status) narrows no
 * figures and no events.
 */
export function searchOf(subscription: Subscription, collection: Collection): SubscribedSearch {
  const { regions, sides, sectors, instruments, statuses, sources, sumFrom } = subscription;
  const lists = { regions, sides, sectors, instruments, statuses, sources };
  const given = Object.entries(lists).filter(
    ([filter, values]) => values.length > 0 && FILTER_FIELDS[collection][filter as keyof typeof lists] !== undefined,
  );
  const query = queryOf(subscription);
  return {
    collection,
    ...(query && { query }),
    filters: {
      ...Object.fromEntries(given),
      ...(sumFrom && { sumFrom }),
      ...(collection === 'stories' && { relevant: true }),
    },
  };
}

/** Words, organizations and people as one tree: all of the three, of each name any. */
function queryOf({ words, organizations, people }: Subscription): QueryNode | undefined {
  const parts = [words ? parseQuery(words, lemmasOf) : undefined, anyOf(organizations), anyOf(people)];
  const all = parts.filter((part) => part !== undefined);
  return all.length > 1 ? { all } : all[0];
}

function anyOf(names: readonly string[]): QueryNode | undefined {
  const any = names.flatMap((name) => parseQuery(`"${name.replace(/["«»„“”]/g, ' ')}"`, lemmasOf) ?? []);
  return any.length > 1 ? { any } : any[0];
}
