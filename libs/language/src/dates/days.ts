import { ordinalOf } from '../quantities/numerals';
import { iso, period } from './calendar';
import type { Context, Found } from './reader';
import { dayNumber, fullYear, yearAt } from './years';

/** «05.06.2019», «12.03.24». */
function dotted(context: Context, at: number): Found | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(context.norm(at));
  if (!match) return undefined;
  const year = fullYear(Number(match[3]), context.published?.year);
  const value = iso(year, Number(match[2]), Number(match[1]));
  return value === undefined ? undefined : { from: at, to: at + 1, value, kind: 'day', relative: false };
}

/** «2019-06-05», «05/06/2019», «5-6-2019». */
function signed(context: Context, at: number): Found | undefined {
  const sign = context.norm(at + 1);
  if ((sign !== '-' && sign !== '/') || context.norm(at + 3) !== sign) return undefined;
  if (context.token(at)!.end !== context.token(at + 1)!.start) return undefined;
  const [first, second, third] = [at, at + 2, at + 4].map((index) => Number(context.norm(index) || Number.NaN));
  const value =
    first! > 31 ? iso(first!, second!, third!) : iso(fullYear(third!, context.published?.year), second!, first!);
  return value && !Number.isNaN(first! + second! + third!)
    ? { from: at, to: at + 5, value, kind: 'day', relative: false }
    : undefined;
}

interface MonthDay {
  readonly to: number;
  readonly month: number;
  readonly year: number | undefined;
  readonly relative: boolean;
}

/** «июня», «июня 2023 года» behind a day; the year is resolved where it is not said. */
function monthAndYear(context: Context, at: number, day: number, from: number): MonthDay | undefined {
  const month = context.month(at);
  if (month === 0) return undefined;
  const comma = context.norm(at + 1) === ',' && /^(?:19|20)\d\d$/.test(context.norm(at + 2)) ? 1 : 0;
  const said = yearAt(context, at + 1 + comma);
  if (said) return { to: said.to, month, year: said.year, relative: said.relative };
  return { to: at + 1, month, year: context.nearestYear(from, at + 1, month, day), relative: true };
}

function dayOrNothing(context: Context, at: number): number | undefined {
  const token = context.token(at);
  if (token?.kind === 'number') return dayNumber(token.norm);
  if (token?.kind !== 'word') return undefined;
  // «первого сентября»
  return (
    dayNumber(token.norm) ??
    (/(?:ого|его)$/.test(token.norm) && context.month(at + 1) > 0 ? ordinalOf(token.norm) || undefined : undefined)
  );
}

/** «5 июня [2023 года]». */
function single(context: Context, at: number): Found | undefined {
  const day = dayOrNothing(context, at);
  const rest = day === undefined ? undefined : monthAndYear(context, at + 1, day, at);
  if (day === undefined || !rest) return undefined;
  const value = rest.year === undefined ? undefined : iso(rest.year, rest.month, day);
  if (rest.year !== undefined && value === undefined) return undefined;
  return { from: at, to: rest.to, value, kind: 'day', relative: rest.relative };
}

/** «3–4 июня», «14 и 15 мая», «с 3 по 5 июня», «29 мая – 2 июня», «с 29 мая по 2 июня 2023 года». */
function range(context: Context, at: number): Found | undefined {
  const first = dayOrNothing(context, at);
  if (first === undefined) return undefined;
  const ownMonth = context.month(at + 1);
  const link = at + (ownMonth > 0 ? 2 : 1);
  if (!isRangeLink(context, link, at)) return undefined;
  const last = dayOrNothing(context, link + 1);
  const end = last === undefined ? undefined : monthAndYear(context, link + 2, last, at);
  if (last === undefined || !end) return undefined;
  return ranged(at, { month: ownMonth || end.month, day: first }, { ...end, day: last });
}

function ranged(
  from: number,
  first: { month: number; day: number },
  last: MonthDay & { day: number },
): Found | undefined {
  const { year, to, relative } = last;
  if (year === undefined) return { from, to, kind: 'range', relative };
  const begin = iso(first.month > last.month ? year - 1 : year, first.month, first.day);
  const value = period(begin, iso(year, last.month, last.day));
  return value === undefined ? undefined : { from, to, value, kind: 'range', relative };
}

function isRangeLink(context: Context, at: number, from: number): boolean {
  const norm = context.norm(at);
  if (context.isDash(at) || norm === 'и') return true;
  return norm === 'по' && /^(?:с|со)$/.test(context.norm(from - 1));
}

/** «Июнь 22nd, 2023», «Март 6th, 2019», «June 5, 2023»: the month first, as some page machines write. */
function monthFirst(context: Context, at: number): Found | undefined {
  const month = context.month(at);
  const day = month > 0 && context.token(at + 1)?.kind === 'number' ? dayNumber(context.norm(at + 1)) : undefined;
  if (day === undefined) return undefined;
  const ending = /^(?:st|nd|rd|th)$/.test(context.norm(at + 2)) ? 1 : 0;
  const comma = context.norm(at + 2 + ending) === ',' ? 1 : 0;
  const year = /^(?:19|20)\d\d$/.test(context.norm(at + 2 + ending + comma))
    ? Number(context.norm(at + 2 + ending + comma))
    : undefined;
  const value = year === undefined ? undefined : iso(year, month, day);
  return value === undefined
    ? undefined
    : { from: at, to: at + 3 + ending + comma, value, kind: 'day', relative: false };
}

/** A day or a range of days that begins at this token. */
export function daysAt(context: Context, at: number): Found | undefined {
  const token = context.token(at)!;
  if (token.kind === 'number' || /^\d/.test(token.norm)) {
    return dotted(context, at) ?? signed(context, at) ?? range(context, at) ?? single(context, at);
  }
  return token.kind === 'word' ? (monthFirst(context, at) ?? single(context, at)) : undefined;
}
