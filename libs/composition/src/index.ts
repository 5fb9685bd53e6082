export { openPorts, outboxOf, type Ports } from './ports';
export { processHolder, type Running, type ServiceContext, type StartService } from './service';
