import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StartService } from '@kelisim/composition';
import type { Config } from '@kelisim/config';
import { PageFetcher } from '@kelisim/fetching';
import type { Clock } from '@kelisim/ports/clock';
import { Crawler } from './crawler';
import { type PageReader, readPagesHere, readPagesInThreads } from './page-reader';
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

/** What asks for pages, as the configuration says: the name it bears, what it may ask, its proxies and certificates. */
export const startFetcher = ({ crawl, dataDir }: Config, clock: Clock): PageFetcher =>
  new PageFetcher({
    userAgent: crawl.userAgent,
    allow: crawl.allow,
    proxies: crawl.proxies,
    certificates: certificatesIn(path.join(dataDir, 'ca')),
    now: () => clock.now(),
  });

/** The `NAME.pem` files of the folder that sources name in `extraCa`; none where there is no such folder. */
function certificatesIn(folder: string): Record<string, string> {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith('.pem'));
    return Object.fromEntries(
      files.map((file) => [path.parse(file).name, readFileSync(path.join(folder, file), 'utf8')]),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** What reads pages, as the configuration says: beside the crawler's own thread, or in it. */
export const startPageReader = ({ flow }: Config): PageReader =>
  flow.readers ? readPagesInThreads(flow.readers) : readPagesHere;

/** Starts to watch the sources, until closed. */
export const startCrawler: StartService = async ({ config, ports, log, holder, sources }) => {
  const fetcher = startFetcher(config, ports.clock);
  const reader = startPageReader(config);
  const crawler = new Crawler({ ...ports, ...crawlerSettings(config), log, holder, sources, fetcher, reader });
  const stop = new AbortController();
  const running = crawler.run(stop.signal);
  return {
    close: async () => {
      stop.abort();
      await running;
      await crawler.close();
      await fetcher.close();
      await reader.close();
    },
  };
};
