import { isMonth, isYearWord } from '../dates/words';
import type { Token } from '../token';

function glued(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** «200-00-11», «14:05», «12/03»: digits tied to digits by a sign. A range of two («500–600») is not. */
function isChain(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at + 1];
  if (sign && glued(tokens[at], sign) && glued(sign, tokens[at + 2]) && tokens[at + 2]?.kind === 'number') {
    if (sign.text === ':' || sign.text === '/') return true;
    const second = tokens[at + 3];
    return sign.text === '-' && second?.text === '-' && glued(tokens[at + 2], second);
  }
  return false;
}

function endsChain(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  if (!sign || !glued(sign, tokens[at]) || tokens[at - 2]?.kind !== 'number' || !glued(tokens[at - 2], sign))
    return false;
  const between =
    tokens[at + 1]?.text === '-' && glued(tokens[at], tokens[at + 1]) && tokens[at + 2]?.kind === 'number';
  return sign.text === ':' || sign.text === '/' || (sign.text === '-' && (tokens[at - 3]?.text === '-' || between));
}

/** «+7 701 …», «+7 (701)»: a plus, a country's code, then more digits. */
function isPhone(tokens: readonly Token[], at: number): boolean {
  const plus = tokens[at - 1]?.text === '+' && glued(tokens[at - 1], tokens[at]);
  if (plus && /^7\s/.test(tokens[at]!.norm)) return true;
  return plus && /^\d{1,3}$/.test(tokens[at]!.norm) && /^(?:[(-]|\d+)/.test(tokens[at + 1]?.norm ?? '');
}

/** «№ 16», «+7», «(3812)»: a designation or a phone's code. */
function isDesignation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (/^0\d/.test(tokens[at]!.norm)) return true;
  if (tokens[at + 1]?.text === '(' && tokens[at + 2]?.kind === 'number' && tokens[at + 3]?.text === ')')
    return isCode(tokens, at + 2);
  if (before?.text === '№' || before?.text === 'N' || isPhone(tokens, at)) return true;
  return (
    before?.text === '(' &&
    tokens[at + 1]?.text === ')' &&
    /^\d{3,5}$/.test(tokens[at]!.norm) &&
    tokens[at - 2]?.kind === 'number'
  );
}

/** An area code: three to five digits in brackets before more digits. */
function isCode(tokens: readonly Token[], at: number): boolean {
  return /^\d{3,5}$/.test(tokens[at]!.norm) && tokens[at + 2]?.kind === 'number';
}

const YEAR = /^(?:19|20)\d\d$/;

/** Whether a dash or «и», «по», «до» leads from this year to another date («2024–2026 годы», «с 2019 по 2021 год»). */
function leadsToYear(tokens: readonly Token[], at: number): boolean {
  const link = tokens[at + 1];
  const other = tokens[at + 2];
  if (!link || !other || !/^(?:[-–—−]|и|по|до|,|или)$/.test(link.norm)) return false;
  return YEAR.test(other.norm) && other.kind === 'number';
}

/** A year, a day of a month, or the first of such a pair. */
function isDatePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.text.includes('.') && /\d\.\d+\.\d/.test(token.text)) return true;
  if (next && isMonth(next)) return Number(token.norm) <= 31;
  if (YEAR.test(token.norm)) return isYear(tokens, at);
  return isDayOfPair(tokens, at);
}

function isYear(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || isYearWord(next) || leadsToYear(tokens, at)) return true;
  const before = tokens[at - 1];
  const end = next.kind === 'punctuation' || next.kind === 'number';
  return end || (before !== undefined && (isMonth(before) || /^(?:в|с|до|к|по|на|от|за|©)$/.test(before.norm)));
}

/** «3–4 июня», «29 и 30 мая», «14, 15 мая». */
function isDayOfPair(tokens: readonly Token[], at: number): boolean {
  const link = tokens[at + 1];
  const other = tokens[at + 2];
  const month = tokens[at + 3];
  if (!link || other?.kind !== 'number' || !month || !isMonth(month)) return false;
  return /^(?:[-–—−]|и|,|по)$/.test(link.norm) && Number(tokens[at]!.norm) <= 31;
}

/** Numbers that count nothing: parts of dates and times, years, phones, designations. */
export function countsNothing(tokens: readonly Token[], at: number): boolean {
  return isDatePart(tokens, at) || isChain(tokens, at) || endsChain(tokens, at) || isDesignation(tokens, at);
}
