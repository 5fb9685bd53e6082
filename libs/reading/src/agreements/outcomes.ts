import type { Act } from './acts';
import data from './data/moods.json';
import { listed } from './lexicon';
import { isNegated, isRefused } from './negation';
import type { Words } from './words';

type Mood = keyof typeof data;

const MOODS = Object.keys(data) as Mood[]; // exactly the keys of the data file

const LEMMAS = new Map(MOODS.map((mood) => [mood, new Set(data[mood])] as const));

const BE = new Set(['быть']);

const MODAL_BE = listed('moods.modal be');

/** Whether an act was done, will be, is planned, agreed upon, wished for, talked of, or refused. */
export type Outcome = 'done' | 'will' | 'plan' | 'agreed' | 'wish' | 'talk' | 'none';

/** What the verb's form and the words that govern it make of an act. */
export function moodOf(words: Words, tokens: readonly number[], act: Act): Outcome {
  if (act.form === 'infinitive') return governed(words, tokens, act) ?? 'plan';
  if (act.form === 'noun') return ofNoun(words, tokens, act);
  if (act.form === 'short') return ofShort(words, tokens, act);
  if (act.form === 'participle') return act.reading.tense === 'present' && act.sense === 'sign' ? 'plan' : 'done';
  if (act.form === 'finite' && tokens.some((index) => Math.abs(index - act.at) <= 2 && words.at(index).norm === 'бы'))
    return 'wish';
  return act.reading.tense === 'future' ? 'will' : 'done';
}

/** «подписано», «было подписано» against «будет подписано», «может быть подписано». */
function ofShort(words: Words, tokens: readonly number[], act: Act): Outcome {
  const auxiliary = tokens.filter((index) => Math.abs(index - act.at) <= 4 && words.is(index, BE));
  if (isFurtherFuture(words, tokens)) return 'will';
  if (auxiliary.some((index) => isNegated(words, index))) return 'none';
  if (auxiliary.some((index) => words.find(index, (reading) => reading.tense === 'future'))) return 'will';
  const infinitive = auxiliary.find((index) => words.at(index).norm === 'быть');
  if (infinitive === undefined) return 'done';
  const modal = tokens.find(
    (index) => index < infinitive && infinitive - index <= 3 && MODAL_BE.has(words.at(index).norm),
  );
  return modal !== undefined && isNegated(words, modal) ? 'none' : 'plan';
}

/** «будут заключены соглашения и подписан протокол»: the auxiliary is said once. */
function isFurtherFuture(words: Words, tokens: readonly number[]): boolean {
  const first = tokens[0] ?? 0;
  if (words.at(first).norm !== 'и') return false;
  for (let index = first - 1; index >= Math.max(0, first - 20) && words.at(index).text !== '.'; index--) {
    const reading = words.readings(index)[0];
    if (words.is(index, BE)) return reading?.tense === 'future';
    if (reading?.pos === 'verb') return false;
  }
  return false;
}

/** The nearest word to the left, then to the right, that governs an infinitive. */
function governed(words: Words, tokens: readonly number[], act: Act): Outcome | undefined {
  if (tokens.some((index) => words.at(index).norm === 'бы')) return 'wish';
  if (isRefused(words, act.at, tokens)) return 'none';
  const left = tokens.filter((index) => index < act.at).reverse();
  const right = tokens.filter((index) => index > act.at);
  for (const index of [...left, ...right]) {
    const mood = isGeneral(words, index, act) ? undefined : moodAt(words, index, INFINITIVE_ORDER);
    if (mood) return outcome(words, tokens, index, mood);
  }
  return IMPERFECTIVE.has(act.reading.lemma) ? 'none' : undefined;
}

/** «можно заключать договоры», «помогают заключать контракты»: what is done in general, not once. */
const isGeneral = (words: Words, index: number, act: Act): boolean =>
  IMPERFECTIVE.has(act.reading.lemma) && words.is(index, GENERAL);

const IMPERFECTIVE = listed('outcomes.imperfective');
const GENERAL = listed('outcomes.general');
/** «в последний момент», «в этот день» tell of a signing only right before it: «в день подписания». */
const OCCASIONS = listed('outcomes.occasions');

const INFINITIVE_ORDER: readonly Mood[] = ['refusal', 'achieved', 'wish', 'agreed', 'plan', 'talk'];

const NOUN_ORDER: readonly Mood[] = ['refusal', 'wish', 'talk', 'happened', 'agreed', 'plan'];

function ofNoun(words: Words, tokens: readonly number[], act: Act): Outcome {
  if (words.at(act.at - 1).norm === 'для') return 'plan';
  if (words.at(act.at - 1).norm === 'при') return 'done';
  if (words.at(act.at - 1).norm === 'до' && cameShort(words, tokens)) return 'none';
  const neighbour = [act.at - 1, act.at - 2].filter((index) => tokens.includes(index));
  for (const index of neighbour) {
    const mood = moodAt(words, index, NOUN_ORDER);
    if (mood) return outcome(words, tokens, index, mood);
  }
  const others = tokens
    .filter((index) => index !== act.at && !words.is(index, OCCASIONS))
    .sort((a, b) => Math.abs(a - act.at) - Math.abs(b - act.at));
  for (const index of others) {
    const mood = moodAt(words, index, NOUN_ORDER);
    if (mood) return outcome(words, tokens, index, mood);
  }
  return tokens.some((index) => words.readings(index)[0]?.tense === 'future') ? 'will' : 'done';
}

/** «до подписания дело не дошло» */
function cameShort(words: Words, tokens: readonly number[]): boolean {
  return tokens.some((index) => isNegated(words, index) && words.is(index, COMING));
}

const COMING = new Set(['дойти', 'доходить', 'довести', 'добраться']);

function moodAt(words: Words, index: number, order: readonly Mood[]): Mood | undefined {
  return order.find((mood) => words.is(index, LEMMAS.get(mood)!));
}

function outcome(words: Words, tokens: readonly number[], index: number, mood: Mood): Outcome {
  const future = (mood === 'happened' ? tokens : [index]).some((at) => words.readings(at)[0]?.tense === 'future');
  if (isNegated(words, index) || mood === 'refusal') return 'none';
  if (mood === 'achieved' || mood === 'happened') return future ? 'will' : 'done';
  return mood;
}
