import { fold } from '@kelisim/language';
import marks from './data/marks.json';
import type { LineDate } from './line-dates';

/** Words that name the day of publication. */
export const PUBLISHED = marks.published.map(fold);
/** Words that name the page's own day, or a date of its history. */
export const CLOCK = marks.pageClock.map(fold);

const includesAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Whether one of the words stands shortly before a date in its folded line. */
export function labelled(lower: string, date: LineDate, words: readonly string[]): boolean {
  return includesAny(lower.slice(Math.max(0, date.start - 60), date.start), words);
}
