import type { Token } from '../token';
import data from './data/calendar.json';

type Table = Readonly<Record<string, number>>;
const months: Table = Object.fromEntries(data.months.flatMap((forms, index) => forms.map((form) => [form, index + 1])));

/** 1–12 for a month's name in any case or abbreviation («ЯНВ.», «сентября»); 0 for other words. */
export function monthOf(norm: string): number {
  return Object.hasOwn(months, norm) ? months[norm]! : 0;
}

export function isMonth(token: Token): boolean {
  return token.kind === 'word' && monthOf(token.norm) > 0;
}

const YEAR_WORDS: ReadonlySet<string> = new Set(data.yearWords);

/** The same of a look-up form. */
export function isYearForm(norm: string): boolean {
  return YEAR_WORDS.has(norm);
}

/** «год» in any case, «г.», «гг.». */
export function isYearWord(token: Token): boolean {
  return token.kind === 'word' && YEAR_WORDS.has(token.norm);
}
