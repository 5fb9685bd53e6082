import type { Habit } from '@kelisim/domain/documents/incident';
import type { Watch } from '@kelisim/domain/documents/watch';
import { faultOf, learned } from './sources';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const hoursAgo = (hours: number) =>
  new Date(NOW - hours * 3_600_000).toISOString() as NonNullable<Watch['lastNewArticleAt']>;
const watch = (fields: Partial<Watch> = {}): Watch =>
  ({
    id: 'press',
    stage: 'watched',
    baselineDone: true,
    attempts: 0,
    lists: {},
    lastNewArticleAt: hoursAgo(1),
    ...fields,
  }) as Watch; // the rest is optional
const habit = (...gaps: number[]): Habit => ({ id: 'press', gaps });
const trouble = (reason: string) => ({ reason, message: 'so', at: hoursAgo(2) }) as NonNullable<Watch['trouble']>;

describe('a source', () => {
  const rules: [what: string, Watch, Habit, kind: string | undefined][] = [
    ['that brings news is well', watch(), habit(24, 24, 24, 24, 24), undefined],
    [
      'silent for twice its usual gap is silent',
      watch({ lastNewArticleAt: hoursAgo(150) }),
      habit(72, 72, 72, 72, 72),
      'source-silent',
    ],
    ['silent for less is not', watch({ lastNewArticleAt: hoursAgo(140) }), habit(72, 72, 72, 72, 72), undefined],
    [
      'that rests on weekends may',
      watch({ lastNewArticleAt: hoursAgo(100) }),
      habit(3, 3, 3, 3, 3, 3, 65, 3, 3, 65),
      undefined,
    ],
    ['that is quick is given two days', watch({ lastNewArticleAt: hoursAgo(47) }), habit(1, 1, 1, 1, 1), undefined],
    ['and no more', watch({ lastNewArticleAt: hoursAgo(49) }), habit(1, 1, 1, 1, 1), 'source-silent'],
    ['whose habits nobody knows is not judged', watch({ lastNewArticleAt: hoursAgo(900) }), habit(1, 1), undefined],
    ['on whose pages nothing is found is empty', watch({ trouble: trouble('listing-empty') }), habit(), 'source-empty'],
    [
      'that failed three times refuses',
      watch({ trouble: trouble('http-refused'), attempts: 3 }),
      habit(),
      'source-refused',
    ],
    ['that failed once may come back', watch({ trouble: trouble('timed-out'), attempts: 1 }), habit(), undefined],
  ];
  it.each(rules)('%s', (_, seen, habits, kind) => expect(faultOf(seen, habits, NOW)?.kind).toBe(kind));
});

it('learns the gap that has just ended, and keeps thirty', () => {
  const begun = learned(undefined, watch({ lastNewArticleAt: hoursAgo(30) }));
  expect(begun?.gaps).toEqual([]);
  expect(learned(begun, watch({ lastNewArticleAt: hoursAgo(30) }))).toBeUndefined();
  expect(learned(begun, watch({ lastNewArticleAt: hoursAgo(6) }))?.gaps).toEqual([24]);
  const long = { ...begun!, gaps: Array<number>(30).fill(1) };
  expect(learned(long, watch({ lastNewArticleAt: hoursAgo(6) }))?.gaps).toHaveLength(30);
});
