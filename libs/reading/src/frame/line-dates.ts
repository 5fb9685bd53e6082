import months from './data/months.json';

/** A calendar date printed in a line of a page, perhaps with its time; the year may be missing. */
export interface LineDate {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** `hh:mm` */
  readonly time?: string;
}

const MONTHS = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
/** News pages are not older than the web; later years come from typing errors and counters. */
const FIRST_YEAR = 1995;
const LAST_YEAR = 2040;

const plausibleYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** The year that begins a run of digits: a view counter may be glued to it («27.02.20451»). */
function leadingYear(digits: string): number | undefined {
  const long = Number(digits.slice(0, 4));
  if (digits.length >= 4 && plausibleYear(long)) return long;
  return digits.length === 3 ? undefined : 2000 + Number(digits.slice(0, 2));
}

const LETTERS = '[a-zа-яёқғүұәіңөһ]{3,10}';
/** What a date looks like, a sign without which there is none (cheaper to look for), and where its parts stand. */
const FORMS: readonly (readonly [
  RegExp,
  RegExp,
  (m: RegExpMatchArray) => [year: string, month: string, day: string],
])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, /\d-\d/, (m) => [m[1]!, m[2]!, m[3]!]],
  [/(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{2,12})/g, /\d[./]\d/, (m) => [m[3]!, m[2]!, m[1]!]],
  [
    new RegExp(`(?<!\\d)(\\d{4})\\s+жыл(?:ғы|дың)\\s+(\\d{1,2})\\s+(${LETTERS})`, 'g'),
    /жыл/,
    (m) => [m[1]!, m[3]!, m[2]!],
  ],
  [
    new RegExp(
      `(?<![\\d–-])(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)?[\\s-]+(${LETTERS})\\.?(?:\\s*/\\s*${LETTERS})?,?(?:[\\s-]+(\\d{4}))?(?!\\d)`,
      'g',
    ),
    /\d/,
    (m) => [m[3] ?? '', m[2]!, m[1]!],
  ],
  [
    new RegExp(`(${LETTERS})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'g'),
    /\d(?:st|nd|rd|th)?,?\s+\d{4}/,
    (m) => [m[3]!, m[1]!, m[2]!],
  ],
];

function toDate(
  match: RegExpMatchArray,
  [yearText, monthText, dayText]: [string, string, string],
): LineDate | undefined {
  const month = MONTHS.get(monthText) ?? Number(monthText);
  const day = Number(dayText);
  const year = yearText === '' ? undefined : leadingYear(yearText);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  if (yearText !== '' && (year === undefined || !plausibleYear(year))) return undefined;
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, year, month, day };
}

/** The clock time nearest to a date in its line, within the words that page builders put between them. */
function timeNear(line: string, date: LineDate): string | undefined {
  for (const match of line.matchAll(/(?<![\d:.])(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)\s*(am|pm)?/g)) {
    const at = match.index;
    const gap = at >= date.end ? at - date.end : date.start - (at + match[0].length);
    if (gap < 0 || gap > 12) continue;
    const hour = (Number(match[1]) % (match[3] ? 12 : 24)) + (match[3] === 'pm' ? 12 : 0);
    if (Number(match[2]) < 60) return `${String(hour).padStart(2, '0')}:${match[2]}`;
  }
  return undefined;
}

/** All dates of one line, in its order, with their times. */
export function lineDates(line: string): LineDate[] {
  if (!/\d/.test(line)) return [];
  const text = line.toLowerCase();
  const dates: LineDate[] = [];
  for (const [pattern, sign, parts] of FORMS) {
    if (!sign.test(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const date = toDate(match, parts(match));
      if (date && !dates.some((other) => other.start < date.end && date.start < other.end)) {
        dates.push({ ...date, time: timeNear(text, date) });
      }
    }
  }
  return dates.sort((a, b) => a.start - b.start);
}
