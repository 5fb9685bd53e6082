import { Leases } from '@kelisim/flow';
import type { Source } from '@kelisim/sources';
import type { Audience } from '../audience';
import type { AlerterParts } from '../parts';
import { tellAlive } from './alive';
import { type Audit, owedFault } from './audit';
import { type Coverage, coverageNow } from './coverage';
import type { Incidents } from './incidents';
import { sourceFaults } from './sources';

/** A process that has just come up lets what was under way come to its end first. */
const FIRST_LOOK_MS = 60_000;
const HOUR_MS = 3_600_000;
const HEARTBEAT_MS = 300_000;
const HEARTBEAT_DEADLINE_MS = 20_000;

/** Looks every hour whether all is well, and says so to the outside for as long as it is. */
export class Watchman {
  private readonly leases: Leases;
  private readonly stop = new AbortController();
  private running: Promise<unknown> = Promise.resolve();
  private lastCoverage: Coverage | undefined;

  constructor(
    private readonly parts: AlerterParts,
    private readonly audience: Audience,
    private readonly audit: Audit,
    private readonly incidents: Incidents,
    private readonly sources: readonly Source[],
    holder: string,
    private readonly heartbeatUrl?: string,
  ) {
    // Longer than a look takes: a second process must not begin another one beside it.
    this.leases = new Leases(parts.documents, parts.clock, holder, 10 * 60_000);
  }

  start(): void {
    const { signal } = this.stop;
    this.running = Promise.all([
      this.every(FIRST_LOOK_MS, HOUR_MS, signal, () => this.lookUnderLease()),
      this.heartbeatUrl ? this.every(FIRST_LOOK_MS, HEARTBEAT_MS, signal, () => this.beat()) : undefined,
    ]);
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /** The coverage as the last look found it. */
  coverage(): Coverage | undefined {
    return this.lastCoverage;
  }

  /** One look: owed against delivered, the sources, the weekly line. */
  async look(): Promise<void> {
    const { documents, clock, log } = this.parts;
    const balance = await this.audit.look();
    const owed = owedFault(balance);
    const faults = await sourceFaults(documents, this.sources, clock.now());
    await this.incidents.see(owed ? [...faults, owed] : faults);
    this.lastCoverage = await coverageNow(documents, clock.now());
    const alive = await tellAlive(this.parts, this.audience, this.lastCoverage);
    log.info({ stage: 'watch', ...balance, faults: faults.length, alive }, 'owed and delivered were compared');
  }

  private async lookUnderLease(): Promise<void> {
    const lease = await this.leases.take('watchman');
    if (lease) await this.look().finally(() => lease.release());
  }

  /** Silent as soon as the store does not answer: that is what the monitor outside waits for. */
  private async beat(): Promise<void> {
    await this.parts.documents.get('lease', 'watchman');
    const signal = AbortSignal.any([this.stop.signal, AbortSignal.timeout(HEARTBEAT_DEADLINE_MS)]);
    await fetch(this.heartbeatUrl ?? '', { signal });
  }

  private async every(first: number, then: number, signal: AbortSignal, act: () => Promise<void>): Promise<void> {
    const { clock, log } = this.parts;
    for (let wait = first; !signal.aborted; wait = then) {
      await clock.wait(wait, signal);
      if (signal.aborted) return;
      await act().catch((err: unknown) =>
        log.error({ stage: 'watch', err }, 'a look at the watch failed; the next one follows'),
      );
    }
  }
}
