import { LinkCollector } from './collect';
import type { Discovery, DiscoveryInput } from './discovery';
import { parsedJson, textAt, valueAt } from './json-value';
import { machineDate } from './machine-date';
import { plainWords } from './markup';

/** The entries of a JSON Feed (versions 1 and 1.1). */
export function jsonFeed(input: DiscoveryInput): Discovery {
  const feed = parsedJson(input.text);
  const items = valueAt(feed, 'items');
  if (!Array.isArray(items)) return { kind: 'nothing', reason: 'feed-broken', cause: 'JSON without a list of items' };
  const links = new LinkCollector(input);
  for (const item of items) links.add(linkOf(item, input.timeZone));
  return links.finish({ next: textAt(feed, 'next_url') });
}

function linkOf(item: unknown, timeZone: string) {
  const title = textAt(item, 'title');
  const date = machineDate(textAt(item, 'date_published') ?? textAt(item, 'date_modified'), timeZone);
  return {
    address: textAt(item, 'url') ?? textAt(item, 'external_url') ?? permanentId(item),
    ...(title ? { title: plainWords(title) } : {}),
    ...(date ? { publishedOn: date } : {}),
  };
}

function permanentId(item: unknown): string | undefined {
  const id = textAt(item, 'id');
  return id && /^https?:\/\//i.test(id) ? id : undefined;
}
