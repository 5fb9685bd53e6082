import months from './data/months.json';
import { type Moment, moment } from './moment';

/** A date that a person reads in a line of a page. */
export interface WordedDate {
  readonly moment: Moment;
  /** Where its words stand in the line, time of day included. */
  readonly start: number;
  readonly end: number;
}

const MONTHS: ReadonlyMap<string, number> = new Map(Object.entries(months));

const WORD = '(\\p{L}{3,12})';
const YEAR_WORD = '(?:\\s?(?:г(?:ода|\\.)?|ж(?:ылы|ылғы|\\.)?)(?!\\p{L}))?';
const DAY = '(?<![\\d.:/-])(\\d{1,2})';

/** Day, month in words, maybe a year: «19 сентября 2026 года», «19 қыркүйек 2026 ж.», «19 ЯНВ.». */
const DAY_FIRST = new RegExp(
  `${DAY}(?:-?(?:го|е|ое|шы|ші))?[\\s,-]{0,3}${WORD}\\.?[\\s,]{0,3}(?:(\\d{4})(?!\\d)${YEAR_WORD})?`,
  'gu',
);
/** Year first: «2026 жылғы 19 қыркүйек», «2026 ж. 19 қыркүйек». */
const YEAR_FIRST = new RegExp(
  `(?<!\\d)(\\d{4})[\\s-]?(?:ж(?:ыл\\p{L}{0,4}|\\.)?)?[\\s,]{0,3}(\\d{1,2})\\s?-?\\s?${WORD}`,
  'gu',
);
/** Month first: «September 19, 2026», «Сентябрь 19, 2026». */
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})${WORD}\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(\\d{4})(?!\\d)`,
  'gu',
);
/** `19.09.2026`, `19/09/2026`, `19-09-26`. */
const NUMERIC = /(?<![\d.:/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/]|[.-]\d)/g;
/** `2026-09-19`, `2026.09.19`. */
const SORTED = /(?<![\d.:/-])(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?![\d/]|[.-]\d)/g;
const TIME = /(?<![\d.:,])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s?([ap])\.?m\b)?/i;
/** Around a date its time of day stands at most this far away: «19 сентября 2026, суббота, в 10:30». */
const TIME_WITHIN = 24;

const DAYS_AGO: ReadonlyMap<string, number> = new Map([
  ['сегодня', 0],
  ['бүгін', 0],
  ['today', 0],
  ['вчера', 1],
  ['кеше', 1],
  ['yesterday', 1],
  ['позавчера', 2],
]);
const RELATIVE = /(?<!\p{L})(сегодня|бүгін|today|вчера|кеше|yesterday|позавчера)(?!\p{L})/iu;

/** «3 дня назад»; hours are not told apart from yesterday's. */
const AGO = /(?<![\d.])(\d{1,2})\s(?:дн(?:я|ей)|день)\sназад|(?<![\d.])(\d{1,2})\sкүн\sбұрын/iu;

/** Finds the day that others are counted from; asked only where a line needs one. */
export type Anchor = () => Pick<Moment, 'year' | 'month' | 'day'> | undefined;

const none: Anchor = () => undefined;

const monthOf = (word: string): number => MONTHS.get(word.toLowerCase()) ?? 0;

type Parts = readonly [year: number | undefined, month: number, day: number];

/**
 * The first date in a line.
 * @param anchor gives a day on which the page already existed. It gives a date without a year its year (the newest that is not later)
 * and «вчера» its day; without it such dates are not dates.
 */
export function dateInWords(line: string, anchor: Anchor = none): WordedDate | undefined {
  if (!/\d/.test(line)) return relative(line, anchor);
  const found = [
    ...matches(line, DAY_FIRST, ([, day, month, year]) => [
      year ? Number(year) : undefined,
      monthOf(month!),
      Number(day),
    ]),
    ...matches(line, YEAR_FIRST, ([, year, day, month]) => [Number(year), monthOf(month!), Number(day)]),
    ...matches(line, MONTH_FIRST, ([, month, day, year]) => [Number(year), monthOf(month!), Number(day)]),
    ...matches(line, NUMERIC, ([, day, , month, year]) => [fullYear(year!), Number(month), Number(day)]),
    ...matches(line, SORTED, ([, year, , month, day]) => [Number(year), Number(month), Number(day)]),
  ];
  const dates = found.flatMap(({ parts, start, end }) => withTime(line, parts, start, end, anchor) ?? []);
  dates.sort((a, b) => a.start - b.start || b.end - a.end);
  return dates[0] ?? relative(line, anchor);
}

/** Two digits mean this century: no page of the web shows a date of the last one in two. */
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

interface Match {
  readonly parts: Parts;
  readonly start: number;
  readonly end: number;
}

function matches(line: string, pattern: RegExp, read: (match: RegExpMatchArray) => Parts): Match[] {
  return [...line.matchAll(pattern)].map((match) => ({
    parts: read(match),
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

function withTime(
  line: string,
  [year, month, day]: Parts,
  start: number,
  end: number,
  anchor: Anchor,
): WordedDate | undefined {
  const whichYear = year ?? newestYear(month, day, anchor);
  if (whichYear === undefined) return undefined;
  const time = timeNear(line, start, end);
  const when = moment(whichYear, month, day, time?.time) ?? undefined;
  return when && { moment: when, start: Math.min(start, time?.start ?? start), end: Math.max(end, time?.end ?? end) };
}

function newestYear(month: number, day: number, anchor: Anchor): number | undefined {
  const from = month > 0 ? anchor() : undefined;
  if (!from) return undefined;
  return month * 100 + day <= from.month * 100 + from.day ? from.year : from.year - 1;
}

function timeNear(line: string, start: number, end: number) {
  const after = TIME.exec(line.slice(end, end + TIME_WITHIN));
  const from = Math.max(0, start - TIME_WITHIN);
  const match = after ?? TIME.exec(line.slice(from, start));
  if (!match) return undefined;
  const at = (after ? end : from) + match.index;
  return { time: { hour: hourOf(match), minute: Number(match[2]) }, start: at, end: at + match[0].length };
}

/** Of a day, also where the half of the day is written. */
function hourOf([, hour, , half]: RegExpExecArray): number {
  if (half === undefined) return Number(hour);
  return (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function relative(line: string, anchor: Anchor): WordedDate | undefined {
  const match = RELATIVE.exec(line) ?? AGO.exec(line);
  const from = match ? anchor() : undefined;
  if (!match || !from) return undefined;
  const ago = DAYS_AGO.get(match[1]?.toLowerCase() ?? '') ?? Number(match[1] ?? match[2]);
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day - ago));
  return withTime(
    line,
    [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
    match.index,
    match.index + match[0].length,
    anchor,
  );
}
