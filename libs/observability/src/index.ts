export { createLog, type LogOptions } from './log';
export { countingLog, type JobEvent } from './metrics/counting-log';
export { METRICS, metricsReference } from './metrics/list';
export { Metrics } from './metrics/metrics';
