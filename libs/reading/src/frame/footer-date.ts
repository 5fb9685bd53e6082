import { fold } from '@kelisim/language';
import { CLOCK, labelled, PUBLISHED } from './date-labels';
import type { Line } from './line';
import type { LineDate } from './line-dates';

/** What a date may stand beside at the foot of a story: the press office that signs it, or the town. */
const SIGNED =
  /^[\s.,;:|(–—-]*(?:г(?:ода|\.)?[\s.,;:|(–—-]*)?(?:(?:пресс-(?:служб|центр|секретар)|информационн|баспасөз|ақпарат)|(?:г\. ?)?[а-яё-]{3,25}[\s.,(–—-]*$)/;

/** «Первое марта две тысячи двадцатого года (1 марта 2020 года)»: the day in words and again in figures. */
const IN_WORDS = /^[а-яё\s-]+ года? ?\($/;

function isSigned(line: Line, date: LineDate): boolean {
  if (line.verb || line.text.length > 120 || date.year === undefined) return false;
  const lower = fold(line.text);
  const [before, after] = [lower.slice(0, date.start), lower.slice(date.end)];
  if (IN_WORDS.test(before)) return true;
  if (/^[\s(]*$/.test(before)) return SIGNED.test(after);
  return /^[\s.)]*(?:г(?:ода|\.)?)?[\s.)]*$/.test(after) && SIGNED.test(before);
}

/** Below the story a date counts when it is labelled or signed, or stands alone with its time. */
export function footerScore(line: Line, date: LineDate): number {
  const lower = fold(line.text);
  if (labelled(lower, date, CLOCK) || /выпуск|©/.test(lower)) return -2;
  if (labelled(lower, date, PUBLISHED)) return 6;
  if (isSigned(line, date)) return 2;
  return date.start < 8 && date.time ? 2.5 : date.start < 4 && line.text.length < 30 ? 2 : 0;
}
