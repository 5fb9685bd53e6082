export { type ElasticsearchAddress, ElasticsearchGone, ElasticsearchRefused } from './connection';
export type { MigrateOptions, Migration } from './migrate';
export { type ElasticsearchOptions, type ElasticsearchStore, openElasticsearch } from './open';
export { type Roles, setUpSecurity, type UserToMake } from './security';
