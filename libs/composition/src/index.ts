export { type Health, startHealth } from './health';
export { openPorts, outboxOf, type Ports } from './ports';
export { runService } from './run-service';
export { processHolder, type Running, type ServiceContext, type StartService } from './service';
export { type ConfiguredSources, readSources, sourceContext } from './sources';
