import type { Job, JobHandler, Verdict } from '@kelisim/ports/queue';

export const DONE: Verdict = { kind: 'done' };
export const retry = (afterMs: number, charged: boolean): Verdict => ({ kind: 'retry', afterMs, charged });

/** A door that handlers wait at until the test opens it. */
export class Gate {
  readonly passed: Promise<void>;
  open!: () => void;

  constructor() {
    this.passed = new Promise((resolve) => {
      this.open = resolve;
    });
  }
}

/** Does jobs as it is told, and remembers in which order they came. */
export class Witness {
  readonly jobs: Job[] = [];
  /** The most jobs that were under way at once. */
  most = 0;
  private active = 0;
  private readonly waiting: { count: number; resolve: () => void }[] = [];

  /** @param act decides on a job; `seen` counts how many have come, this one included */
  constructor(private readonly act: (job: Job, seen: number) => Verdict | Promise<Verdict> = () => DONE) {}

  readonly handler: JobHandler = async (job) => {
    this.jobs.push(job);
    this.active += 1;
    this.most = Math.max(this.most, this.active);
    for (const one of this.waiting) if (this.jobs.length >= one.count) one.resolve();
    try {
      return await this.act(job, this.jobs.length);
    } finally {
      this.active -= 1;
    }
  };

  /** Resolves when so many jobs have come since the beginning. */
  came(count: number): Promise<void> {
    if (this.jobs.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ count, resolve }));
  }

  get keys(): string[] {
    return this.jobs.map((job) => job.key);
  }
}
