import type { Token } from '../token';
import { fractionOf, isTimeNoun, ordinalOf, partOf, timesOf } from './numerals';

/** A quantity that a word says without a number: «вдвое», «на треть», «две пятых части». */
export interface Worded {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit: 'times' | 'percent';
}

function percent(numerator: number, denominator: number): number {
  return Math.round((numerator / denominator) * 10_000) / 100;
}

/** «треть», «половина», «четверть», «пятая часть»; not «первая половина», «четверть века», «половина мая». */
function fraction(tokens: readonly Token[], at: number, to: number, from: number): Worded | undefined {
  const norm = tokens[at]!.norm;
  // «третью строчку»: the form is the ordinal's, too.
  const denominator = norm === 'третью' ? 0 : fractionOf(norm);
  if (denominator > 0) {
    if (isPartOfTime(tokens, at, to, from)) return undefined;
    return { from: at, to: at + 1, value: percent(1, denominator), unit: 'percent' };
  }
  const part = at + 1 < to && /^част[ьи]/.test(tokens[at + 1]!.norm) ? partOf(norm) : 0;
  return part > 0 ? { from: at, to: at + 2, value: percent(1, part), unit: 'percent' } : undefined;
}

function isPartOfTime(tokens: readonly Token[], at: number, to: number, from: number): boolean {
  if (at + 1 < to && isTimeNoun(tokens[at + 1]!.norm)) return true;
  if (at + 1 < to && tokens[at + 1]!.kind === 'number') return true;
  return at > from && ordinalOf(tokens[at - 1]!.norm) > 0;
}

/** A worded quantity at this token, if any. */
export function wordedAt(tokens: readonly Token[], at: number, to: number, from: number): Worded | undefined {
  const token = tokens[at]!;
  if (token.kind !== 'word') return undefined;
  const times = timesOf(token.norm);
  if (times > 0) return { from: at, to: at + 1, value: times, unit: 'times' };
  return fraction(tokens, at, to, from);
}

/** «две трети», «три четверти», «две пятых»: the number before a fraction is its numerator. */
export function fractionAfter(tokens: readonly Token[], at: number, to: number, numerator: number): Worded | undefined {
  if (at >= to || !Number.isInteger(numerator) || numerator < 2 || numerator > 9) return undefined;
  const norm = tokens[at]!.norm;
  const denominator = fractionOf(norm) || (/[ыи]х$/.test(norm) ? partOf(norm) : 0);
  if (denominator <= numerator) return undefined;
  const part = at + 1 < to && /^част/.test(tokens[at + 1]!.norm) ? 1 : 0;
  return { from: at, to: at + 1 + part, value: percent(numerator, denominator), unit: 'percent' };
}
