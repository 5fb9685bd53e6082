import { type IsoInstant, instant } from '@kelisim/domain/time';
import type { Clock } from '@kelisim/ports/clock';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Lets everything run that can run without time passing: promises, timers of 0 ms and finished I/O. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/** A clock that moves only when a test moves it. */
export class FakeClock implements Clock {
  private time: number;
  private readonly sleepers = new Set<Sleeper>();

  /** @param start an ISO 8601 moment */
  constructor(start = '2026-03-02T06:00:00.000Z') {
    this.time = Date.parse(start);
  }

  now(): number {
    return this.time;
  }

  instant(): IsoInstant {
    return instant(this.time);
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted || milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper = { at: this.time + milliseconds, wake: () => end() };
      const end = () => {
        this.sleepers.delete(sleeper);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      this.sleepers.add(sleeper);
      signal?.addEventListener('abort', end, { once: true });
    });
  }

  /** Moves on, waking who waits at each one's own moment and letting him work before time moves further. */
  async advance(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    await breathe();
    for (let next = this.nextBy(until); next; next = this.nextBy(until)) {
      this.time = Math.max(this.time, next.at);
      next.wake();
      await breathe();
    }
    this.time = until;
    await breathe();
  }

  /** How many wait for time to pass. */
  get waiting(): number {
    return this.sleepers.size;
  }

  private nextBy(until: number): Sleeper | undefined {
    const due = [...this.sleepers].filter((sleeper) => sleeper.at <= until);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** A clock whose waits never end once it is stopped: the time of a process that has vanished. */
export function stoppableClock(clock: Clock): Clock & { stop(): void } {
  let stopped = false;
  const wait = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    await clock.wait(milliseconds, signal);
    if (stopped) await new Promise(() => {});
  };
  const stop = () => {
    stopped = true;
  };
  return { now: () => clock.now(), instant: () => clock.instant(), wait, stop };
}
