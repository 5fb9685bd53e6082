import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import data from './data/flows.json';
import { type Direction, directionOf } from './direction';

export const OUT: ReadonlySet<string> = new Set([...data['out nouns'], 'экспортный', 'поставлять']);
export const IN: ReadonlySet<string> = new Set([...data['in nouns'], 'импортный']);
export const DASHES = '–—-:';

const EITHER: ReadonlySet<string> = new Set([...OUT, ...IN]);

/** Which way the first word of trade in a sentence points. */
export function tradeDirection(ground: Ground, sentence: Sentence, home: Side): Direction | undefined {
  const at = ground.words.seek(sentence.from, sentence.to, EITHER);
  if (at === undefined) return undefined;
  return directionOf(ground, sentence, at, ground.words.is(at, IN) ? 'in' : 'out', home);
}

/** What the sentence before spoke of: «на картон пришлось 45 % всего объёма». */
export function directionBefore(ground: Ground, sentence: Sentence, home: Side): Direction | undefined {
  const before = ground.story.model.sentences[sentence.index - 1];
  return before?.block === sentence.block ? tradeDirection(ground, before, home) : undefined;
}
