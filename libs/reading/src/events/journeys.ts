import type { Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import data from './data/verbs.json';

const RETURN = new Set(data.return);
const WORK_AWAY = new Set(data['work away']);
const INVITE = new Set(data.invite);
const TRAVELLERS = new Set(data.travellers);
const CROWDS = new Set(data.crowds);
const SENT_OUT = new Set(['делегация', 'миссия', 'бригада']);
/** Delegations of more people are told by what they are part of. */
const LARGEST_DELEGATION = 150;
/** An origin stands close behind the verb of return. */
const NEAR = 7;

/** Someone of standing goes to a place: not tourists in numbers, not goods. */
export function travels(ground: Ground, sentence: Sentence, at: number): boolean {
  if (destination(ground, sentence, at) === undefined && !isByGuests(ground, sentence, at)) return false;
  const clause = ground.clauseOf(sentence, at);
  if (clause.some((index) => ground.words.is(index, CROWDS))) return false;
  if (ground.words.is(at, WORK_AWAY)) return clause.some((index) => ground.words.is(index, SENT_OUT));
  const someone = clause.some(
    (index) => !isThrong(ground, index) && (ground.words.is(index, TRAVELLERS) || isSomeone(ground, index)),
  );
  return someone || ground.people(sentence).length > 0 || isInvited(ground, sentence, at) || isFirstPerson(ground, at);
}

/** «побывали гости из Карабалыкского района»: from where they came, whatever the village is called. */
function isByGuests(ground: Ground, sentence: Sentence, at: number): boolean {
  const guests = range(at - 4, at + 5).find((index) => index >= sentence.from && ground.words.is(index, TRAVELLERS));
  if (guests === undefined || ground.words.readings(at)[0]?.tense !== 'past') return false;
  return ground
    .places({ from: guests + 1, to: Math.min(sentence.to, guests + 4) })
    .some(
      (place) =>
        place.side === 'kz' && range(guests + 1, place.from).some((index) => ground.words.at(index).norm === 'из'),
    );
}

/** «более 800 специалистов» visit a stand, not a country. */
const isThrong = (ground: Ground, index: number): boolean => (ground.amountOf(index)?.value ?? 0) > LARGEST_DELEGATION;

function isSomeone(ground: Ground, index: number): boolean {
  const people = ground.words.readings(index).filter((one) => one.pos === 'noun' && one.animate === true && one.known);
  return people.some((one) => one.case === 'nominative') || (people.length > 0 && ground.amountOf(index) !== undefined);
}

/** «бригада вернулась из Кызылорды»: where a journey led, told by its end. */
export function returns(ground: Ground, sentence: Sentence, at: number): boolean {
  return (
    origin(ground, sentence, at) !== undefined &&
    (ground.words.seek(sentence.from, sentence.to, TRAVELLERS) !== undefined || isOwnReturn(ground, sentence, at))
  );
}

/** «Вернулся из Уральска.»: who tells has been there. */
const isOwnReturn = (ground: Ground, { from }: Sentence, at: number): boolean =>
  at - from <= 4 &&
  !range(from, at).some((index) => ground.words.readings(index)[0]?.pos === 'noun') &&
  origin(ground, { from: at, to: at + NEAR } as Sentence, at)?.side === 'kz';

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
    .filter(
      (place) =>
        clause.has(place.from) &&
        ((place.form !== 'adjective' && isGoal(ground, place.from, at)) || isVisited(ground, place, at)),
    );
  return places.sort((one, other) => Math.abs(one.from - at) - Math.abs(other.from - at))[0];
}

/** «Ульяновскую область посетили предприниматели»: what is visited stands in front of its verb, too. */
function isVisited(ground: Ground, { from, to }: { readonly from: number; readonly to: number }, at: number): boolean {
  if (!ground.words.is(at, VISITING) || from > at) return false;
  const isObject = ground.words.readings(from).some((one) => one.case === 'accusative');
  return isObject && to <= at && ground.words.readings(from - 1)[0]?.pos !== 'preposition';
}

const VISITING = new Set(['посетить', 'посещать']);

/** «в Астану», «на Ямал», «посетили Тольятти»; not «из Омска», not «делегация Омской области». */
export function isGoal(ground: Ground, place: number, verb: number): boolean {
  for (let index = place - 1; index >= Math.max(0, place - 4); index--) {
    const { norm } = ground.words.at(index);
    if (['в', 'во', 'на', 'под'].includes(norm)) return true;
    if (['из', 'с', 'от', 'между', 'для', 'о', 'по', 'до'].includes(norm)) return false;
    if (index === verb) return true;
    if (ground.everyPlace.covering(index) || ground.words.readings(index)[0]?.animate) return false; // «в Омске аким СКО»
  }
  return false;
}

/** Whether the journey is asked for, not reported. */
export function isInvited(ground: Ground, sentence: Sentence, at: number): boolean {
  return ground.clauseOf(sentence, at).some((index) => index < at && ground.words.is(index, INVITE));
}
