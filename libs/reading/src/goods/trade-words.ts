import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import data from './data/flows.json';
import { type Direction, directionOf } from './direction';

export const OUT: ReadonlySet<string> = new Set([...data['out nouns'], 'экспортный', 'поставлять']);
export const IN: ReadonlySet<string> = new Set([...data['in nouns'], 'импортный']);
export const DASHES = '–—-:';

const EITHER: ReadonlySet<string> = new Set([...OUT, ...IN]);

const OFFICES: ReadonlySet<string> = new Set([
  ...['центр', 'министр', 'министерство', 'департамент', 'управление', 'агентство', 'фонд', 'комитет', 'отдел'],
  ...['поддержка', 'развитие', 'палата', 'школа', 'совет'],
]);

/** «центр экспорта», «агентство по развитию экспорта»: the name of an office does not speak of trade. */
function isTrade(ground: Ground, at: number): boolean {
  if (!ground.words.is(at, EITHER)) return false;
  return (
    !ground.words.is(at - 1, OFFICES) && !(ground.words.at(at - 1).norm === 'по' && ground.words.is(at - 2, OFFICES))
  );
}

/** Which way the first word of trade in a sentence points. */
export function tradeDirection(ground: Ground, sentence: Sentence, home: Side): Direction | undefined {
  const at = range(sentence.from, sentence.to).find((index) => isTrade(ground, index));
  if (at === undefined) return undefined;
  return directionOf(ground, sentence, at, ground.words.is(at, IN) ? 'in' : 'out', home);
}

/** What the sentence before spoke of: «на картон пришлось 45 % всего объёма». */
export function directionBefore(ground: Ground, sentence: Sentence, home: Side): Direction | undefined {
  const before = ground.story.model.sentences[sentence.index - 1];
  return before?.block === sentence.block ? tradeDirection(ground, before, home) : undefined;
}
