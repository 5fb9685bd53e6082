import { parsedUrl } from './canonical-url';
import { LinkCollector } from './collect';
import type { Discovery, DiscoveryInput } from './discovery';
import { parsedJson, valueAt, wordsAt } from './json-value';
import { machineDate } from './machine-date';
import { plainWords } from './markup';

/** The entries of a JSON Feed (versions 1 and 1.1). */
export function jsonFeed(input: DiscoveryInput): Discovery {
  const feed = parsedJson(input.text);
  const items = valueAt(feed, 'items');
  if (!Array.isArray(items)) return { kind: 'nothing', reason: 'feed-broken', cause: 'JSON without a list of items' };
  const links = new LinkCollector(input);
  for (const item of items) links.add(linkOf(item, input.timeZone));
  const next = wordsAt(feed, 'next_url');
  return links.finish({ next: next && parsedUrl(next, input.url)?.href });
}

function linkOf(item: unknown, timeZone: string) {
  const title = wordsAt(item, 'title');
  const date = machineDate(wordsAt(item, 'date_published') ?? wordsAt(item, 'date_modified'), timeZone);
  return {
    address: wordsAt(item, 'url') ?? wordsAt(item, 'external_url') ?? permanentId(item),
    ...(title ? { title: plainWords(title) } : {}),
    ...(date ? { publishedOn: date } : {}),
  };
}

function permanentId(item: unknown): string | undefined {
  const id = wordsAt(item, 'id');
  return id && /^https?:\/\//i.test(id) ? id : undefined;
}
