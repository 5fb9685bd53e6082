import { isMeant, type Which } from './which';

const PRESENT = '2026-11-10';

describe('articles to be read again', () => {
  it.each<[string, Which, string | undefined, boolean]>([
    ['those of an earlier reader', {}, '2026-11-2', true],
    ['those of a later reader, too, after going back', {}, '2026-12-1', true],
    ['not those of the present one', {}, PRESENT, false],
    ['those that nobody has read', {}, undefined, true],
    ['all of them', { all: true }, PRESENT, true],
    ['since a version: that one', { sinceReader: '2026-11-2' }, '2026-11-2', true],
    ['since a version: later ones, by number and not by letter', { sinceReader: '2026-11-2' }, PRESENT, true],
    ['since a version: not earlier ones', { sinceReader: '2026-11-10' }, '2026-11-9', false],
    ['since a version: not unread ones', { sinceReader: '2026-11-2' }, undefined, false],
  ])('%s', (_, which, reader, meant) => {
    expect(isMeant(which, PRESENT)({ ...(reader && { reader }) })).toBe(meant);
  });
});
