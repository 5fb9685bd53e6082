import { canBeOne, lastDigit } from './number-span';

type Stated = number | readonly ['about' | 'over' | 'under', number];
const claim = (stated: Stated) =>
  typeof stated === 'number' ? { value: stated } : { qualifier: stated[0], value: stated[1] };

test.each<[Stated, Stated, boolean]>([
  [1.2e9, 1.2e9, true],
  [1.2e9, 1.23e9, true],
  [1.2e9, 1.18e9, true],
  [1.2e9, 1.25e9, true],
  [1.2e9, 1.26e9, false],
  [1.2e9, 1.3e9, false],
  [1.23e9, 1.24e9, false],
  [57.1e6, 57_134_000, true],
  [57.1e6, 57.3e6, false],
  [1e9, 1.04e9, true],
  [1e9, 1.2e9, false],
  [2e9, 2.4e9, false],
  [['about', 1.2e9], 1.3e9, true],
  [['about', 1.2e9], 1.4e9, false],
  [['over', 1.2e9], 1.23e9, true],
  [['over', 1.2e9], 1.15e9, false],
  [['over', 1e9], 1.9e9, true],
  [['over', 1e9], 2.3e9, false],
  [['under', 60e6], 57.1e6, true],
  [['under', 60e6], 61.5e6, false],
  [['over', 1.2e9], ['under', 1.3e9], true],
  [['over', 1.3e9], ['under', 1.2e9], false],
  [312, 312, true],
  [312, 315, false],
  [300, 312, true],
  [20, 21, false],
  [14, 14.2, true],
  [14, 15, false],
  [-8, -8.4, true],
  [-8, 8, false],
  [['over', -8], -9, true],
  [['over', -8], -7, false],
  [0, 0, true],
  [0, 5, false],
  [0.1 + 0.2, 0.3, true],
])('%j and %j can be one number: %j', (one, other, expected) => {
  expect(canBeOne(claim(one), claim(other))).toBe(expected);
  expect(canBeOne(claim(other), claim(one))).toBe(expected);
});

test.each([
  [1.2e9, 1e8],
  [1.23e9, 1e7],
  [350, 10],
  [7, 1],
  [14.2, 0.1],
  [0, 0],
])('the last digit of %d counts %d', (value, step) => {
  expect(lastDigit(value)).toBeCloseTo(step, 9);
});
