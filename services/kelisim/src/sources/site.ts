import { mkdirSync } from 'node:fs';
import type { Config } from '@kelisim/config';
import { startFetcher } from '@kelisim/crawler';
import type { Reason } from '@kelisim/domain/reasons';
import { type FetchResult, fetchRobots, type PageFetcher, robotsRules } from '@kelisim/fetching';
import { systemClock } from '@kelisim/ports/system-clock';

/** Pace of a command that a person waits for, in milliseconds; a site's own crawl-delay counts up to ten times of it. */
const PACE_MS = 1_000;

/** What keeps every page of a host from us, its robots.txt only being the first that was asked for. */
const OF_CONNECTION: ReadonlySet<Reason> = new Set<Reason>([
  'address-forbidden',
  'host-unknown',
  'host-unreachable',
  'tls-failed',
  'timed-out',
]);

/** Asks sites for a command: by their robots.txt and one after another, and stores nothing. */
export class Sites {
  private readonly fetcher: PageFetcher;
  private readonly hosts = new Map<
    string,
    { rules?: ReturnType<typeof robotsRules>; reason?: Reason; cause?: string; nextAt: number }
  >();

  constructor(private readonly config: Config) {
    mkdirSync(config.dataDir, { recursive: true });
    this.fetcher = startFetcher(config, systemClock);
  }

  /** The answer; without having asked, what `robots.txt` says, or why it could not be had. */
  async ask(url: string, accept: 'page' | 'feed', ways: object = {}): Promise<FetchResult> {
    const host = await this.host(url, ways);
    const refused = (reason: Reason, cause: string) => ({ kind: 'refused', reason, cause, finalUrl: url }) as const;
    if (!host.rules) return refused(host.reason ?? 'robots-unavailable', host.cause ?? 'it could not be had');
    if (!host.rules.allowed(url)) return refused('robots-disallow', 'robots.txt forbids it');
    await systemClock.wait(host.nextAt - Date.now());
    const result = await this.fetcher.fetchPage({
      url,
      accept,
      ...ways,
      beforeRedirect: async (next) => {
        const { rules } = await this.host(next, ways);
        return rules ? (rules.allowed(next) ? undefined : 'robots-disallow') : 'robots-unavailable';
      },
    });
    host.nextAt = Date.now() + Math.min(host.rules.crawlDelayMs ?? PACE_MS, 10 * PACE_MS);
    return result;
  }

  /** Sitemaps that the robots.txt of an address names. */
  async sitemaps(url: string): Promise<readonly string[]> {
    return (await this.host(url, {})).rules?.sitemaps ?? [];
  }

  close(): Promise<void> {
    return this.fetcher.close();
  }

  private async host(url: string, ways: object) {
    const { host, origin } = new URL(url);
    const known = this.hosts.get(host);
    if (known) return known;
    let unreached: Reason | undefined;
    const record = await fetchRobots(
      async (request, limits) => {
        const result = await this.fetcher.fetchPage(request, limits);
        if (result.kind === 'refused' && OF_CONNECTION.has(result.reason)) unreached = result.reason;
        return result;
      },
      origin,
      Date.now(),
      ways,
    );
    const entry = {
      ...(record.text !== undefined && { rules: robotsRules(record.text, this.config.crawl.userAgent) }),
      ...(unreached && { reason: unreached }),
      ...(record.cause && { cause: record.cause }),
      nextAt: Date.now() + PACE_MS,
    };
    this.hosts.set(host, entry);
    return entry;
  }
}
