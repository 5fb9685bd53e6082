import { textLine } from './text-line';

describe('a log event for a person', () => {
  test.each([
    [
      { level: 30, time: '2026-03-16T15:00:01.000Z', stage: 'classify', outcome: 'done', ms: 4 },
      '15:00:01 info stage=classify outcome=done ms=4\n',
    ],
    [
      { level: 40, time: '2026-03-16T15:00:01.000Z', msg: 'feed broken', sourceId: 'omsk' },
      '15:00:01 warn feed broken sourceId=omsk\n',
    ],
    [
      { level: 50, time: '2026-03-16T15:00:01.000Z', msg: 'failed', err: { stack: 'Error: no\n  at here' } },
      '15:00:01 error failed\nError: no\n  at here\n',
    ],
  ])('%j', (event, line) => {
    expect(textLine(JSON.stringify(event))).toBe(line);
  });
});
