import { decode, isRefused } from '@kelisim/article';
import { type Discovery, discover, type Found } from '@kelisim/discovery';
import type { FetchedPage } from '@kelisim/fetching';
import type { Source, StartPage } from '@kelisim/sources';

/** Where a start page is asked for. */
export const addressOf = (start: StartPage): string =>
  start.kind === 'telegram' ? `https://t.me/s/${start.channel}` : start.url;

/** The links of a start page that was answered; pure. */
export function linksOf(start: StartPage, source: Source, page: FetchedPage): Discovery {
  const decoded = decode(page.bytes, page.headers['content-type']);
  if (isRefused(decoded)) return { kind: 'nothing', reason: 'feed-broken', cause: decoded.refused };
  return discover(start, {
    text: decoded.text,
    url: page.finalUrl,
    rules: { mirrors: source.mirrors, keepParameters: source.keepParameters, home: source.home },
    timeZone: source.timeZone,
    ...(source.articlePattern && { articlePattern: new RegExp(source.articlePattern) }),
  });
}

/** Pages of one list that are followed at the most: a list of news has ten to thirty entries a page. */
const MOST_LIST_PAGES = 30;

/**
 * Which list page comes next: the following one, as long as lists bring what is new and do not repeat themselves.
 * @param seen signatures of this round; the found one is added
 */
export function nextPage(found: Found, seen: Set<string>, hasNew: boolean): string | undefined {
  if (seen.has(found.signature) || seen.size >= MOST_LIST_PAGES || !hasNew) return undefined;
  seen.add(found.signature);
  return found.next;
}
