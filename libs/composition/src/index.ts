export { type Health, startHealth } from './health';
export { type MigratedCollection, migrateSearch, type RebuildRecords } from './migrate-search';
export { openPorts, outboxOf, type Ports } from './ports';
export { runService } from './run-service';
export { processHolder, type Running, type ServiceContext, type StartService } from './service';
export { type ConfiguredSources, readSources, sourceContext } from './sources';
