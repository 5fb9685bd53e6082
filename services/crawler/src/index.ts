export { articleOf } from './article-of';
export { orderBackfill } from './backfill';
export { Crawler, type Round } from './crawler';
export { dateOf as listDateOf } from './finding';
export { IMPORT_SOURCE, type ImportedText, importText } from './import-text';
export type { CrawlerParts, Fetcher } from './parts';
export { crawlerSettings, startCrawler, startFetcher, startPageReader } from './start';
export { addressOf as startAddressOf, linksOf } from './start-page';
export { waysTo } from './ways-to';
