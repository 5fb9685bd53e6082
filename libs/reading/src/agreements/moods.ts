import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import type { Act } from './acts';
import { type Clause, tokensOf } from './clauses';
import data from './data/moods.json';
import { listed } from './lexicon';
import type { Words } from './words';

type Mood = keyof typeof data;
const MOODS = Object.keys(data) as Mood[]; // exactly the keys of the data file
const LEMMAS = new Map(MOODS.map((mood) => [mood, new Set(data[mood])] as const));
const BE = new Set(['быть']);
const MODAL_BE = listed('moods.modal be');

/** The status that an act gives its paper; undefined where it did not and will not come to it. */
export function statusOf(words: Words, clause: Clause, act: Act): AgreementStatus | undefined {
  const tokens = [...tokensOf(clause)];
  if (isNegated(words, act.at)) return isOver(words, act) ? 'terminated' : undefined;
  if (isCondition(words, tokens)) return undefined;
  const mood = moodOf(words, tokens, act);
  switch (act.sense) {
    case 'sign':
    case 'adopt':
      return mood && SIGNING[mood];
    case 'draft':
      return mood === 'none' || mood === undefined ? undefined : mood === 'wish' ? 'proposed' : 'drafting';
    case 'propose':
      return 'proposed';
    case 'extend':
      if (mood === 'none') return undefined;
      return (mood === 'done' && !isHabit(act)) || mood === 'agreed' ? 'extended' : 'in-force';
    case 'terminate':
      return mood === 'done' || mood === 'agreed' ? 'terminated' : mood === 'none' ? undefined : 'in-force';
    case 'await':
      return 'planned';
    case 'gain':
      return mood === 'done' ? 'signed' : undefined;
    case 'agree':
      return mood === 'done' ? 'signed' : mood === 'will' || mood === 'plan' ? 'planned' : undefined;
    default:
      return mood === 'none'
        ? undefined
        : tokens.some((index) => SIGNING_DAY.has(words.at(index).norm))
          ? 'signed'
          : 'in-force';
  }
}

/** «больше не действует» */
function isOver(words: Words, act: Act): boolean {
  return act.sense === 'force' && words.seek(act.at - 3, act.at, NO_LONGER) !== undefined;
}

const NO_LONGER = new Set(['больше', 'уже', 'более']);

/** «если стороны подпишут» */
function isCondition(words: Words, tokens: readonly number[]): boolean {
  return tokens.slice(0, 3).some((index) => words.at(index).norm === 'если');
}

/** «автоматически продлевается», «продлевалось дважды»: no prolongation that is told of as one. */
const isHabit = (act: Act): boolean => act.form === 'finite' && act.reading.lemma.endsWith('ся');

/** «вступил в силу в день подписания»: it has just been signed. */
const SIGNING_DAY = new Set(['подписания', 'подписанию']);

type Outcome = 'done' | 'will' | 'plan' | 'agreed' | 'wish' | 'talk' | 'none';

const SIGNING: Readonly<Record<Outcome, AgreementStatus | undefined>> = {
  done: 'signed',
  will: 'planned',
  plan: 'planned',
  agreed: 'planned',
  wish: 'proposed',
  talk: 'drafting',
  none: undefined,
};

function moodOf(words: Words, tokens: readonly number[], act: Act): Outcome | undefined {
  if (act.form === 'infinitive') return governed(words, tokens, act) ?? 'plan';
  if (act.form === 'noun') return ofNoun(words, tokens, act);
  if (act.form === 'short') return ofShort(words, tokens, act);
  if (act.form === 'participle') return act.reading.tense === 'present' && act.sense === 'sign' ? 'plan' : 'done';
  if (act.form === 'finite' && near(words, tokens, act.at, (index) => words.at(index).norm === 'бы', 2)) return 'wish';
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

/** «не стали продлевать», «не будут подписывать» */
function isRefused(words: Words, infinitive: number): boolean {
  return [1, 2, 3].some(
    (back) => words.readings(infinitive - back)[0]?.pos === 'verb' && isNegated(words, infinitive - back),
  );
}

/** The nearest word to the left, then to the right, that governs an infinitive. */
function governed(words: Words, tokens: readonly number[], act: Act): Outcome | undefined {
  if (tokens.some((index) => words.at(index).norm === 'бы')) return 'wish';
  if (isRefused(words, act.at)) return 'none';
  const left = tokens.filter((index) => index < act.at).reverse();
  const right = tokens.filter((index) => index > act.at);
  for (const index of [...left, ...right]) {
    const mood = moodAt(words, index, INFINITIVE_ORDER);
    if (mood) return outcome(words, tokens, index, mood);
  }
  return undefined;
}

const INFINITIVE_ORDER: readonly Mood[] = ['refusal', 'achieved', 'wish', 'agreed', 'plan', 'talk'];
const NOUN_ORDER: readonly Mood[] = ['refusal', 'wish', 'talk', 'happened', 'agreed', 'plan'];

function ofNoun(words: Words, tokens: readonly number[], act: Act): Outcome {
  if (words.at(act.at - 1).norm === 'для') return 'plan';
  const neighbour = [act.at - 1, act.at - 2].filter((index) => tokens.includes(index));
  for (const index of neighbour) {
    const mood = moodAt(words, index, NOUN_ORDER);
    if (mood) return outcome(words, tokens, index, mood);
  }
  const others = tokens.filter((index) => index !== act.at).sort((a, b) => Math.abs(a - act.at) - Math.abs(b - act.at));
  for (const index of others) {
    const mood = moodAt(words, index, NOUN_ORDER);
    if (mood) return outcome(words, tokens, index, mood);
  }
  return tokens.some((index) => words.readings(index)[0]?.tense === 'future') ? 'will' : 'done';
}

function moodAt(words: Words, index: number, order: readonly Mood[]): Mood | undefined {
  return order.find((mood) => words.is(index, LEMMAS.get(mood)!));
}

function outcome(words: Words, tokens: readonly number[], index: number, mood: Mood): Outcome {
  const future = (mood === 'happened' ? tokens : [index]).some((at) => words.readings(at)[0]?.tense === 'future');
  if (isNegated(words, index) || mood === 'refusal') return 'none';
  if (mood === 'achieved' || mood === 'happened') return future ? 'will' : 'done';
  return mood;
}

/** «не подписали», «без подписания», «нет подписанных»; «не только подписали» is none. */
export function isNegated(words: Words, index: number): boolean {
  const before = words.at(index - 1).norm;
  if (NEGATIONS.has(before)) return true;
  return before === 'был' || before === 'была' || before === 'было' || before === 'были'
    ? NEGATIONS.has(words.at(index - 2).norm)
    : false;
}

const NEGATIONS = listed('moods.negations');

function near(
  words: Words,
  tokens: readonly number[],
  at: number,
  test: (index: number) => boolean,
  reach: number,
): boolean {
  return tokens.some((index) => Math.abs(index - at) <= reach && test(index) && words.at(index).kind === 'word');
}
