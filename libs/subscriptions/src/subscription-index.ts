import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { SubscriptionId } from '@kelisim/domain/ids';
import type { QueryNode } from '@kelisim/domain/query';
import type { Collection } from '@kelisim/domain/records/records';
import { FILTER_FIELDS, type FieldFilter } from '@kelisim/ports/search-fields';
import { type AskedRecord, answers } from './answers';
import { collectionOf, type SubscribedSearch, searchOf } from './search-of';

/** The narrowest first: what fewest records have. */
const NARROWING = ['regions', 'sources', 'instruments', 'sectors', 'statuses', 'sides'] as const;

interface Entry {
  readonly id: SubscriptionId;
  readonly search: SubscribedSearch;
}

/**
 * Many subscriptions, ready to be asked which of them a record is for. Each is entered under the words or the values of
 * its narrowest condition, of which every hit has at least one; so a record is compared with those alone that share one
 * with it.
 */
export class SubscriptionIndex {
  private readonly under = new Map<string, Entry[]>();
  private readonly always = new Map<Collection, Entry[]>();
  /** How many searches are entered. */
  size = 0;

  constructor(subscriptions: Iterable<Subscription> = []) {
    for (const subscription of subscriptions) this.add(subscription);
  }

  add(subscription: Subscription): void {
    const collections = new Set(subscription.wants.flatMap((kind) => collectionOf(kind) ?? []));
    for (const collection of collections)
      this.enter({ id: subscription.id, search: searchOf(subscription, collection) });
  }

  /** The subscriptions whose search finds the record, in no particular order, each once. */
  hearing(record: AskedRecord): SubscriptionId[] {
    const heard = new Set<SubscriptionId>();
    const ask = (entries: readonly Entry[] | undefined) => {
      for (const { id, search } of entries ?? []) if (!heard.has(id) && answers(search, record)) heard.add(id);
    };
    for (const key of keysOfRecord(record)) ask(this.under.get(key));
    ask(this.always.get(record.collection));
    return [...heard];
  }

  private enter(entry: Entry): void {
    this.size++;
    const { collection } = entry.search;
    const keys = keysOfSearch(entry.search);
    if (!keys) append(this.always, collection, entry);
    else for (const key of keys) append(this.under, key, entry);
  }
}

function append<Key>(lists: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

const wordKey = (collection: Collection, lemma: string): string => `${collection} word ${lemma}`;
const valueKey = (collection: Collection, filter: string, value: string): string => `${collection} ${filter} ${value}`;

/** Keys of which every hit has at least one; undefined where hits need have nothing in particular. */
function keysOfSearch({ collection, query, filters }: SubscribedSearch): string[] | undefined {
  const words = query && wordsOf(query);
  if (words) return [...new Set(words)].map((lemma) => wordKey(collection, lemma));
  const filter = NARROWING.find((name) => filters[name]?.length);
  return filter && filters[filter]?.map((value) => valueKey(collection, filter, value));
}

/** Words of which every text that answers the query has at least one; undefined where there are none such. */
function wordsOf(node: QueryNode): readonly string[] | undefined {
  if ('word' in node) return node.word;
  if ('phrase' in node) return node.phrase[0] ?? [];
  if ('not' in node) return undefined;
  if ('all' in node) return shortest(node.all.flatMap((part) => [wordsOf(part) ?? []].filter((words) => words.length)));
  const parts = node.any.map(wordsOf);
  return parts.some((words) => words === undefined) ? undefined : parts.flatMap((words) => words ?? []);
}

const shortest = (lists: readonly (readonly string[])[]): readonly string[] | undefined =>
  lists.reduce<readonly string[] | undefined>(
    (best, list) => (!best || list.length < best.length ? list : best),
    undefined,
  );

function* keysOfRecord({ collection, fields, words }: AskedRecord): Generator<string> {
  for (const lemma of words.known) yield wordKey(collection, lemma);
  for (const filter of NARROWING) {
    const field = FILTER_FIELDS[collection][filter as FieldFilter];
    const values = field === undefined ? [] : [fields[field] ?? []].flat();
    for (const value of values) yield valueKey(collection, filter, String(value));
  }
}
