import { setMaxListeners } from 'node:events';
import { change, Leases } from '@kelisim/flow';
import type { Stored } from '@kelisim/ports/documents';
import type { Source } from '@kelisim/sources';
import { BackfillStep, newWatch } from './backfill';
import { dueLines } from './due-pages';
import { HostGate } from './host-gate';
import { HostVisits } from './host-visits';
import type { CrawlerParts } from './parts';
import { SourceVisit } from './source-visit';
import { Tasks } from './tasks';

/** Sources looked up at once: more than there are. */
const MOST_WATCHES = 2000;
/** How often to look for what is due. */
const TICK_MS = 1000;

/** How long the source of a crawler that died waits for another one; a look renews it with each list page. */
const LOOK_LEASE_MS = 120_000;

/** What was done. */
export interface Round {
  readonly sources: number;
  readonly pages: number;
}

/**
 * Watches sources: looks at their start pages, visits their pages, hands articles on. Each host has a line of its own,
 * so that none waits for another.
 */
export class Crawler {
  private readonly gate: HostGate;
  private readonly sourceVisit: SourceVisit;
  private readonly backfill: BackfillStep;
  private readonly hosts: HostVisits;
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly leases: Leases;
  private readonly tasks: Tasks;
  private readonly stopping = new AbortController();
  private done = { sources: 0, pages: 0 };

  constructor(private readonly parts: CrawlerParts) {
    setMaxListeners(0, this.stopping.signal); // each host that waits listens
    this.gate = new HostGate(parts, this.stopping.signal);
    this.sourceVisit = new SourceVisit(parts, this.gate);
    this.backfill = new BackfillStep(parts, this.gate);
    this.sources = new Map(parts.sources.map((source) => [source.id, source]));
    this.hosts = new HostVisits(parts, this.gate, this.sources);
    this.leases = new Leases(parts.documents, parts.clock, parts.holder, LOOK_LEASE_MS);
    this.tasks = new Tasks(parts.clock, (error) =>
      parts.log.error({ stage: 'fetch', err: error }, 'a visit failed; it is tried again'),
    );
  }

  /** Sees to it that every source has its watch. */
  async enter(): Promise<void> {
    const { documents, clock } = this.parts;
    for (const source of this.parts.sources)
      await change(documents, 'watch', source.id, (body) => (body ? undefined : newWatch(source, clock.instant())));
  }

  /** Does what is due, and what becomes due by it, until nothing is due but at hosts that are to be left alone for long. */
  async untilIdle(): Promise<Round> {
    this.done = { sources: 0, pages: 0 };
    for (;;) {
      if (!this.tasks.size) await this.parts.documents.settle();
      const { ended } = this.tasks;
      await this.dispatch();
      // What ended while we looked may have left more to be done.
      if (!this.tasks.size && this.tasks.ended === ended) return this.done;
      await this.tasks.oneEnded();
    }
  }

  /** Does what is due, whenever it becomes due, until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    await this.enter();
    while (!signal.aborted) {
      await this.dispatch().catch((error: unknown) =>
        this.parts.log.error({ stage: 'fetch', err: error }, 'what is due could not be looked up; it is tried again'),
      );
      await this.parts.clock.wait(TICK_MS, signal);
    }
  }

  /** Ends what is under way and lets go of all hosts. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.tasks.allEnded();
    await this.gate.close();
  }

  /** Starts what is due and does not run yet. */
  private async dispatch(): Promise<void> {
    const { documents, clock } = this.parts;
    const now = clock.instant();
    for (const watch of await documents.due('watch', 'watched', now, MOST_WATCHES)) {
      const source = this.sources.get(watch.id);
      const key = `source ${watch.id}`;
      if (source && this.tasks.isFree(key)) this.tasks.start(key, () => this.look(watch.id, source));
    }
    const lines = await dueLines(documents, now, this.tasks, (id) => this.sources.has(id));
    for (const [host, line] of lines)
      if (this.tasks.isFree(host)) this.tasks.start(host, () => this.visitLine(host, line));
  }

  /** Looks at a source's lists under a lease, so that of many crawlers one does. */
  private async look(id: string, source: Source): Promise<void> {
    const { documents, clock } = this.parts;
    const lease = await this.leases.take(`watch-${id}`);
    if (!lease) return this.tasks.rest(`source ${id}`, LOOK_LEASE_MS / 10);
    try {
      const watch = await documents.get('watch', id);
      const now = clock.instant();
      if (!watch?.body.dueAt || watch.body.dueAt > now) return;
      const stepAt = watch.body.backfill?.dueAt;
      const isLook = (watch.body.lookAt ?? watch.body.dueAt) <= now || !stepAt;
      if (isLook) await this.sourceVisit.visit(watch, source, () => lease.renew());
      else await this.backfill.take(watch, source);
      this.done.sources += 1;
    } finally {
      await lease.release();
    }
  }

  private async visitLine(host: string, line: readonly Stored<'page'>[]): Promise<void> {
    const { visited, restMs } = await this.hosts.visit(host, line, this.stopping.signal);
    this.done.pages += visited;
    if (restMs) this.tasks.rest(host, restMs);
  }
}
