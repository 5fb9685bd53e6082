import { regionName } from '@kelisim/gazetteer';
import kazakhstan from './data/kazakhstan.json';
import russia from './data/russia.json';
import { shade } from './tiles';

describe.each([
  ['Russia', russia],
  ['Kazakhstan', kazakhstan],
])('the map of %s', (_, tiles) => {
  it('has each region once, on a place of its own, under a name of its own', () => {
    for (const key of [
      (tile: (typeof tiles)[number]) => tile.code,
      (tile: (typeof tiles)[number]) => `${tile.x} ${tile.y}`,
      (tile: (typeof tiles)[number]) => tile.cyrillic,
      (tile: (typeof tiles)[number]) => tile.latin,
    ])
      expect(new Set(tiles.map(key)).size).toBe(tiles.length);
  });

  it('knows regions only', () => {
    expect(tiles.filter((tile) => regionName(tile.code) === tile.code)).toEqual([]);
  });
});

it.each([
  [0, 100, 0],
  [1, 100, 1],
  [25, 100, 3],
  [100, 100, 5],
  [0, 0, 0],
])('%i of %i has shade %i', (count, most, expected) => expect(shade(count, most)).toBe(expected));
