import { type Look, nextCheckMinutes } from './next-check';

const pace = { secondsBetweenRequests: 5, checkEveryMinutes: 40 };
const wait = (look: Partial<Look>, chance = 0) =>
  nextCheckMinutes({ afterMinutes: 40, fresh: 0, shown: 20, ...look }, pace, chance);

describe('the next look at a source', () => {
  it.each<[string, Partial<Look>, number]>([
    ['comes later when nothing was new', { fresh: 0 }, 50],
    ['comes sooner when something was', { fresh: 2 }, 32],
    ['comes in half the time when everything was', { fresh: 20 }, 20],
    ['does not hurry for a list of one', { fresh: 1, shown: 1 }, 32],
    ['is never sooner than a quarter of the interval', { fresh: 20, afterMinutes: 11 }, 10],
    ['is never later than eight intervals', { fresh: 0, afterMinutes: 310 }, 320],
  ])('%s', (_what, look, minutes) => {
    expect(wait(look)).toBeCloseTo(minutes);
  });

  it('is never later than a day, unless the source itself says so', () => {
    const quiet = (checkEveryMinutes: number) =>
      nextCheckMinutes({ afterMinutes: 1e6, fresh: 0, shown: 9 }, { ...pace, checkEveryMinutes });
    expect(quiet(400)).toBe(1440);
    expect(quiet(2000)).toBe(2000);
  });

  it('falls back to its habits after a burst', () => {
    let minutes = 10;
    for (let look = 0; look < 30; look += 1) minutes = wait({ afterMinutes: minutes });
    expect(minutes).toBe(320);
  });

  it('is put off by chance by a tenth at the most', () => {
    expect(wait({}, 0.999)).toBeGreaterThan(wait({}));
    expect(wait({}, 0.999)).toBeLessThan(wait({}) * 1.1);
  });
});
