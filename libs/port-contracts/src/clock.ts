import type { Clock } from '@kelisim/ports/clock';

/** A clock under test with a way to make its time pass. */
export interface ClockHarness {
  readonly clock: Clock;
  elapse(milliseconds: number): Promise<void>;
}

/** What every clock promises. */
export function clockContract(name: string, open: () => ClockHarness): void {
  describe(`clock: ${name}`, () => {
    it('tells one moment in both ways', () => {
      const { clock } = open();
      const before = clock.now();
      const told = Date.parse(clock.instant());
      expect(told).toBeGreaterThanOrEqual(before);
      expect(told).toBeLessThanOrEqual(clock.now());
    });

    it('never runs backwards', async () => {
      const { clock, elapse } = open();
      const before = clock.now();
      await elapse(5);
      expect(clock.now()).toBeGreaterThanOrEqual(before + 5);
    });

    it('ends a wait when its time has come', async () => {
      const { clock, elapse } = open();
      const start = clock.now();
      const woken = clock.wait(20).then(() => clock.now());
      await elapse(25);
      // A machine's timer and its calendar round differently.
      expect((await woken) - start).toBeGreaterThanOrEqual(19);
    });

    it('ends a wait when its signal aborts, without throwing', async () => {
      const control = new AbortController();
      const waiting = open().clock.wait(3_600_000, control.signal);
      control.abort();
      await expect(waiting).resolves.toBeUndefined();
    });

    it('does not begin a wait whose signal has aborted', async () => {
      await expect(open().clock.wait(3_600_000, AbortSignal.abort())).resolves.toBeUndefined();
    });
  });
}
