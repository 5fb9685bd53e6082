import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import data from './data/verbs.json';

const CROWDS = new Set([...data.crowds, 'школьник', 'ученик', 'воспитанник', 'ветеран', 'земляк']);
const TRAVELLERS = new Set(data.travellers);
const HOSTED = new Set(['гость', 'делегация']);
/** Partners and guests stand close to the verb. */
const NEAR = 7;

/** «встретился с послом»: the other side is named, by person, office or place. */
export function meets(ground: Ground, sentence: Sentence, at: number): boolean {
  if (isWithCrowd(ground, sentence, at)) return false;
  const sides = ground.sides(sentence);
  if (sides.has('kz') || ground.people(sentence).length > 1) return true;
  return ground.words.seek(at, Math.min(sentence.to, at + NEAR), TRAVELLERS) !== undefined;
}

/** «встретились со студентами», «с жителями»: an item of a visit's programme. */
function isWithCrowd(ground: Ground, sentence: Sentence, at: number): boolean {
  const to = Math.min(sentence.to, at + NEAR);
  for (let index = at + 1; index < to - 1; index++)
    if (isWith(ground, index)) return ground.words.seek(index + 1, Math.min(to, index + 3), CROWDS) !== undefined;
  return false;
}

/** «принял делегацию», «принимал посла»; not «принял участие», «принял решение». */
export function receives(ground: Ground, at: number, sentence: Sentence): boolean {
  if (ground.words.readings(at)[0]?.tense !== 'past') return false; // what is to come is an expected visit
  if (/^принима/.test(ground.words.at(at).norm) && ground.words.is(at + 1, HOSTED)) return false; // hosts them for days
  const guest = ground.words.seek(at + 1, Math.min(sentence.to, at + NEAR), TRAVELLERS);
  if (guest === undefined) return false;
  return ground.words.readings(guest).some((one) => one.case === 'accusative');
}

/** «обсудили с делегацией из Омска»: with whom, and both sides are there. */
export function discusses(ground: Ground, sentence: Sentence, at: number): boolean {
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
export function bothSidesSpeak(ground: Ground, sentence: Sentence, at: number): boolean {
  if (!ground.words.readings(at).some((one) => one.number === 'plural')) return false;
  const sides = new Set(ground.people(sentence).map((index) => ground.story.people[index]!.side));
  return sides.has('ru') && sides.has('kz');
}
