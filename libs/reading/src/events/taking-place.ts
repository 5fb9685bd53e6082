import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import conditions from './data/conditions.json';
import data from './data/verbs.json';
import type { EventNoun } from './mention';
import { isAlwaysPlural } from './nouns';
import { partners } from './surroundings';

const NEEDS_GUESTS = new Set(conditions['needs guests']);
const MUST_HAPPEN = new Set(conditions['must happen']);
const SETTING = new Set(conditions['setting words']);
const HAPPEN = new Set(data.happen);
const PROVIDE = new Set(data.provide);
const GROUPS = new Set(data.groups);

/** Councils and feasts of one's own are no cooperation; a bare «переговоры» may be a state that lasts. */
export function takesPlace(ground: Ground, sentence: Sentence, noun: EventNoun): boolean {
  const clause = ground.clauseOf(sentence, noun.at);
  const happens = clause.some((index) => ground.words.is(index, HAPPEN));
  const isDated = ground.dates(sentence).some((date) => clause.includes(date.from));
  if (noun.plural && !isAlwaysPlural(noun) && !(happens && isSubject(ground, noun))) return false;
  if (!isDated && clause.some((index) => index < noun.at && ground.words.is(index, PROVIDE))) return false;
  const isSet = isSetting(ground, sentence, noun, SETTING) && !isErrand(ground, noun);
  if (noun.kind === 'ceremony' && isSet) return isDated;
  if (MUST_HAPPEN.has(noun.lemma) && !happens && (!isDated || VAGUE.has(noun.lemma)) && !isSet) return false;
  if (ROUTINE.has(noun.kind) && clause.some((index) => HABITS.has(ground.words.at(index).norm))) return false;
  if (!NEEDS_GUESTS.has(noun.lemma)) return true;
  const sides = ground.sides(sentence);
  if (LESSONS.has(noun.lemma)) return sides.has('kz') || isSet;
  if (happens && (isWithGuests(ground, sentence) || isToldBefore(ground, sentence))) return true;
  return (sides.has('kz') && sides.has('ru')) || ground.words.seek(noun.at, noun.at + 4, GROUPS) !== undefined;
}

/** «провёл беседу с руководителем …», «совещание пройдёт в Уральске»: with someone by name, or abroad. */
function isWithGuests(ground: Ground, sentence: Sentence): boolean {
  const abroad = ground
    .places(sentence)
    .some(({ side, level, form }) => side === 'kz' && level !== 'country' && form === 'name');
  return abroad || (partners(ground, sentence).length > 0 && ground.people(sentence).length > 1);
}

/** «Вопросы обсудили специалисты двух областей. Совещание прошло в понедельник.»: both sides stand right before. */
function isToldBefore(ground: Ground, { index, block }: Sentence): boolean {
  const before = ground.story.model.sentences[index - 1];
  if (before?.block !== block) return false;
  const sides = ground.sides(before);
  return sides.has('ru') && sides.has('kz');
}

/** Words that name an event only with a verb of happening. */
const VAGUE: ReadonlySet<string> = new Set(['разговор']);
/** One's own training of one's own people is no cooperation. */
const LESSONS: ReadonlySet<string> = new Set(['семинар', 'вебинар', 'тренинг', 'мастер-класс']);
const ROUTINE: ReadonlySet<string> = new Set(['meeting', 'negotiations', 'other']);
const HABITS: ReadonlySet<string> = new Set(['регулярно', 'обычно', 'часто', 'постоянно', 'еженедельно', 'ежемесячно']);

/** «на переговоры ездят»: where someone goes, not where something happened. */
const isErrand = (ground: Ground, noun: EventNoun): boolean =>
  ground.words.at(noun.from - 1).norm === 'на' &&
  !ground.words.readings(noun.at).some((one) => one.case === 'prepositional');

const isSubject = (ground: Ground, noun: EventNoun): boolean =>
  ground.words.readings(noun.at).some((one) => one.case === 'nominative');

/** Whether the noun is governed as where or after which something else happens: «в ходе встречи», «на форуме». */
export function isSetting(ground: Ground, sentence: Sentence, noun: EventNoun, words: ReadonlySet<string>): boolean {
  return [noun.from - 1, noun.from - 2].some((index) => index >= sentence.from && ground.words.is(index, words));
}
