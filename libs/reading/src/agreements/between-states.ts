import data from './data/instruments.json';
import { listed } from './lexicon';
import type { Words } from './words';

const BETWEEN_STATES = new Set(data['between states']);
const OF_STATES = new Set(data['of states']);

/** «межгосударственный договор», «Договор о союзничестве», «договор между двумя странами». */
export function isBetweenStates(words: Words, start: number, head: number): boolean {
  if (words.seek(start, head, BETWEEN_STATES) !== undefined) return true;
  for (let index = head + 1; index < head + LONGEST_TITLE; index++) {
    const { text } = words.at(index);
    if (text === '.' || text === ',' || text === ';' || text === '' || words.is(index, INSTITUTIONS)) return false;
    if (words.is(index, OF_STATES)) return true;
  }
  return false;
}

const INSTITUTIONS = new Set([...listed('party-rules.firms'), ...listed('party-rules.same'), 'регион', 'область']);
/** The title of a treaty names its states or its matter within so many words. */
const LONGEST_TITLE = 12;
