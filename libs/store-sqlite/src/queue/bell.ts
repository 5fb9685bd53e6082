import type { Clock } from '@kelisim/ports/clock';

/** Lets one loop sleep until something happens or a time is over; a ring that nobody waits for is kept. */
export class Bell {
  private rung = false;
  private sleeper: AbortController | undefined;

  constructor(private readonly clock: Clock) {}

  ring(): void {
    this.rung = true;
    this.sleeper?.abort();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.rung) {
      this.sleeper = new AbortController();
      await this.clock.wait(milliseconds, this.sleeper.signal);
      this.sleeper = undefined;
    }
    this.rung = false;
  }
}
