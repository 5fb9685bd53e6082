import { type IsoInstant, instant } from '@kelisim/domain/time';
import type { Clock } from '@kelisim/ports/clock';

/** A clock that stands still until it is moved, and then shows the new time at once: a day costs one step. */
export class LeapingClock implements Clock {
  private time: number;
  private readonly sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  /** @param start an ISO 8601 moment */
  constructor(start: string) {
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
      const end = () => {
        this.sleepers.delete(sleeper);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const sleeper = { at: this.time + milliseconds, wake: end };
      this.sleepers.add(sleeper);
      signal?.addEventListener('abort', end, { once: true });
    });
  }

  leap(milliseconds: number): void {
    this.time += milliseconds;
    for (const { at, wake } of [...this.sleepers]) if (at <= this.time) wake();
  }
}
