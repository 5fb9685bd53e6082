import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import { phraseList } from '../activity/phrase-list';
import { isCommodity } from './commodities';
import { type Direction, towards } from './direction';
import type { Flow } from './flows';
import { directionBefore, tradeDirection } from './trade-words';

const NOMINATIVE: ReadonlySet<Case> = new Set<Case>(['nominative']);
const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);
const BULLET = /^[–—•·*-]$/;
/** A list goes on with what was told so many sentences before. */
const REACH = 3;
/** Bullets of one list, at most. */
const LONGEST = 12;

/**
 * Goods listed without a verb where trade was spoken of before: «За счёт муки, круп, масла. Ещё котлы, фанера.», items
 * of a list that a colon opened.
 */
export function continuedIn(
  ground: Ground,
  sentence: Sentence,
  home: Side,
  last: Direction | undefined,
): readonly Flow[] {
  const item = itemIn(ground, sentence, home, last);
  if (item) return [item];
  if (hasVerb(ground, sentence)) return [];
  const direction = contextOf(ground, sentence, home, last);
  if (!direction) return [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const isBecause = ground.words.at(at - 1).norm === 'счет' || ground.words.at(at - 1).norm === 'счёт';
    const phrases = phraseList(ground, at, sentence.to, isBecause ? GENITIVE : NOMINATIVE);
    const goods = phrases.filter((one) => isCommodity(ground, one.head));
    if (goods.length > 1 && goods.length * 2 > phrases.length) return [{ phrases, direction, rule: 'goods.continued' }];
  }
  return [];
}

function itemIn(ground: Ground, sentence: Sentence, home: Side, last: Direction | undefined): Flow | undefined {
  if (!BULLET.test(ground.words.at(sentence.from).text)) return undefined;
  const opening = openingOf(ground, sentence);
  const direction =
    opening && (tradeDirection(ground, opening, home) ?? directionBefore(ground, opening, home) ?? last);
  const phrases = direction ? phraseList(ground, sentence.from + 1, sentence.to, NOMINATIVE) : [];
  return direction && phrases.length > 0 ? { phrases, direction, rule: 'goods.item' } : undefined;
}

/** The sentence whose colon opens the list that an item belongs to. */
function openingOf(ground: Ground, { index }: Sentence): Sentence | undefined {
  const { sentences } = ground.story.model;
  for (let before = index - 1; before >= Math.max(0, index - LONGEST); before--) {
    const one = sentences[before]!;
    if (ground.words.at(one.to - 1).text === ':') return one;
    if (!BULLET.test(ground.words.at(one.from).text)) return undefined;
  }
  return undefined;
}

function contextOf(ground: Ground, sentence: Sentence, home: Side, last: Direction | undefined): Direction | undefined {
  const { sentences } = ground.story.model;
  for (let before = sentence.index - 1; before >= Math.max(0, sentence.index - REACH); before--) {
    const direction = tradeDirection(ground, sentences[before]!, home);
    if (direction) return sentence.index - before === 1 && last ? last : direction;
  }
  return ground.words.seek(sentence.from, sentence.to, GROWTH) === undefined
    ? undefined
    : towards(home === 'ru' ? 'kz' : 'ru');
}

/** «экспорт растёт за счёт …» in an answer to what grows. */
const GROWTH: ReadonlySet<string> = new Set(['экспорт']);

const hasVerb = (ground: Ground, { from, to }: Sentence): boolean =>
  range(from, to).some((at) => ['verb', 'infinitive', 'gerund'].includes(ground.words.readings(at)[0]?.pos ?? ''));
