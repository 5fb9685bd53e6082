/** A fetch took longer than it may. */
export class TimeIsUp extends Error {}

/**
 * The time that a fetch has left. It runs only while one of its steps runs: waiting for the pace of a host between two
 * redirects costs nothing.
 */
export class Deadline {
  constructor(private leftMs: number) {}

  /** Runs one step; its signal is aborted with TimeIsUp when no time is left. */
  async within<T>(step: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const started = performance.now();
    const timer = setTimeout(() => controller.abort(new TimeIsUp('no time left')), Math.max(1, this.leftMs));
    try {
      return await step(controller.signal);
    } finally {
      clearTimeout(timer);
      this.leftMs -= performance.now() - started;
    }
  }
}
