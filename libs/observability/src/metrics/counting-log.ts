import type { Log } from '@kelisim/flow';
import type { Metrics } from './metrics';

/**
 * The one event that each try of a job writes; counters and any look into the log rest on it. `reason` is out of the
 * closed list, `why` is for a person; `key` is the id of the document that the job is about.
 */
export interface JobEvent {
  readonly stage: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly why?: string;
  readonly key?: string;
  readonly sourceId?: string;
  readonly articleId?: string;
  readonly attempt?: number;
  readonly ms?: number;
  readonly versions?: Readonly<Record<string, string>>;
}

const isJobEvent = (event: object): event is JobEvent =>
  'stage' in event && 'outcome' in event && typeof event.stage === 'string' && typeof event.outcome === 'string';

const stageOf = (event: object): string => ('stage' in event && typeof event.stage === 'string' ? event.stage : '');

/** A log whose events are counted on their way: what the log says and what the counters say is then the same. */
export function countingLog(log: Log, metrics: Metrics): Log {
  const countJob = (event: object): void => {
    if (!isJobEvent(event)) return;
    const { stage, outcome, reason = '', ms } = event;
    metrics.count('kelisim_jobs_total', { stage, outcome, reason });
    if (ms !== undefined) metrics.observe('kelisim_job_seconds', { stage }, ms / 1000);
  };
  const passing = (level: 'info' | 'warn' | 'error') => (event: object, message?: string) => {
    countJob(event);
    if (level !== 'info') metrics.count('kelisim_problems_total', { stage: stageOf(event), level });
    log[level](event, message);
  };
  return { info: passing('info'), warn: passing('warn'), error: passing('error') };
}
