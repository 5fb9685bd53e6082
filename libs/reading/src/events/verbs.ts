import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import data from './data/verbs.json';
import type { EventKind } from './mention';

/** A verb that tells of an event without naming it. */
export interface EventVerb {
  readonly kind: EventKind;
  readonly at: number;
  readonly invited: boolean;
}

const MEET = new Set(data.meet);
const RECEIVE = new Set(data.receive);
const DISCUSS = new Set(data.discuss);
const GATHER = new Set(data.gather);
const AGREE = new Set(data.agree);
const RETURN = new Set(data.return);
const TRAVEL = new Set(data.travel);
const WORK_AWAY = new Set(data['work away']);
const INVITE = new Set(data.invite);
const TRAVELLERS = new Set(data.travellers);
const GROUPS = new Set(data.groups);
const CROWDS = new Set(data.crowds);
/** A receiver's guests stand close behind the verb or before it. */
const NEAR = 7;

/** The verbs of a sentence that tell of a meeting or a journey between the sides. */
export function eventVerbs(ground: Ground, sentence: Sentence): readonly EventVerb[] {
  const found: EventVerb[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (ground.insideName(at) || !isVerb(ground, at) || isNegated(ground, at)) continue;
    const kind = kindAt(ground, sentence, at);
    if (kind) found.push({ kind, at, invited: isInvited(ground, sentence, at) });
  }
  return found;
}

function isVerb(ground: Ground, at: number): boolean {
  const pos = ground.words.readings(at)[0]?.pos;
  return (
    pos === 'verb' ||
    pos === 'infinitive' ||
    pos === 'gerund' ||
    (pos === 'participle' && !!ground.words.readings(at)[0]?.short)
  );
}

const isNegated = (ground: Ground, at: number): boolean => ground.words.at(at - 1).norm === 'не';

function kindAt(ground: Ground, sentence: Sentence, at: number): EventKind | undefined {
  const { words } = ground;
  if (words.is(at, MEET)) return meets(ground, sentence, at) ? 'meeting' : undefined;
  if (words.is(at, RECEIVE)) return receives(ground, at, sentence) ? 'meeting' : undefined;
  if (words.is(at, GATHER)) return words.seek(sentence.from, sentence.to, GROUPS) !== undefined ? 'meeting' : undefined;
  if (words.is(at, DISCUSS)) return discusses(ground, sentence, at) ? 'meeting' : undefined;
  if (words.is(at, AGREE)) return bothSidesSpeak(ground, sentence, at) ? 'meeting' : undefined;
  if (words.is(at, RETURN)) return returns(ground, sentence, at) ? 'visit' : undefined;
  if (words.is(at, TRAVEL) || words.is(at, WORK_AWAY)) return travels(ground, sentence, at) ? 'visit' : undefined;
  return undefined;
}

/** «встретился с послом»: the other side is named, by person, office or place. */
function meets(ground: Ground, sentence: Sentence, at: number): boolean {
  const sides = ground.sides(sentence);
  if (sides.has('kz') || ground.people(sentence).length > 1) return true;
  return ground.words.seek(at, Math.min(sentence.to, at + NEAR), TRAVELLERS) !== undefined;
}

/** «принял делегацию», «принимал посла»; not «принял участие», «принял решение». */
function receives(ground: Ground, at: number, sentence: Sentence): boolean {
  if (ground.words.readings(at)[0]?.tense !== 'past') return false; // what is to come is an expected visit
  const guest = ground.words.seek(at + 1, Math.min(sentence.to, at + NEAR), TRAVELLERS);
  if (guest === undefined) return false;
  return ground.words.readings(guest).some((one) => one.case === 'accusative');
}

/** «обсудили с делегацией из Омска»: with whom, and both sides are there. */
function discusses(ground: Ground, sentence: Sentence, at: number): boolean {
  const tokens = ground.clauseOf(sentence, at);
  if (tokens.some((index) => isWith(ground, index) && ground.people({ from: index, to: index + NEAR }).length > 0))
    return true;
  const sides = ground.sides(sentence);
  if (!sides.has('kz') || !sides.has('ru')) return false;
  return (
    tokens.some((index) => isWith(ground, index) && isPartner(ground, index + 1, sentence.to)) ||
    bothSidesSpeak(ground, sentence, at)
  );
}

