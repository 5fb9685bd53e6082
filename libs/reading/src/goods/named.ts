import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import type { NounPhrase } from '../activity/noun-phrase';
import { commodityPhrase, isCommodity } from './commodities';
import data from './data/flows.json';
import { directionOf } from './direction';
import { type Flow, isLocal } from './flows';

const OUT = new Set([...data['out nouns'], 'экспортный']);
const IN = new Set([...data['in nouns'], 'импортный']);
const OUT_VERBS = new Set(data['out verbs']);
const CLEAR_VERBS = new Set(data['clear verbs']);
const MAKING = new Set(data['making nouns']);
/** Further from a word of trade than this many tokens, goods need not be what is traded. */
const REACH = 25;

/**
 * Goods that no pattern has found, in a sentence that speaks of trade: words that name goods by themselves, as far
 * as they do not tell what is made, grown or built.
 */
export function namedIn(ground: Ground, sentence: Sentence, home: Side, found: readonly Flow[]): readonly Flow[] {
  const cues = range(sentence.from, sentence.to).filter((at) => isCue(ground, at) && !isLocal(ground, sentence, at));
  if (cues.length === 0) return [];
  const known = found.flatMap(({ phrases }) => phrases);
  return range(sentence.from, sentence.to).flatMap((at) => {
    if (ground.insideName(at) || !isCommodity(ground, at) || known.some((one) => one.from <= at && at < one.to))
      return [];
    const phrase = commodityPhrase(ground, at, sentence.from, sentence.to);
    const cue = nearest(cues, at);
    if (!phrase || Math.abs(cue - at) > REACH || isMade(ground, phrase) || isDescribing(ground, phrase)) return [];
    const direction = directionOf(ground, sentence, cue, isOut(ground, cue) ? 'out' : 'in', home);
    return direction ? [{ phrases: [phrase], direction, rule: 'goods.named' }] : [];
  });
}

function isCue(ground: Ground, at: number): boolean {
  const { words } = ground;
  if (ground.insideName(at)) return false;
  return words.is(at, OUT) || words.is(at, IN) || (words.is(at, CLEAR_VERBS) && words.at(at - 1).norm !== 'не');
}

const isOut = (ground: Ground, at: number): boolean => ground.words.is(at, OUT) || ground.words.is(at, OUT_VERBS);

const nearest = (cues: readonly number[], at: number): number =>
  cues.reduce((best, one) => (Math.abs(one - at) < Math.abs(best - at) ? one : best));

/** «выпуск труб», «завод по производству муки», «в переработке зерна»: not what is traded. */
function isMade(ground: Ground, { from }: NounPhrase): boolean {
  const { words } = ground;
  return [from - 1, from - 2].some((at) => words.is(at, MAKING));
}

/** «завод пластмасс», «министр торговли и масла»: a genitive that says of what kind the noun before it is. */
function isDescribing(ground: Ground, { from, reading }: NounPhrase): boolean {
  const before = ground.words.readings(from - 1)[0];
  return reading.case === 'genitive' && before?.pos === 'noun' && before.animate === true;
}
