import type { Subscription } from '@kelisim/domain/documents/alerting';
import { digestMoment } from './schedule';

type Hours = Parameters<typeof digestMoment>[0];

function hours(every: Subscription['schedule']['every'], at: string, zone: string, more: Partial<Hours> = {}): Hours {
  return { schedule: { every, at, weekday: 1, zone }, ...more };
}
const OMSK = 'Asia/Omsk';
const BERLIN = 'Europe/Berlin';
const NIGHT = { quiet: { from: '22:00', to: '07:00' } };
const at = (moment: string) => Date.parse(`${moment}:00Z`);

describe('news is told', () => {
  const rules: [what: string, Hours, now: string, told: string | undefined][] = [
    ['at once', hours('instant', '08:00', OMSK), '2026-03-02T12:00', undefined],
    ['at the hour of the same day', hours('day', '08:00', OMSK), '2026-03-02T01:59', '2026-03-02T02:00'],
    ['the next day once the hour has come', hours('day', '08:00', OMSK), '2026-03-02T02:00', '2026-03-03T02:00'],
    ['on Monday', hours('week', '08:00', OMSK), '2026-03-02T02:00', '2026-03-09T02:00'],
    ['on Monday by the local calendar', hours('week', '00:30', OMSK), '2026-03-01T18:00', '2026-03-01T18:30'],
    ['after the night', hours('instant', '08:00', OMSK, NIGHT), '2026-03-02T17:00', '2026-03-03T01:00'],
    ['after the small hours', hours('instant', '08:00', OMSK, NIGHT), '2026-03-02T00:30', '2026-03-02T01:00'],
    ['at once as the quiet ends', hours('instant', '08:00', OMSK, NIGHT), '2026-03-02T01:00', undefined],
    [
      'after quiet hours of a day',
      hours('instant', '08:00', OMSK, { quiet: { from: '12:00', to: '14:00' } }),
      '2026-03-02T07:00',
      '2026-03-02T08:00',
    ],
    [
      'when the pause ends',
      hours('instant', '08:00', OMSK, { pausedUntil: '2026-03-05T06:00:00.000Z' as never }),
      '2026-03-02T12:00',
      '2026-03-05T06:00',
    ],
    [
      'at the first hour after the pause',
      hours('day', '08:00', OMSK, { pausedUntil: '2026-03-05T06:00:00.000Z' as never }),
      '2026-03-02T12:00',
      '2026-03-06T02:00',
    ],
  ];
  it.each(rules)('%s', (_, subscription, now, told) =>
    expect(digestMoment(subscription, at(now))).toBe(told && `${told}:00.000Z`),
  );
});

describe('a week in which the clocks go forward (Berlin, 29 March 2026)', () => {
  const rules: [what: string, Hours, now: string, told: string][] = [
    ['Saturday', hours('day', '08:00', BERLIN), '2026-03-27T12:00', '2026-03-28T07:00'],
    ['Sunday, an hour sooner', hours('day', '08:00', BERLIN), '2026-03-28T07:00', '2026-03-29T06:00'],
    ['Monday', hours('day', '08:00', BERLIN), '2026-03-29T06:00', '2026-03-30T06:00'],
    [
      'the hour that is left out comes an hour later',
      hours('day', '02:30', BERLIN),
      '2026-03-28T12:00',
      '2026-03-29T01:30',
    ],
    ['and the day after at its own', hours('day', '02:30', BERLIN), '2026-03-29T01:30', '2026-03-30T00:30'],
    ['weekly, a week of 167 hours', hours('week', '08:00', BERLIN), '2026-03-23T07:00', '2026-03-30T06:00'],
    ['the night is an hour shorter', hours('instant', '08:00', BERLIN, NIGHT), '2026-03-28T21:30', '2026-03-29T05:00'],
  ];
  it.each(rules)('%s', (_, subscription, now, told) =>
    expect(digestMoment(subscription, at(now))).toBe(`${told}:00.000Z`),
  );
});

describe('a week in which the clocks go back (Berlin, 25 October 2026)', () => {
  const rules: [what: string, Hours, now: string, told: string][] = [
    ['Saturday', hours('day', '08:00', BERLIN), '2026-10-23T12:00', '2026-10-24T06:00'],
    ['Sunday, an hour later', hours('day', '08:00', BERLIN), '2026-10-24T06:00', '2026-10-25T07:00'],
    [
      'the hour that comes twice is told at its first',
      hours('day', '02:30', BERLIN),
      '2026-10-24T12:00',
      '2026-10-25T00:30',
    ],
    ['and not again at its second', hours('day', '02:30', BERLIN), '2026-10-25T00:30', '2026-10-26T01:30'],
    ['weekly, a week of 169 hours', hours('week', '08:00', BERLIN), '2026-10-19T06:00', '2026-10-26T07:00'],
    ['the night is an hour longer', hours('instant', '08:00', BERLIN, NIGHT), '2026-10-24T20:30', '2026-10-25T06:00'],
  ];
  it.each(rules)('%s', (_, subscription, now, told) =>
    expect(digestMoment(subscription, at(now))).toBe(`${told}:00.000Z`),
  );
});
