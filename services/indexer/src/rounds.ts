import { instant } from '@kelisim/domain/time';
import { Leases, type Log, sweep } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';

/** What the rounds work with. */
export interface RoundsParts {
  readonly documents: Documents;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
  readonly holder: string;
  readonly sweepMs: number;
  /** Brings the records of the sources up to date. */
  readonly countSources: () => Promise<void>;
}

/** The records of the sources are for charts by day: they may be this old. */
const COUNT_EVERY_MS = 300_000;

/** What one indexer at a time does on its rounds: it sends again what stayed behind, and counts by source. */
export class Rounds {
  private readonly leases: Leases;
  private countedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly parts: RoundsParts) {
    this.leases = new Leases(parts.documents, parts.clock, parts.holder);
  }

  /** Goes round until it is stopped. At start-up everything that is owed is sent: whoever had it may have died. */
  async keepGoing(signal: AbortSignal): Promise<void> {
    const { clock, log, sweepMs } = this.parts;
    for (let graceMs = sweepMs; !signal.aborted; graceMs = 0) {
      await this.once(graceMs).catch((error: unknown) =>
        log.error({ stage: 'sweep', err: error }, 'a sweep failed; the next one follows'),
      );
      await clock.wait(sweepMs, signal);
    }
  }

  private async once(graceMs: number): Promise<void> {
    const { documents, queue, clock, log } = this.parts;
    const lease = await this.leases.take('sweep');
    if (!lease) return;
    try {
      const sent = await sweep(documents, queue, instant(clock.now() + graceMs));
      if (sent) log.info({ stage: 'sweep', sent }, 'sent again what stayed behind');
      await this.countSources();
    } finally {
      await lease.release();
    }
  }

  private async countSources(): Promise<void> {
    const now = this.parts.clock.now();
    if (now - this.countedAt < COUNT_EVERY_MS) return;
    await this.parts.countSources();
    this.countedAt = now;
  }
}
