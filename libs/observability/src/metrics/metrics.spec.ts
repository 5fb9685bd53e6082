import { readFileSync } from 'node:fs';
import path from 'node:path';
import { silent } from '@kelisim/flow';
import { countingLog } from './counting-log';
import { metricsReference } from './list';
import { Metrics } from './metrics';

const linesOf = async (metrics: Metrics, name: string) =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith(`${name}{`));

/** The formatter lines the columns up. */
const unaligned = (table: string) => table.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();

describe('metrics', () => {
  it('count the events of the log', async () => {
    const metrics = new Metrics();
    const log = countingLog(silent, metrics);
    log.info({ stage: 'classify', outcome: 'done', ms: 30 });
    log.info({ stage: 'classify', outcome: 'done', ms: 700 });
    log.warn({ stage: 'fetch', outcome: 'refused', reason: 'soft-not-found' });
    log.error({ err: new Error('no stage') }, 'something else');
    log.info({ sent: 3 }, 'no job');
    expect(await linesOf(metrics, 'kelisim_jobs_total')).toEqual([
      'kelisim_jobs_total{stage="classify",outcome="done",reason=""} 2',
      'kelisim_jobs_total{stage="fetch",outcome="refused",reason="soft-not-found"} 1',
    ]);
    expect(await linesOf(metrics, 'kelisim_job_seconds_count')).toEqual([
      'kelisim_job_seconds_count{stage="classify"} 2',
    ]);
    expect(await linesOf(metrics, 'kelisim_problems_total')).toEqual([
      'kelisim_problems_total{stage="fetch",level="warn"} 1',
      'kelisim_problems_total{stage="",level="error"} 1',
    ]);
  });

  it('hand every event on', () => {
    const seen: unknown[] = [];
    const log = { ...silent, info: (event: object, message?: string) => void seen.push([event, message]) };
    countingLog(log, new Metrics()).info({ stage: 'index', outcome: 'done' }, 'indexed');
    expect(seen).toEqual([[{ stage: 'index', outcome: 'done' }, 'indexed']]);
  });

  it('look gauges up when they are asked for, and answer although one look fails', async () => {
    const metrics = new Metrics();
    let waiting = 7;
    metrics.onScrape(async () => {
      metrics.reset('kelisim_queue_jobs');
      if (waiting) metrics.set('kelisim_queue_jobs', { topic: 'index', state: 'waiting' }, waiting);
    });
    metrics.onScrape(() => Promise.reject(new Error('the store is away')));
    expect(await linesOf(metrics, 'kelisim_queue_jobs')).toEqual([
      'kelisim_queue_jobs{topic="index",state="waiting"} 7',
    ]);
    waiting = 0;
    expect(await linesOf(metrics, 'kelisim_queue_jobs')).toEqual([]);
  });

  it('are separate for each process, and may show the process itself', async () => {
    expect(await new Metrics({ ofProcess: true }).text()).toContain('process_resident_memory_bytes');
    expect(await new Metrics().text()).not.toContain('process_resident_memory_bytes');
  });

  it('stand in the documentation as they are; print-reference.ts writes it anew', () => {
    const page = readFileSync(path.resolve(__dirname, '../../../../docs/metrics.md'), 'utf8');
    expect(unaligned(page)).toContain(unaligned(metricsReference()));
  });
});
