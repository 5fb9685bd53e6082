import { machineDate } from './machine';
import { inZone } from './moment';

const read = (value: string, zone?: string) => {
  const date = machineDate(value);
  return date && inZone(date, zone);
};

describe('a date as programs write it', () => {
  it.each([
    ['2026-09-19', undefined, '2026-09-19'],
    ['20260919', undefined, '2026-09-19'],
    ['2026-09-19T10:30', 'Asia/Omsk', '2026-09-19T10:30'],
    ['2026-09-19 10:30:15', 'Asia/Omsk', '2026-09-19T10:30'],
    ['2026-09-19T10:30:15.123Z', 'Asia/Omsk', '2026-09-19T16:30'],
    ['2026-09-18T20:30:00+00:00', 'Asia/Omsk', '2026-09-19T02:30'],
    ['2026-09-19T10:30:00+05:00', 'Asia/Omsk', '2026-09-19T11:30'],
    ['2026-09-19T10:30:00+0300', 'Europe/Moscow', '2026-09-19T10:30'],
    ['2026-09-19T10:30:00+05:00', undefined, '2026-09-19T10:30'],
    ['2026-09-19T10:30:00+05:00', 'Asia/Nowhere', '2026-09-19T10:30'],
    ['2026-09-18T21:00:00Z', 'Europe/Moscow', '2026-09-19'],
    ['2026-09-19T00:00:00+03:00', 'Europe/Moscow', '2026-09-19'],
    ['2026-09-19T00:00:00', 'Asia/Almaty', '2026-09-19'],
    ['Sat, 19 Sep 2026 10:30:00 +0300', 'Europe/Moscow', '2026-09-19T10:30'],
    ['19 Sep 2026 07:30:00 GMT', 'Europe/Moscow', '2026-09-19T10:30'],
    ['19.09.2026 10:30', 'Europe/Moscow', '2026-09-19T10:30'],
    ['19.09.2026', undefined, '2026-09-19'],
    ['1789799400', 'Europe/Moscow', '2026-09-19T09:30'],
    ['1789799400000', 'Europe/Moscow', '2026-09-19T09:30'],
  ])('%s in %s is %s', (value, zone, date) => {
    expect(read(value, zone)).toBe(date);
  });

  it.each([
    ['0000-00-00 00:00:00'],
    ['2026-13-01'],
    ['2026-02-30'],
    ['1970-01-01T00:00:00Z'],
    ['yesterday'],
    ['2026'],
    [''],
  ])('%s is none', (value) => {
    expect(machineDate(value)).toBeUndefined();
  });
});
