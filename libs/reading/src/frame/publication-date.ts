import { fold } from '@kelisim/language';
import marks from './data/marks.json';
import { CLOCK, labelled, PUBLISHED } from './date-labels';
import { footerScore } from './footer-date';
import type { Line } from './line';
import { type LineDate, lineDates } from './line-dates';
import { TICKER } from './ticker';

const WEEKDAYS = new Set(marks.weekdays.map(fold));

interface Candidate extends LineDate {
  readonly score: number;
}

/** A masthead's date begins with the weekday and has no time; a publication's weekday stands behind the date. */
function weekdayFirst(lower: string, date: LineDate): boolean {
  const before =
    lower
      .slice(0, date.start)
      .match(/\p{L}+/gu)
      ?.at(-1) ?? '';
  return WEEKDAYS.has(before);
}

const dayOfYear = (date: LineDate): number => date.month * 31 + date.day;

/** Days that the story's first paragraphs tell of without a year. */
function daysTold(lines: readonly Line[]): number[] {
  const opening = lines.filter(({ prose }) => prose).slice(0, 12);
  // Of «13–15 июня» the last day is enough.
  const texts = opening.map(({ text }) => text.slice(0, 600).replace(/\d{1,2} ?[–—-] ?(?=\d{1,2} )/g, ''));
  return texts
    .flatMap((text) => lineDates(text))
    .filter(({ year }) => year === undefined)
    .map(dayOfYear);
}

/** Whether the story tells of days just before a date: then the paper is of that date and not the page of today. */
function isNear(told: readonly number[], date: LineDate): boolean {
  return told.some((day) => dayOfYear(date) >= day && dayOfYear(date) - day <= 10);
}

/**
 * Whether a weekday's date is the only one that the page prints, and no day that the story tells of speaks against it:
 * then it is no clock beside a date of publication.
 */
function isOnlyDate(lines: readonly Line[], at: number, told: readonly number[]): boolean {
  if (told.length > 0) return false;
  return lines.every((line, other) => other === at || line.prose || (!/©/.test(line.text) && !hasDate(line.text)));
}

const hasDate = (text: string): boolean => /\d/.test(text) && text.length < 400 && lineDates(text).length > 0;

/** Counters stand beside a story's own date and never beside the page's clock. */
const COUNTER = /просмотр|комментари|прочт|оқылды|көрілді|көрілім/;
/** «29.08.2025. Порты договорились …»: the date that is printed into the headline is the agency's, not the repost's. */
const REPOST = /^\d{1,2}\.\d{1,2}\.\d{4}\. [«"а-яё].{20}/;

/** How much a date in a line of the frame looks like the day of publication; 2 and more is enough. */
function headerScore(lines: readonly Line[], at: number, date: LineDate, told: readonly number[]): number {
  const lower = fold(lines[at]?.text ?? '');
  const issue = /№ ?\d/.test(lower) || /№ ?\d/.test(lines[at - 1]?.text ?? '');
  let score = 3;
  if (labelled(lower, date, PUBLISHED)) score += 4;
  if (labelled(lower, date, CLOCK)) score -= 5;
  if (TICKER.test(lower)) score -= 3;
  if (date.time) score += 2;
  else if (weekdayFirst(lower, date) && !COUNTER.test(lower))
    score -= issue || isNear(told, date) || isOnlyDate(lines, at, told) ? 0 : 2;
  if (REPOST.test(lower) && date.start === 0) score += 3;
  if (lower.includes('©') || /(?<![а-я])(с|в) \d{4} года/.test(lower)) score -= 4;
  return score;
}

/** A dateline opens the story: «ОМСК, 3 апреля. /Корр. …/», «Ақтау. 2022 жылғы 7 желтоқсан.», «date 2024-03-12». */
function datelineScore(line: Line, date: LineDate): number {
  const before = line.text.slice(0, date.start);
  if (/^\s*date\s*$/i.test(before)) return 5;
  const town = /^(г\. ?)?[\p{Lu}][\p{L}-]+( [\p{Lu}][\p{L}-]+)?[,.]? ?[–—-]? ?$/u.test(before);
  const after = line.text.slice(date.end).match(/^\s*(?:года?|г\.?|жыл)?\s*([.,–—/\-(|]|$)/u);
  return (town || before === '') && after && date.start < 40 ? 3 : -9;
}

function candidates(lines: readonly Line[], firstProse: number): Candidate[] {
  const told = daysTold(lines);
  return lines.flatMap((line, at) => {
    const inStory = at >= firstProse && line.prose;
    if (inStory && at > firstProse) return [];
    const score = (date: LineDate) =>
      inStory
        ? datelineScore(line, date)
        : at < firstProse
          ? headerScore(lines, at, date, told)
          : footerScore(line, date);
    const text = inStory ? line.text.slice(0, 120) : line.text;
    return text.length > 400 ? [] : lineDates(text).map((date) => ({ ...date, score: score(date) }));
  });
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function iso(year: number, date: LineDate, time = date.time): string | undefined {
  const day = `${year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
  if (Number.isNaN(Date.parse(day)) || new Date(day).getUTCDate() !== date.day) return undefined;
  return time ? `${day}T${time}` : day;
}

/** «вчера в 10:20» beside the page's own «Сегодня: 4 апреля 2024». */
function relativeToClock(lines: readonly Line[], clock: LineDate | undefined): string | undefined {
  if (clock?.year === undefined) return undefined;
  for (const line of lines) {
    const match = /^(вчера|сегодня)(?: в|,)? (\d{1,2}:\d{2})$/.exec(fold(line.text));
    if (!match) continue;
    const days = match[1] === 'вчера' ? 1 : 0;
    const day = new Date(Date.UTC(clock.year, clock.month - 1, clock.day) - days * 86_400_000);
    return `${day.toISOString().slice(0, 10)}T${match[2]?.padStart(5, '0')}`;
  }
  return undefined;
}

/** A dateline without a year takes it from the dates of the page around it: the latest one that is not after them. */
function anchored(date: LineDate, others: readonly Candidate[]): string | undefined {
  const clock = others.find((other) => other.year !== undefined);
  if (clock?.year === undefined) return undefined;
  const later = date.month * 31 + date.day > clock.month * 31 + clock.day;
  return iso(later ? clock.year - 1 : clock.year, date);
}

/**
 * When the story was published, as the page prints it: never the page's own clock, an archive box or a date the
 * story tells of. Undefined where the page does not say.
 */
export function findPublication(lines: readonly Line[], firstProse: number): string | undefined {
  const found = candidates(lines, firstProse);
  const clock = found.find((date) => date.year !== undefined);
  const relative = relativeToClock(lines, clock);
  if (relative) return relative;
  const best = found
    .filter((date) => date.score >= 2)
    .sort((a, b) => b.score - a.score || Number(b.year !== undefined) - Number(a.year !== undefined))[0];
  if (!best) return undefined;
  return best.year === undefined ? anchored(best, found) : iso(best.year, best);
}
