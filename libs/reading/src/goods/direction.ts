import type { Side } from '@kelisim/domain/evidence';
import type { Goods } from '@kelisim/domain/facts/activity';
import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import { actorOf, isNoun } from './actors';
import data from './data/flows.json';
import { FROM, isGoalOnly, ownStretch, recipientSide, sideBehind, TOWARDS } from './told-sides';

export type Direction = Goods['direction'];
/** Which way a word sees goods move: away from who speaks or acts, towards them, or neither. */
export type Sense = 'out' | 'in' | 'neutral';

/** What is bought in a place comes from there. */
const FROM_OR_IN = new Set([...FROM, 'в', 'во', 'на']);
const WANTING = new Set(data['wanting words']);
const NEXT_DOOR = new Set(['сосед', 'соседний']);
const HERE = new Set(data['here words']);
const THERE = new Set(data['there words']);

/**
 * The direction of a flow. A goal or an origin that is told decides («в Казахстан», «из Ульяновска»); else who acts;
 * else the story's own side.
 */
export function directionOf(
  ground: Ground,
  sentence: Sentence,
  at: number,
  sense: Sense,
  home: Side,
): Direction | undefined {
  const clause = ground.clauseOf(sentence, at);
  const own = ownStretch(ground, clause, at);
  const told = goalOrOrigin(ground, own, at, sense);
  if (told) return told;
  if (sense !== 'in' && goesElsewhere(ground, own)) return undefined;
  const pointed = pointing(ground, clause, sense, home);
  if (sense === 'neutral') return pointed;
  const actor = actorOf(ground, sentence, at, home);
  if (!actor && pointed) return pointed;
  const isWanted = actor && isNoun(ground, at) && clause.some((index) => index < at && ground.words.is(index, WANTING));
  return towards(sense === 'out' && !isWanted ? opposite(actor ?? home) : (actor ?? home));
}

/** «через Казахстан в Китай»: a third country is the goal. */
const goesElsewhere = (ground: Ground, tokens: readonly number[]): boolean =>
  tokens.some(
    (index) =>
      ['в', 'во'].includes(ground.words.at(index).norm) &&
      ground
        .places({ from: index + 1, to: index + 2 })
        .some((place) => place.side === 'other' && isGoalOnly(ground, place.from)),
  );

/** What is told of goal and origin, and nothing else. */
export function toldDirection(ground: Ground, sentence: Sentence, at: number): Direction | undefined {
  return goalOrOrigin(ground, ground.clauseOf(sentence, at), at, 'out');
}

function goalOrOrigin(ground: Ground, tokens: readonly number[], at: number, sense: Sense): Direction | undefined {
  const isIn = sense === 'in';
  const goal = sideBehind(ground, tokens, TOWARDS, at, isIn ? isGoalOnly : undefined);
  const reached = goal ?? (isIn ? undefined : recipientSide(ground, tokens, at));
  if (reached) return towards(reached);
  const origin = sideBehind(ground, tokens, isIn ? FROM_OR_IN : FROM, at);
  return origin && towards(opposite(origin));
}

export const towards = (side: Side): Direction => (side === 'kz' ? 'ru-kz' : 'kz-ru');
export const reversed = (direction: Direction): Direction =>
  direction === 'ru-kz' ? 'kz-ru' : direction === 'kz-ru' ? 'ru-kz' : 'both';
const opposite = (side: Side): Side => (side === 'kz' ? 'ru' : 'kz');

/** «туда», «к нам»: seen from the story's own side. */
function pointing(ground: Ground, clause: readonly number[], sense: Sense, home: Side): Direction | undefined {
  const isThere = (index: number) =>
    THERE.has(ground.words.at(index).norm) || isNextDoor(ground, index) || isAbroad(ground, index);
  if (sense !== 'in' && clause.some(isThere)) return towards(opposite(home));
  if (sense === 'in' && clause.some((index) => isFromUs(ground, index))) return towards(opposite(home));
  const isHere = sense !== 'out' && clause.some((index) => HERE.has(ground.words.at(index).norm));
  return isHere ? towards(home) : undefined;
}

/** «за рубеж», «за границу». */
const isAbroad = (ground: Ground, index: number): boolean =>
  ground.words.at(index - 1).norm === 'за' && ['рубеж', 'границу'].includes(ground.words.at(index).norm);

/** «покупает у нас». */
const isFromUs = (ground: Ground, index: number): boolean =>
  ground.words.at(index - 1).norm === 'у' && ground.words.at(index).norm === 'нас';

/** «в соседнюю страну», «к соседям»; not «у соседей». */
function isNextDoor(ground: Ground, index: number): boolean {
  return ground.words.is(index, NEXT_DOOR) && ['в', 'к'].includes(ground.words.at(index - 1).norm);
}

/** Goods that carry a side's adjective come from there: «казахстанского угля». */
export function originOfGoods(ground: Ground, from: number, head: number): Direction | undefined {
  for (let index = from; index < head; index++) {
    const place = ground.everyPlace.startingAt(index).find((one) => one.side !== 'other');
    if (place) return towards(opposite(place.side));
  }
  return undefined;
}
