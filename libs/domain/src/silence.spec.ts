import { hoursBetween, silentAfterHours, usualGap } from './silence';

const times = (count: number, gap: number): number[] => Array.from({ length: count }, () => gap);

describe('how long a source may be silent', () => {
  it.each<[string, number[], number]>([
    ['four weeks while nothing is known of it', [], 672],
    ['four weeks while too little is known of it', times(4, 2), 672],
    ['two days where it writes every few hours: weekends are usual', times(20, 3), 48],
    ['twice its gap where it writes once in three days', times(10, 72), 144],
    ['twice its gap where it writes once a month', times(10, 720), 1440],
    ['by the longer of its usual gaps, such as those over weekends', [...times(16, 4), ...times(4, 64)], 128],
    ['not by one long silence among many gaps, such as the New Year', [...times(19, 30), 400], 60],
  ])('%s', (_, gaps, hours) => {
    expect(silentAfterHours(gaps)).toBe(hours);
  });

  it('depends on no order', () => {
    expect(usualGap([1, 9, 3, 7, 5])).toBe(usualGap([9, 7, 5, 3, 1]));
  });

  it('is counted in hours', () => {
    expect(hoursBetween('2026-03-01T00:00:00.000Z', '2026-03-02T12:00:00.000Z')).toBe(36);
  });
});
