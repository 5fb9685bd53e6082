import { daysOf, periodOf, yearBefore, yearsOf } from './period';

test.each([
  ['2023', '2023'],
  ['2023-01/2023-12', '2023'],
  ['2023-01-01/2023-12-31', '2023'],
  ['2023-01/2023-09', '2023-01/2023-09'],
  ['2023-04/2023-04', '2023-04'],
  ['2023-04-01/2023-04-30', '2023-04'],
  ['2023-04-01/2023-04-29', '2023-04-01/2023-04-29'],
  ['2021/2023', '2021/2023'],
  ['2023-04-05', '2023-04-05'],
])('%s is %s', (period, short) => {
  expect(periodOf(daysOf(period))).toBe(short);
});

test.each([
  ['2023', '2022'],
  ['2024-02', '2023-02'],
  ['2023-01/2023-06', '2022-01/2022-06'],
  ['2024-02-29', '2023-02-28'],
])('a year before %s is %s', (period, before) => {
  expect(yearBefore(daysOf(period)).last).toBe(daysOf(before).last);
});

test('the years that a period touches', () => {
  expect(yearsOf(daysOf('2021-06/2023-02'))).toEqual(['2021', '2022', '2023']);
});
