import { byMonth, lastMonths, pairsOf } from './figures';

it('counts months back over the turn of the year', () => {
  expect(lastMonths('2026-02-27', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

it('has a place for each month, though nothing happened in it', () => {
  const months = byMonth(['2026-01', '2026-02'], [{ row: '2026-02', column: 'signed', count: 3 }]);
  expect(months.map(({ counts }) => counts.signed)).toEqual([0, 3]);
});

it('pairs regions across the border, the busiest first', () => {
  const pairs = pairsOf(
    [
      { row: 'RU-OMS', column: 'KZ-55', count: 5 },
      { row: 'KZ-55', column: 'RU-OMS', count: 5 },
      { row: 'RU-OMS', column: 'RU-TOM', count: 9 },
      { row: 'RU-TOM', column: 'KZ-59', count: 7 },
      { row: 'RU-ALT', column: 'KZ-63', count: 1 },
    ],
    2,
    2,
  );
  expect([pairs.rows, pairs.columns, pairs.most]).toEqual([['RU-TOM', 'RU-OMS'], ['KZ-59', 'KZ-55'], 7]);
  expect([pairs.count('RU-OMS', 'KZ-55'), pairs.count('RU-OMS', 'KZ-59')]).toEqual([5, 0]);
});
