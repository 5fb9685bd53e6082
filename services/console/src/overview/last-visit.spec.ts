import { lastVisit } from './last-visit';

const NOW = '2026-03-02T12:00:00.000Z';
it.each([
  ['the first', {}, undefined],
  ['one that goes on', { seen: '2026-03-02T11:45:00.000Z' }, undefined],
  [
    'one that goes on, after an earlier one',
    { seen: '2026-03-02T11:45:00.000Z', before: '2026-03-01T09:00:00.000Z' },
    '2026-03-01T09:00:00.000Z',
  ],
  ['a new one', { seen: '2026-03-01T18:00:00.000Z', before: '2026-02-20T09:00:00.000Z' }, '2026-03-01T18:00:00.000Z'],
  ['one with cookies that say nothing', { seen: 'yesterday', before: 'x' }, undefined],
])('before %s visit', (_, cookies: Record<string, string>, before) => {
  expect(lastVisit(new Map(Object.entries(cookies)), NOW).before).toBe(before);
});
