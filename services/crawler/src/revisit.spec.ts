import { instant } from '@kelisim/domain/time';
import { revisitAt } from './revisit';

const DAY = 86_400_000;
const seen = Date.UTC(2026, 2, 16, 9);

describe('when a page is looked at again', () => {
  test.each([
    ['at once after it was found: in half a day', 0, 0.5],
    ['a day old: still in half a day', 1, 0.5],
    ['eight days old: in two days', 8, 2],
    ['fifty days old: in a week', 50, 7],
  ])('%s', (_, ageDays, inDays) => {
    const now = seen + ageDays * DAY;
    expect(revisitAt(instant(seen), now)).toBe(instant(now + inDays * DAY));
  });

  it('two months old: no more', () => {
    expect(revisitAt(instant(seen), seen + 61 * DAY)).toBeUndefined();
  });
});
