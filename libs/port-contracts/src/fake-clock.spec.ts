import { clockContract } from './clock';
import { FakeClock, stoppableClock } from './fake-clock';

clockContract('the tests’ own', () => {
  const clock = new FakeClock();
  return { clock, elapse: (milliseconds) => clock.advance(milliseconds) };
});

it('wakes sleepers in the order of their moments, each at its own', async () => {
  const clock = new FakeClock();
  const start = clock.now();
  const woken: number[] = [];
  for (const delay of [30, 10, 20]) void clock.wait(delay).then(() => woken.push(clock.now() - start));
  await clock.advance(100);
  expect(woken).toEqual([10, 20, 30]);
});

it('leaves those asleep whose moment has not come', async () => {
  const clock = new FakeClock();
  let woken = false;
  void clock.wait(101).then(() => (woken = true));
  await clock.advance(100);
  expect([woken, clock.waiting]).toEqual([false, 1]);
});

it('wakes nobody of a process that has vanished', async () => {
  const clock = new FakeClock();
  const vanishing = stoppableClock(clock);
  let woken = false;
  void vanishing.wait(10).then(() => (woken = true));
  vanishing.stop();
  await clock.advance(100);
  expect(woken).toBe(false);
});
