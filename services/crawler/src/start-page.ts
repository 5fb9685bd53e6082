import { decode, isRefused } from '@kelisim/article';
import { type Discovery, discover, pageVerdict } from '@kelisim/discovery';
import type { Reason } from '@kelisim/domain/reasons';
import type { FetchedPage } from '@kelisim/fetching';
import type { Source, StartPage } from '@kelisim/sources';
import { rulesOf } from './address-rules';

/** Where a start page is asked for. */
export const addressOf = (start: StartPage): string =>
  start.kind === 'telegram' ? `https://t.me/s/${start.channel}` : start.url;

/** What a list shows, or why it is none. */
export type Listed =
  | Extract<Discovery, { kind: 'found' }>
  | { readonly kind: 'nothing'; readonly reason: Reason; readonly cause: string };

/** The links of a start page that was answered; pure. A list that shows nothing may be a challenge in its place. */
export function linksOf(start: StartPage, source: Source, page: FetchedPage, askedUrl: string): Listed {
  const decoded = decode(page.bytes, page.headers['content-type']);
  if (isRefused(decoded)) return { kind: 'nothing', reason: 'feed-broken', cause: decoded.refused };
  const found = discover(start, {
    text: decoded.text,
    url: page.finalUrl,
    rules: rulesOf(source),
    timeZone: source.timeZone,
    ...(source.articlePattern && { articlePattern: new RegExp(source.articlePattern) }),
  });
  if (found.kind === 'found') return found;
  const { status, headers, finalUrl } = page;
  return { kind: 'nothing', ...(pageVerdict({ html: decoded.text, status, headers, askedUrl, finalUrl }) ?? found) };
}
