export type { ElasticsearchAddress } from './connection';
export type { MigrateOptions, Migration } from './migrate';
export { type ElasticsearchOptions, type ElasticsearchStore, openElasticsearch } from './open';
export { ElasticsearchGone, ElasticsearchRefused } from './patience';
export { type Roles, setUpSecurity, type UserToMake } from './security';
