import { type IsoInstant, instant } from '@kelisim/domain/time';
import type { Clock } from '@kelisim/ports/clock';

interface Timer {
  readonly at: number;
  readonly resolve: () => void;
}

/** Turns of the event loop without anything new after which nothing is under way. */
const QUIET_TURNS = 3;

/**
 * A clock that jumps instead of waiting: time stands still while something is under way, and moves on to the next
 * moment that someone waits for when all wait. A day of a crawler's patience passes in seconds, to the millisecond.
 */
export class JumpingClock implements Clock {
  private time: number;
  private busy = 0;
  private stamp = 0;
  private isLooking = false;
  private readonly timers = new Set<Timer>();

  constructor(start: string) {
    this.time = Date.parse(start);
  }

  now(): number {
    return this.time;
  }

  instant(): IsoInstant {
    return instant(this.time);
  }

  moveOn(milliseconds: number): void {
    this.time += milliseconds;
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted || milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        this.timers.delete(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = { at: this.time + milliseconds, resolve: end };
      this.timers.add(timer);
      signal?.addEventListener('abort', end, { once: true });
      this.touched();
    });
  }

  /** Time stands still until it is done. */
  async during<Result>(act: () => Promise<Result>): Promise<Result> {
    this.busy += 1;
    try {
      return await act();
    } finally {
      this.busy -= 1;
      this.touched();
    }
  }

  /** A part of what is under way in which it only waits. */
  async meanwhile<Result>(act: () => Promise<Result>): Promise<Result> {
    this.busy -= 1;
    this.touched();
    try {
      return await act();
    } finally {
      this.busy += 1;
    }
  }

  private touched(): void {
    this.stamp += 1;
    if (this.isLooking) return;
    this.isLooking = true;
    this.look(this.stamp, 0);
  }

  private look(stamp: number, quiet: number): void {
    setImmediate(() => {
      if (stamp !== this.stamp) return this.look(this.stamp, 0);
      if (quiet < QUIET_TURNS) return this.look(stamp, quiet + 1);
      this.isLooking = false;
      if (this.busy === 0) this.jump();
    });
  }

  private jump(): void {
    const first = Math.min(...[...this.timers].map(({ at }) => at));
    if (!Number.isFinite(first)) return;
    this.time = Math.max(this.time, first);
    for (const timer of this.timers) {
      if (timer.at <= this.time) timer.resolve();
    }
    this.touched();
  }
}
