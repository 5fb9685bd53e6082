import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type LabelsOf, METRICS, type NameOf } from './list';

/** The metrics of one process. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly beforeScrape: (() => Promise<void>)[] = [];

  /** @param options.ofProcess also memory, event loop and garbage collection of the process */
  constructor(options: { readonly ofProcess?: boolean } = {}) {
    for (const [name, { type, help, labels, ...more }] of Object.entries(METRICS)) {
      const settings = { name, help, labelNames: [...labels], registers: [this.registry] };
      if (type === 'counter') new Counter(settings);
      else if (type === 'gauge') new Gauge(settings);
      else new Histogram({ ...settings, ...('buckets' in more && { buckets: [...more.buckets] }) });
    }
    if (options.ofProcess) collectDefaultMetrics({ register: this.registry });
  }

  count<Name extends NameOf<'counter'>>(name: Name, labels: LabelsOf<Name>, by = 1): void {
    this.named<Counter>(name).inc({ ...labels }, by);
  }

  observe<Name extends NameOf<'histogram'>>(name: Name, labels: LabelsOf<Name>, value: number): void {
    this.named<Histogram>(name).observe({ ...labels }, value);
  }

  set<Name extends NameOf<'gauge'>>(name: Name, labels: LabelsOf<Name>, value: number): void {
    this.named<Gauge>(name).set({ ...labels }, value);
  }

  /** Forgets all values of a gauge: before they are told anew, so that what is gone does not linger. */
  reset(name: NameOf<'gauge'>): void {
    this.named<Gauge>(name).reset();
  }

  /** Lets gauges be looked up only when someone asks; what fails is left out of that answer. */
  onScrape(look: () => Promise<void>): void {
    this.beforeScrape.push(look);
  }

  /** Everything in Prometheus' text format. */
  async text(): Promise<string> {
    await Promise.allSettled(this.beforeScrape.map((look) => look()));
    return this.registry.metrics();
  }

  /** The content type of `text`. */
  get contentType(): string {
    return this.registry.contentType;
  }

  /** The list of metrics says which type each name has. */
  private named<Type>(name: string): Type {
    return this.registry.getSingleMetric(name) as unknown as Type;
  }
}
