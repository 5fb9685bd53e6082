import type { StartService } from '@kelisim/composition';
import type { Config } from '@kelisim/config';
import { PageFetcher } from '@kelisim/fetching';
import { Crawler } from './crawler';
import type { CrawlerParts } from './parts';

/** The crawler's settings out of the configuration. */
export const crawlerSettings = (
  config: Config,
): Pick<CrawlerParts, 'robotsName' | 'graceMs' | 'mostAttempts' | 'hostsAtOnce'> => ({
  robotsName: config.crawl.userAgent,
  graceMs: config.flow.sweepMs,
  mostAttempts: config.flow.mostAttempts,
  hostsAtOnce: config.crawl.hostsAtOnce,
});

/** Starts to watch the sources, until closed. */
export const startCrawler: StartService = async ({ config, ports, log, holder, sources }) => {
  const fetcher = new PageFetcher({
    userAgent: config.crawl.userAgent,
    allow: config.crawl.allow,
    now: () => ports.clock.now(),
  });
  const crawler = new Crawler({ ...ports, ...crawlerSettings(config), log, holder, sources, fetcher });
  const stop = new AbortController();
  const running = crawler.run(stop.signal);
  return {
    close: async () => {
      stop.abort();
      await running;
      await crawler.close();
      await fetcher.close();
    },
  };
};
