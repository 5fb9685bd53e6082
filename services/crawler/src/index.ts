export { orderBackfill } from './backfill';
export { Crawler, type Round } from './crawler';
export { IMPORT_SOURCE, type ImportedText, importText } from './import-text';
export type { CrawlerParts, Fetcher } from './parts';
export { crawlerSettings, startCrawler } from './start';