const isWith = (ground: Ground, index: number): boolean => ['с', 'со'].includes(ground.words.at(index).norm);

function isPartner(ground: Ground, from: number, limit: number): boolean {
  const to = Math.min(limit, from + NEAR);
  return ground.people({ from, to }).length > 0 || ground.words.seek(from, to, TRAVELLERS) !== undefined;
}

/** «обсудили губернатор А и аким Б»: people of both sides in one clause with a plural verb. */
function bothSidesSpeak(ground: Ground, sentence: Sentence, at: number): boolean {
  if (!ground.words.readings(at).some((one) => one.number === 'plural')) return false;
  const sides = new Set(ground.people(sentence).map((index) => ground.story.people[index]!.side));
  return sides.has('ru') && sides.has('kz');
}

/** Someone of standing goes to a place: not tourists in numbers, not goods. */
function travels(ground: Ground, sentence: Sentence, at: number): boolean {
  if (destination(ground, sentence, at) === undefined) return false;
  const clause = ground.clauseOf(sentence, at);
  if (clause.some((index) => ground.words.is(index, CROWDS))) return false;
  if (ground.words.is(at, WORK_AWAY))
    return clause.some((index) => ground.words.is(index, new Set(['делегация', 'миссия', 'бригада'])));
  const someone = clause.some((index) => ground.words.is(index, TRAVELLERS) || isSomeone(ground, index));
  return someone || ground.people(sentence).length > 0 || isInvited(ground, sentence, at) || isFirstPerson(ground, at);
}

const isSomeone = (ground: Ground, index: number): boolean =>
  ground.words
    .readings(index)
    .some((one) => one.pos === 'noun' && one.animate === true && one.known && one.case === 'nominative');

/** «бригада вернулась из Кызылорды»: where a journey led, told by its end. */
function returns(ground: Ground, sentence: Sentence, at: number): boolean {
  return (
    origin(ground, sentence, at) !== undefined &&
    ground.words.seek(sentence.from, sentence.to, TRAVELLERS) !== undefined
  );
}

function origin(ground: Ground, sentence: Sentence, at: number) {
  return ground
    .places({ from: at, to: Math.min(sentence.to, at + NEAR) })
    .find((place) => place.form !== 'adjective' && ['из', 'с', 'со'].includes(ground.words.at(place.from - 1).norm));
}

const isFirstPerson = (ground: Ground, at: number): boolean => /(ем|им|ём|емся|имся)$/.test(ground.words.at(at).norm);

/** The place that a journey leads to: in the clause, before or behind the verb, not where someone comes from. */
export function destination(
  ground: Ground,
  sentence: Sentence,
  at: number,
): { readonly code: string; readonly name: string } | undefined {
  if (ground.words.is(at, RETURN)) return origin(ground, sentence, at);
  const clause = new Set(ground.clauseOf(sentence, at));
  const places = ground
    .places(sentence)
    .filter((place) => clause.has(place.from) && place.form !== 'adjective' && isGoal(ground, place.from, at));
  return places.sort((one, other) => Math.abs(one.from - at) - Math.abs(other.from - at))[0];
}

/** «в Астану», «на Ямал», «посетили Тольятти»; not «из Омска», not «делегация Омской области». */
export function isGoal(ground: Ground, place: number, verb: number): boolean {
  for (let index = place - 1; index >= Math.max(0, place - 4); index--) {
    const { norm } = ground.words.at(index);
    if (['в', 'во', 'на', 'под'].includes(norm)) return true;
    if (['из', 'с', 'от', 'между', 'для', 'о', 'по', 'до'].includes(norm)) return false;
    if (index === verb) return true;
  }
  return false;
}

function isInvited(ground: Ground, sentence: Sentence, at: number): boolean {
  return ground.clauseOf(sentence, at).some((index) => index < at && ground.words.is(index, INVITE));
}
