import { clockContract } from '@kelisim/port-contracts/clock';
import { offsetClock, systemClock } from './system-clock';

/** A timer may fire a millisecond early against `Date.now`. */
const pass = (milliseconds: number) => systemClock.wait(milliseconds + 2);

clockContract('the machine’s', () => ({ clock: systemClock, elapse: pass }));
clockContract('with another calendar', () => ({ clock: offsetClock(Date.UTC(2020, 0, 1)), elapse: pass }));

it('starts at the moment it was given', () => {
  expect(
    offsetClock(Date.UTC(2020, 4, 9))
      .instant()
      .slice(0, 10),
  ).toBe('2020-05-09');
});
