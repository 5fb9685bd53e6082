import type { Queue } from '@kelisim/ports/queue';

/** An empty queue of its own, opened for one test, and power over its time. */
export interface QueueHarness {
  readonly queue: Queue;
  /** After how many milliseconds of silence a worker counts as vanished. */
  readonly lockMs: number;
  /** Milliseconds of the time that the queue lives in. */
  now(): number;
  /** Makes so many milliseconds of that time pass: moves a fake clock, or waits where the queue has a clock of its own. */
  elapse(milliseconds: number): Promise<void>;
  /** Another process's connection to the same messages; `vanish` ends it as a killed process ends. */
  peer(): Promise<{ readonly queue: Queue; vanish(): Promise<void> }>;
  close(): Promise<void>;
}

export type OpenQueue = () => Promise<QueueHarness>;

/** Far more than any rule takes; every wait ends with what it waits for, none with a delay. */
const PATIENCE = 60_000;

/** States one rule and runs it on a queue of its own. */
export function queueRule(open: OpenQueue, name: string, rule: (harness: QueueHarness) => Promise<void>): void {
  const run = async () => {
    const harness = await open();
    try {
      await rule(harness);
    } finally {
      await harness.close();
    }
  };
  it(name, run, PATIENCE);
}
