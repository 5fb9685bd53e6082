import { BESIDE_DATE } from '../text/furniture';
import places from './data/places.json';
import type { Line, LinedPage } from './lines';
import { machineDate } from './machine';
import { asWritten, type Moment } from './moment';
import { type Anchor, dateInWords, type WordedDate } from './words';

/** A date that stands in the page where articles have theirs. */
export interface PlacedDate {
  readonly moment: Moment;
  readonly origin: 'time-element' | 'words';
  /** How much speaks against it: the lower the likelier. */
  readonly doubt: number;
}

const PUBLISHED = new RegExp(places.published, 'iu');
const CHANGED = new RegExp(places.changed, 'iu');
const ANOTHER = new RegExp(places.another, 'iu');

/** «Сегодня 22 ноября 2026»: the page's clock, which tells when the page was fetched. */
const CLOCK = /^(?:сегодня|бүгін|today)(?: is)?[\s:,—–-]{1,3}(?:\p{L}{2,12},?\s)?\d{1,2}[\s.]/iu;

/** Lines between the title or the text and a date that still belongs to them. */
const NEAR = 8;

/** How much a place speaks against a date; undefined where no article has its date. */
function doubtOf(line: Line, { title, start, end }: LinedPage): number | undefined {
  const first = title ?? start;
  if (first === undefined) return 2;
  const after = line.order - first;
  if (after < 0) return -after <= NEAR && !line.listed ? 1 - after / 100 : undefined;
  if (start !== undefined && end !== undefined && line.order >= end) {
    return line.order - end < NEAR && !line.listed ? 2 + (line.order - end) / 100 : undefined;
  }
  if (after <= NEAR) return after / 100;
  return start !== undefined && line.order < start && line.dated ? 1 : 3;
}

/** The part of a line that is not its date, without signs and spaces. */
function rest(text: string, start: number, end: number): string {
  return (text.slice(0, start) + text.slice(end)).replace(/[^\p{L}\p{N}]+/gu, '');
}

function placed(line: Line, page: LinedPage, anchor: Anchor): PlacedDate | undefined {
  const place = doubtOf(line, page);
  if (place === undefined || ANOTHER.test(line.text) || CLOCK.test(line.text)) return undefined;
  const machine = line.machine === undefined ? undefined : machineDate(line.machine);
  const worded = dateInWords(line.text, machine ? () => machine : anchor);
  const moment = machine ? asSeen(machine, worded?.moment) : worded?.moment;
  if (!moment) return undefined;
  const labelled = PUBLISHED.test(line.text);
  const alone = !worded || isAlone(line.text, worded);
  if (!machine && !labelled && !line.dated && !alone && !opens(line.text, worded!.start, worded!.end)) return undefined;
  const doubt =
    place -
    (labelled ? 1.5 : 0) -
    (line.dated ? 0.4 : 0) -
    (alone ? 0.2 : 0) +
    ((line.changed || CHANGED.test(line.text)) && !labelled ? 5 : 0);
  return { moment, origin: machine ? 'time-element' : 'words', doubt };
}

const sameDay = (one: Moment, other: Moment): boolean =>
  one.year === other.year && one.month === other.month && one.day === other.day;

/**
 * Sites mark their own wall clock as UTC so often that the line a reader sees decides: where it shows the same minute as the
 * machine's date without its offset, that minute is meant. A machine's day takes the line's time of day.
 */
export function asSeen(machine: Moment, seen: Moment | undefined): Moment {
  const { offset: _, ...wall } = machine;
  if (!seen?.time || !sameDay(machine, seen)) return machine;
  return !machine.time ? seen : asWritten(wall) === asWritten(seen) ? wall : machine;
}

/** A line that is little more than its date, and no sentence. */
function isAlone(text: string, { start, end }: WordedDate): boolean {
  const others = rest(text, start, end).length;
  if (others === 0 || isSetApart(text.slice(0, start), text.slice(end))) return true;
  const labels = text.includes(':') ? 1.5 : 1;
  return others <= (end - start) * labels && !/\p{L}{3}[.!?…]$/u.test(text);
}

/** Between upright lines, dots or slashes, as in «Автор | 19.09.2026 | Экономика». */
function isSetApart(before: string, after: string): boolean {
  return /(?:^|[|•·/])\s*$/.test(before) && /^[\s.]*(?:$|[|•·/])/.test(after);
}

/** «Омск, 19 сентября 2026 г. Губернатор…», «АСТАНА, 19 сентября — …»: how a press release begins. */
const DATELINE = /^\p{Lu}[\p{L}.-]{1,30}(?:[\s-]\p{L}[\p{L}.-]{1,30}){0,2},\s{1,2}(?=\d{1,2}\s\p{L})/u;

/** A text may begin with the day of what it tells, which is not far from its own. */
function dateline({ text, order }: Line, { start }: LinedPage, anchor: Anchor): PlacedDate | undefined {
  const place = DATELINE.exec(text);
  if (!place || start === undefined || order < start || order > start + NEAR) return undefined;
  const date = dateInWords(text, anchor);
  if (!date || date.start !== place[0].length) return undefined;
  if (text[date.end - 1] !== '.' && !/^\s*(?:[–—/(.-]|$)/.test(text.slice(date.end))) return undefined;
  return { moment: date.moment, origin: 'words', doubt: 3.2 };
}

/** A line like «19 сентября 2026, 10:30 | Новости | Экономика»: the date first, then a sign. */
function opens(text: string, start: number, end: number): boolean {
  return (
    !/\p{L}/u.test(text.slice(0, start).replace(BESIDE_DATE, '')) &&
    text.length <= 120 &&
    /^[\s.]*(?:[|•·/—–\-,;]|$)/.test(text.slice(end)) &&
    !/[.!?]$/.test(text.slice(end))
  );
}

/**
 * The date that stands nearest to the title and reads most like a date of publication.
 * @param mayBe tells days on which the article can have been published
 */
export function placedDate(
  page: LinedPage,
  anchor: Anchor,
  mayBe: (moment: Moment) => boolean = () => true,
): PlacedDate | undefined {
  let best: PlacedDate | undefined;
  for (const line of page.lines) {
    const date = (line.opening ? undefined : placed(line, page, anchor)) ?? dateline(line, page, anchor);
    if (date && mayBe(date.moment) && (!best || date.doubt < best.doubt)) best = date;
  }
  return best;
}
