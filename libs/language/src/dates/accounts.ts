import { numberAt } from '../quantities/number';
import { numeralOf, ordinalOf } from '../quantities/numerals';
import { months } from './calendar';
import { accountYear, romanOf } from './months';
import type { Context, Found } from './reader';
import { yearAt } from './years';

const QUARTER = new Set(['квартал']);
const HALF = new Set(['полугодие']);
const PART = new Set(['половина']);
const MONTHS = new Set(['месяц', 'мес']);

/** «первый», «1-м», «I», «2» before a quarter or half-year; 0 for none. */
function ordinalAt(context: Context, at: number): number {
  const norm = context.norm(at);
  const token = context.token(at);
  if (!token) return 0;
  return ordinalOf(norm) || romanOf(norm) || (token.kind === 'number' && /^[1-4]$/.test(norm) ? Number(norm) : 0);
}

function spanOf(context: Context, from: number, to: number, first: number, last: number): Found {
  const said = yearAt(context, to);
  const year = said ? said.year : accountYear(context, first);
  const value = year === undefined ? undefined : months(year, first, last);
  return { from, to: said?.to ?? to, value, kind: 'span', relative: said?.relative ?? true };
}

/** «первый квартал 2024 года», «во II квартале», «первое полугодие», «1-м полугодии 2023 года». */
function fixed(context: Context, at: number): Found | undefined {
  const number = ordinalAt(context, at);
  if (number === 0) return undefined;
  if (context.hasLemma(at + 1, QUARTER) && number <= 4) return spanOf(context, at, at + 2, number * 3 - 2, number * 3);
  if (context.hasLemma(at + 1, HALF) && number <= 2) return spanOf(context, at, at + 2, number * 6 - 5, number * 6);
  return halfOfYear(context, at, number);
}

/** «первая половина 2023 года»; «в первой половине дня» is none. */
function halfOfYear(context: Context, at: number, number: number): Found | undefined {
  if (number > 2 || !context.hasLemma(at + 1, PART)) return undefined;
  if (!yearAt(context, at + 2) && !context.isYearWord(at + 2)) return undefined;
  const found = spanOf(context, at, at + 2, number * 6 - 5, number * 6);
  return context.isYearWord(at + 2) ? { ...found, to: at + 3 } : found;
}

/** «за полугодие», «за первые полгода [2023 года]»: the first half-year. */
function half(context: Context, at: number): Found | undefined {
  if (!context.hasLemma(at, HALF) && context.norm(at) !== 'полгода') return undefined;
  const first = context.norm(at - 1) === 'первые' || context.norm(at - 1) === 'за' || context.hasLemma(at, HALF);
  return first && isAccount(context, at) ? spanOf(context, at, at + 1, 1, 6) : undefined;
}

/** Whether a number of months is what an account covers («за девять месяцев»), not how long something lasts. */
function isAccount(context: Context, at: number): boolean {
  const before = context.norm(at - 1);
  if (/^(?:за|по|итогам|результатам)$/.test(before)) return true;
  return /^(?:первые|первых|полных|истекшие|прошедшие|минувшие)$/.test(before) || yearAt(context, at + 1) !== undefined;
}

/** «9 месяцев 2022 года», «за восемь месяцев», «по итогам 11 месяцев». */
function manyMonths(context: Context, at: number): Found | undefined {
  const token = context.token(at)!;
  if (token.kind !== 'number' && numeralOf(token.norm).kind !== 'simple') return undefined;
  const number = numberAt(context.tokens, at, context.sentence.to);
  if (!number || number.value > 12 || !Number.isInteger(number.value) || number.value < 2) return undefined;
  const unit = context.hasLemma(number.to, MONTHS) ? 1 : context.hasLemma(number.to, QUARTER) ? 3 : 0;
  if (unit === 0 || number.value * unit > 12) return undefined;
  const said = yearAt(context, number.to + (context.token(number.to + 1)?.text === '.' ? 2 : 1));
  if (!said && !isAccount(context, at)) return undefined;
  const last = number.value * unit;
  const year = said ? said.year : accountYear(context, last);
  const value = year === undefined ? undefined : months(year, 1, last);
  return { from: at, to: said?.to ?? number.to + 1, value, kind: 'span', relative: said?.relative ?? true };
}

/** A period of account that begins at this token. */
export function accountsAt(context: Context, at: number): Found | undefined {
  return fixed(context, at) ?? manyMonths(context, at) ?? half(context, at);
}
