import { listed } from './lexicon';
import type { Words } from './words';

/** «не подписали», «без подписания», «нет подписанных»; «не только подписали» is none. */
export function isNegated(words: Words, index: number): boolean {
  const before = words.at(index - 1).norm;
  if (NEGATIONS.has(before)) return true;
  return before === 'был' || before === 'была' || before === 'было' || before === 'были'
    ? NEGATIONS.has(words.at(index - 2).norm)
    : false;
}

const NEGATIONS = listed('moods.negations');

/** «не стали продлевать», «не будут подписывать», «подписывать его в Омске не стали» */
export function isRefused(words: Words, infinitive: number, tokens: readonly number[]): boolean {
  const near = [1, 2, 3].some(
    (back) => words.readings(infinitive - back)[0]?.pos === 'verb' && isNegated(words, infinitive - back),
  );
  return near || tokens.some((index) => index > infinitive && isNegated(words, index) && words.is(index, GOVERNING));
}

const GOVERNING = listed('negation.governing');

/** «если стороны подпишут» */
export function isCondition(words: Words, tokens: readonly number[]): boolean {
  return tokens.slice(0, 3).some((index) => words.at(index).norm === 'если');
}
