import type { DemoDay, SiteName } from './articles';

/** What a site answers to one address. */
export interface Page {
  readonly type: 'text/html' | 'application/rss+xml' | 'application/atom+xml' | 'text/plain';
  readonly body: string;
  readonly changedAt: Date;
}

/** One of the three sites: pure, from an address and a day to a page. */
export interface Site {
  readonly name: SiteName;
  readonly charset: 'windows-1251' | 'utf-8';
  /** The page at an address, or nothing; `origin` is for the absolute addresses that feeds hold. */
  answer(
    address: { readonly path: string; readonly query: URLSearchParams; readonly origin: string },
    day: DemoDay,
  ): Page | undefined;
}

/** A robots.txt that closes some paths and asks for no delay. */
export function robots(closed: readonly string[]): Page {
  const body = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), 'Crawl-delay: 0', ''].join('\n');
  return { type: 'text/plain', body, changedAt: new Date('2026-01-12T09:00:00+05:00') };
}

/** The youngest of some dates. */
export const latest = (dates: readonly Date[]): Date => new Date(Math.max(0, ...dates.map(Number)));
