export { articleOf } from './article-of';
export { Crawler, type Round } from './crawler';
export type { CrawlerParts, Fetcher } from './parts';
