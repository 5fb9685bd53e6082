import { digitsValue } from '../quantities/number';
import { ordinalOf } from '../quantities/numerals';
import { morphology } from '../words/russian';
import data from './data/words.json';
import type { Context } from './reader';

/** A year said at `[at, to)`. */
export interface Year {
  readonly to: number;
  readonly year: number | undefined;
  readonly relative: boolean;
}

const adjectives: Readonly<Record<string, number | undefined>> = data.yearAdjectives;

/** 1900–2100 in digits, with or without an ending («2021», «2021-го»); undefined for other words. */
export function yearNumber(norm: string): number | undefined {
  const match = /^((?:19|20)\d\d)(?:-(?:й|го|м|му|ом|ый|ого|е|х))?$/.exec(norm);
  return match ? Number(match[1]) : undefined;
}

/** Years away from the publication's: «прошлого» −1, «этом» 0, «следующем» 1; undefined for other words. */
export function yearShift(norm: string): number | undefined {
  for (const { lemma } of morphology.readings(norm)) {
    const shift = Object.hasOwn(adjectives, lemma) ? adjectives[lemma] : undefined;
    if (shift !== undefined) return shift;
  }
  return undefined;
}

/** «2022 года», «2022-го», «2022 г.»: with a year word, or an ending that says so. */
function named(context: Context, at: number): Year | undefined {
  const year = yearNumber(context.norm(at));
  if (year === undefined) return undefined;
  if (context.isYearWord(at + 1)) return { to: at + 2, year, relative: false };
  return context.norm(at).includes('-') ? { to: at + 1, year, relative: false } : undefined;
}

/** «двадцать третьего года», «две тысячи двадцать четвёртого года»: this century's, in words. */
function worded(context: Context, at: number): Year | undefined {
  const first = context.norm(at) === 'две' && context.norm(at + 1) === 'тысячи' ? at + 2 : at;
  if (context.norm(first) !== 'двадцать') return undefined;
  const unit = ordinalOf(context.norm(first + 1));
  if (unit < 1 || unit > 9 || !context.isYearWord(first + 2)) return undefined;
  return { to: first + 3, year: 2020 + unit, relative: false };
}

/** «предыдущий год» lies before the one spoken of, «прошлый» before the publication. */
function isPrevious(norm: string): boolean {
  return /^пред(?:ыдущ|шествующ)/.test(norm);
}

function previousYear(context: Context): number | undefined {
  const said = context
    .recent()
    .findLast(({ kind, role, value }) => kind !== 'day' && role === undefined && value !== undefined)?.value;
  const year = said ? Number(said.slice(0, 4)) : context.published?.year;
  return year === undefined ? undefined : year - 1;
}

/** «прошлого года», «этом же году», «т. г.», «с.г.». */
function shifted(context: Context, at: number): Year | undefined {
  const short = /^[тс]$/.test(context.norm(at)) && context.token(at)!.text.endsWith('.') ? 0 : undefined;
  const shift = short ?? yearShift(context.norm(at));
  if (shift === undefined) return undefined;
  const same = context.norm(at + 1) === 'же' ? 1 : 0;
  if (!context.isYearWord(at + 1 + same)) return undefined;
  return {
    to: at + 2 + same,
    year: isPrevious(context.norm(at)) ? previousYear(context) : context.published && context.published.year + shift,
    relative: true,
  };
}

/** A year at this token that some other date before it ends with; bare digits count only there. */
export function yearAt(context: Context, at: number): Year | undefined {
  const found = named(context, at) ?? shifted(context, at) ?? worded(context, at);
  if (found) return found;
  const token = context.token(at);
  const year = token?.kind === 'number' ? yearNumber(token.norm) : undefined;
  return year === undefined ? undefined : { to: at + 1, year, relative: false };
}

/** A year with its word, or relative: enough to stand alone. */
export function yearAlone(context: Context, at: number): Year | undefined {
  return named(context, at) ?? shifted(context, at) ?? worded(context, at) ?? bare(context, at);
}

/** «в 2022», «с 2019»: behind a preposition and with nothing that it could count. */
function bare(context: Context, at: number): Year | undefined {
  const token = context.token(at);
  const year = token?.kind === 'number' ? yearNumber(token.norm) : undefined;
  if (year === undefined || !/^(?:в|с|до|к|по|за)$/.test(context.norm(at - 1))) return undefined;
  const next = context.token(at + 1);
  return !next || next.kind === 'punctuation' ? { to: at + 1, year, relative: false } : undefined;
}

/** A day of a month in digits: «5», «05», «1-го». */
export function dayNumber(norm: string): number | undefined {
  const match = /^(\d{1,2})(?:-(?:го|е|ое|ого|му|м|й))?$/.exec(norm);
  const day = match ? digitsValue(match[1]!) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

/** «24» → 2024 when that is not far behind the publication, else 1924's century. */
export function fullYear(year: number, published: number | undefined): number {
  if (year >= 100) return year;
  return 2000 + year <= (published ?? 2050) + 10 ? 2000 + year : 1900 + year;
}
