import type { QueryNode } from '@kelisim/domain/query';
import { matches } from './matches';

const TEXT = 'омский область и казахстан подписать меморандум область';

describe('a text', () => {
  const rules: [QueryNode, boolean][] = [
    [{ word: ['меморандум'] }, true],
    [{ word: ['меморанд'] }, false],
    [{ word: ['договор', 'меморандум'] }, true],
    [{ word: [] }, false],
    [{ phrase: [['омский'], ['область']] }, true],
    [{ phrase: [['область'], ['омский']] }, false],
    [{ phrase: [['меморандум'], ['край', 'область']] }, true],
    [{ phrase: [['область'], ['казахстан']] }, false],
    [{ phrase: [['меморандум'], ['область'], ['омский']] }, false],
    [{ phrase: [['область'], ['', 'край']] }, false],
    [{ phrase: [] }, false],
    [{ not: { word: ['договор'] } }, true],
    [{ all: [{ word: ['казахстан'] }, { not: { word: ['меморандум'] } }] }, false],
    [{ any: [{ word: ['договор'] }, { word: ['область'] }] }, true],
    [{ all: [] }, true],
    [{ any: [] }, false],
  ];
  it.each(rules)('%j → %s', (node, expected) => expect(matches(node, TEXT)).toBe(expected));

  it('without words answers what asks for none', () => {
    expect(matches({ not: { word: ['омск'] } }, '')).toBe(true);
    expect(matches({ word: [''] }, ' ')).toBe(false);
  });
});
