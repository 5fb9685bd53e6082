import type { Clock } from '@kelisim/ports/clock';

/** After a failure of ours a key is left alone for so long. */
const PAUSE_MS = 10_000;
/** A task that takes longer waits for slots, or for a slow server. */
const SLOW_MS = 60_000;

/** Tasks side by side, at most one for each key; a key may rest until a time. */
export class Tasks {
  private readonly running = new Map<string, { readonly since: number; readonly ended: Promise<void> }>();
  private readonly rests = new Map<string, number>();
  private bell: (() => void) | undefined;
  /** How many have ended so far. */
  ended = 0;

  constructor(
    private readonly clock: Clock,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  get size(): number {
    return this.running.size;
  }

  /** Whether a task for the key may start. */
  isFree(key: string): boolean {
    return !this.running.has(key) && (this.rests.get(key) ?? 0) <= this.clock.now();
  }

  /** Whether the key rests, or its task has run for a while and may go on. */
  isSlow(key: string): boolean {
    const since = this.running.get(key)?.since;
    return since === undefined ? !this.isFree(key) : this.clock.now() - since > SLOW_MS;
  }

  rest(key: string, milliseconds: number): void {
    this.rests.set(key, this.clock.now() + milliseconds);
  }

  /** Starts a task; one that throws is reported and its key rests. */
  start(key: string, act: () => Promise<void>): void {
    const task = act()
      .catch((error: unknown) => {
        this.onFailure(error);
        this.rest(key, PAUSE_MS);
      })
      .finally(() => {
        this.running.delete(key);
        this.ended += 1;
        this.bell?.();
      });
    this.running.set(key, { since: this.clock.now(), ended: task });
    this.forgetRests();
  }

  /** Resolves when a task ends. */
  async oneEnded(): Promise<void> {
    if (!this.running.size) return;
    await new Promise<void>((resolve) => {
      this.bell = resolve;
    });
    this.bell = undefined;
  }

  async allEnded(): Promise<void> {
    await Promise.all([...this.running.values()].map(({ ended }) => ended));
  }

  private forgetRests(): void {
    if (this.rests.size < 1000) return;
    for (const [key, until] of this.rests) if (until <= this.clock.now()) this.rests.delete(key);
  }
}
