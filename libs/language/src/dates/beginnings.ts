import { numeralOf, ordinalOf } from '../quantities/numerals';
import { morphology } from '../words/russian';
import { perWord, type Word } from '../words/word';
import data from './data/words.json';
import { romanOf } from './months';
import { isYearForm, monthOf } from './words';
import { yearShift } from './years';

const WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(data.dayWords),
  ...Object.keys(data.seasonAdverbs),
  ...Object.keys(data.seasons),
  ...Object.keys(data.weekdays),
  ...data.halves,
  ...data.same,
  'прошлогодний',
  'последний',
  'прошедший',
]);

const begins = perWord(({ norm }) => {
  if (/^\d/.test(norm) || norm.split('-').some((part) => monthOf(part) > 0)) return true;
  if (isYearForm(norm) || norm === 'т' || norm === 'с' || romanOf(norm) > 0 || ordinalOf(norm) > 0) return true;
  if (numeralOf(norm).kind === 'simple' || yearShift(norm) !== undefined || /^(?:прошлогодн|минувш)/.test(norm))
    return true;
  return WORDS.has(norm) || WORDS.has(norm.replace(/у$/, 'а')) || morphology.isFormOf(norm, WORDS);
});

/** Whether a date can begin with this word at all; most words can begin none, and the matchers need not look at them. */
export function mayBegin(word: Word): boolean {
  return begins(word);
}
