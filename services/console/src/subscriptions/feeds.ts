import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { RecordOf } from '@kelisim/domain/records/records';
import { type Phrases, phrases } from '@kelisim/phrases';
import type { Search } from '@kelisim/ports/search';
import { searchOf, tryOut } from '@kelisim/subscriptions';
import { atom, type FeedEntry } from '../exports/atom';
import { calendarFile } from '../exports/calendar-file';

/** Readers of feeds show about so many entries, and ask again within the day. */
const MOST_ENTRIES = 50;
const MOST_EVENTS = 500;

interface FeedPlace {
  /** Address of the console, without a slash at the end. */
  readonly base: string;
  readonly self: string;
  readonly now: string;
}

type AnyRecord = RecordOf<'dossiers' | 'figures' | 'events' | 'stories'>;

/** A subscription as an Atom feed: what its search finds, the newest first. */
export async function feedOf(
  search: Search,
  subscription: Subscription,
  { base, self, now }: FeedPlace,
): Promise<string> {
  const say = phrases(subscription.language);
  const found = await tryOut(search, subscription, MOST_ENTRIES);
  const entries = found.flatMap(({ collection, newest }) =>
    newest.map((record): FeedEntry => entryOf(collection, record, base, say, now)),
  );
  entries.sort((a, b) => (a.updated < b.updated ? 1 : -1));
  const title = say('news.feedTitle', { name: subscription.name });
  return atom({ title, address: base, self, updated: entries[0]?.updated ?? now }, entries.slice(0, MOST_ENTRIES));
}

function entryOf(collection: string, record: AnyRecord, base: string, say: Phrases, now: string): FeedEntry {
  const published = record.publishedOn ? `${record.publishedOn.slice(0, 10)}T00:00:00Z` : now;
  const common = { published, updated: published };
  if ('instrument' in record) {
    const { id, status, instrument, title, evidence } = record;
    // A change of status is another entry, so that a feed's reader shows it anew.
    const name = `${say(`status.${status}`)}: ${say(`instrument.${instrument}`)} — ${title}`;
    return { ...common, id: `${id}-${status}`, title: name, summary: evidence, address: `${base}/dossiers/${id}` };
  }
  const address = record.storyId ? `${base}/stories/${record.storyId}` : base;
  const summary = 'evidence' in record ? record.evidence : record.text.slice(0, 600);
  const kind = 'measure' in record ? `${say(`measure.${record.measure}`)}: ` : '';
  return { ...common, id: `${collection}-${record.id}`, title: kind + record.title, summary, address };
}

/** The events still to come that a subscription's search finds, as a calendar. */
export async function calendarOf(
  search: Search,
  subscription: Subscription,
  { base, now, say }: Pick<FeedPlace, 'base' | 'now'> & { readonly say: Phrases },
): Promise<string> {
  const wanted = searchOf(subscription, 'events');
  const filters = { ...wanted.filters, happenedFrom: now.slice(0, 10) };
  const { hits } = await search.find({ ...wanted, collection: 'events', filters, sort: 'newest', limit: MOST_EVENTS });
  const entries = hits.flatMap(({ record }) => {
    if (!record.from) return [];
    return {
      id: record.id,
      from: record.from,
      to: record.to ?? record.from,
      title: [say(`eventKind.${record.kind}`), record.name ?? record.title].join(': '),
      text: record.evidence,
      ...(record.place && { place: record.place }),
      address: record.storyId ? `${base}/stories/${record.storyId}` : base,
      stamp: record.indexedAt,
    };
  });
  return calendarFile(say('news.feedTitle', { name: subscription.name }), entries);
}
