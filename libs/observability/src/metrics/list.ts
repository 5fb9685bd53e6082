/** A figure that the program shows to Prometheus. */
interface Metric {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  /** Upper bounds, of a histogram. */
  readonly buckets?: readonly number[];
}

/**
 * Every metric of our own; those of the process come beside them. Labels have few values each: sources and pages are
 * looked up in the log.
 */
export const METRICS = {
  kelisim_jobs_total: {
    type: 'counter',
    help: 'Jobs by stage, outcome and reason; each job counts once for each try',
    labels: ['stage', 'outcome', 'reason'],
  },
  kelisim_job_seconds: {
    type: 'histogram',
    help: 'Time that one try of a job took, in seconds',
    labels: ['stage'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.5, 1, 5, 20, 60],
  },
  kelisim_problems_total: {
    type: 'counter',
    help: 'Warnings and errors in the log, by stage',
    labels: ['stage', 'level'],
  },
  kelisim_queue_jobs: {
    type: 'gauge',
    help: 'Jobs in the queue by topic and state (waiting, delayed, running)',
    labels: ['topic', 'state'],
  },
  kelisim_documents: {
    type: 'gauge',
    help: 'Documents by kind and stage',
    labels: ['kind', 'stage'],
  },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof METRICS;
/** The labels that one metric is told with. */
export type LabelsOf<Name extends MetricName> = Readonly<Record<(typeof METRICS)[Name]['labels'][number], string>>;
/** The metrics of one type. */
export type NameOf<Type extends Metric['type']> = {
  [Name in MetricName]: (typeof METRICS)[Name]['type'] extends Type ? Name : never;
}[MetricName];

/** The table of all metrics, for the documentation. */
export function metricsReference(): string {
  const rows = Object.entries<Metric>(METRICS).map(
    ([name, { type, labels, help }]) =>
      `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(', ')} | ${help} |`,
  );
  return ['| Metric | Type | Labels | What it says |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
