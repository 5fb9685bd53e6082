export { type ElasticsearchAddress, ElasticsearchGone, ElasticsearchRefused } from './connection';
export { type ElasticsearchOptions, type ElasticsearchStore, openElasticsearch } from './open';
