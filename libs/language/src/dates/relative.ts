import { addDays, iso, months, shiftYears, weekday } from './calendar';
import data from './data/words.json';
import type { Context, Found } from './reader';
import { yearAt, yearNumber, yearShift } from './years';

const dayWords: Readonly<Record<string, number | undefined>> = data.dayWords;
const seasons: Readonly<Record<string, readonly number[] | undefined>> = data.seasons;
const seasonAdverbs: Readonly<Record<string, string | undefined>> = data.seasonAdverbs;
const weekdays: Readonly<Record<string, number | undefined>> = data.weekdays;
const SAME = new Set(data.same);
const STRETCH = new Set(data.stretches);
const MONTH = new Set(['месяц']);

function own<T>(table: Readonly<Record<string, T | undefined>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** «вчера», «сегодня», «накануне». */
function dayWord(context: Context, at: number): Found | undefined {
  const shift = own(dayWords, context.norm(at));
  if (shift === undefined) return undefined;
  const day = context.published && addDays(context.published, shift);
  return { from: at, to: at + 1, value: day && iso(day.year, day.month, day.day), kind: 'day', relative: true };
}

/**
 * «в пятницу», «в минувшую пятницу»: within the week, on the side that its adjective or the verb's tense says; without
 * either it stays open.
 */
function weekdayWord(context: Context, at: number): Found | undefined {
  const number = own(weekdays, context.norm(at).replace(/у$/, 'а'));
  if (number === undefined) return undefined;
  const shift = yearShift(context.norm(at - 1));
  if (!/^(?:в|во)$/.test(context.norm(at - (shift === undefined ? 1 : 2)))) return undefined;
  const tense = shift ? (shift < 0 ? 'past' : 'future') : context.tense(at, at + 1);
  if (!context.published || !tense) return { from: at, to: at + 1, kind: 'day', relative: true };
  const away = (number - weekday(context.published) + 7) % 7;
  const today = away === 0 && !shift;
  const day = addDays(context.published, tense === 'past' ? (today ? 0 : away - 7) : away === 0 && shift ? 7 : away);
  return { from: at, to: at + 1, value: iso(day.year, day.month, day.day), kind: 'day', relative: true };
}

/** «весной 2021 года», «осенью», «за минувшее лето», «этой весной». Winter lies in two years and stays open. */
function season(context: Context, at: number): Found | undefined {
  const adverb = own(seasonAdverbs, context.norm(at));
  const shift = yearShift(context.norm(at - 1));
  const name = adverb ?? (shift === undefined && !yearAt(context, at + 1) ? undefined : seasonNoun(context.norm(at)));
  const bounds = name && own(seasons, name);
  if (!bounds) return undefined;
  const said = yearAt(context, at + 1);
  const year = said ? said.year : seasonYear(context, at, bounds, shift);
  const value = year === undefined ? undefined : months(year, bounds[0]!, bounds[1]!);
  return { from: at, to: said?.to ?? at + 1, value, kind: 'season', relative: said?.relative ?? true };
}

function seasonNoun(norm: string): string | undefined {
  if (/^лет[оау]$/.test(norm)) return 'лето';
  if (/^весн[аыу]$/.test(norm)) return 'весна';
  return /^осен[ьи]$/.test(norm) ? 'осень' : undefined;
}

function seasonYear(
  context: Context,
  at: number,
  [first = 1, last = 12]: readonly number[],
  shift: number | undefined,
): number | undefined {
  if (!context.published) return undefined;
  if (shift === 0) return context.published.year;
  if (shift === -1) return last >= context.published.month ? context.published.year - 1 : context.published.year;
  return context.nearestYear(at, at + 1, first + 1);
}

/** «в прошлом месяце», «этого месяца». */
function relativeMonth(context: Context, at: number): Found | undefined {
  const shift = context.hasLemma(at + 1, MONTH) ? yearShift(context.norm(at)) : undefined;
  if (shift === undefined) return undefined;
  if (!context.published) return { from: at, to: at + 2, kind: 'month', relative: true };
  const number = context.published.year * 12 + context.published.month - 1 + shift;
  return {
    from: at,
    to: at + 2,
    value: iso(Math.floor(number / 12), (number % 12) + 1),
    kind: 'month',
    relative: true,
  };
}

/** The last date before that an anaphor can mean: no limit («до 2025 года») and no comparison. */
function antecedent(context: Context) {
  const last = context.recent().findLast(({ kind, role }) => kind !== 'day' && role !== 'compared' && role !== 'until');
  return last?.role === 'since' ? undefined : last;
}

/** «годом ранее», «годом раньше», «год назад»: a year before the period that is spoken of. */
function yearEarlier(context: Context, at: number): Found | undefined {
  const by = context.norm(at) === 'годом' && /^(?:ранее|раньше|прежде)$/.test(context.norm(at + 1));
  const ago = context.norm(at) === 'год' && /^(?:назад|тому)$/.test(context.norm(at + 1));
  if (!by && !ago) return undefined;
  const last = antecedent(context);
  const value = last?.value && shiftYears(last.value, -1);
  return { from: at, to: at + 2, value, kind: last?.kind ?? 'year', relative: true, compared: true };
}

/** «тот же период [прошлого года]», «аналогичный период 2021 года», «этот срок». */
function samePeriod(context: Context, at: number): Found | undefined {
  if (!context.hasLemma(at, SAME)) return undefined;
  const noun = at + 1 + (context.norm(at + 1) === 'же' ? 1 : 0);
  if (!context.hasLemma(noun, STRETCH)) return undefined;
  // «в то же время» is a conjunction.
  if (context.norm(noun) === 'время' && context.norm(at - 1) !== 'за') return undefined;
  if (context.norm(noun) === 'временем') return undefined;
  const last = antecedent(context);
  const said = yearAt(context, noun + 1);
  if (!said) return { from: at, to: noun + 1, value: last?.value, kind: last?.kind ?? 'span', relative: true };
  return {
    from: at,
    to: said.to,
    value: periodOf(last?.value, said.year),
    kind: 'span',
    relative: said.relative,
    compared: true,
  };
}

/** The months of one period in another year; where no period was told, that year is all that is known. */
function periodOf(value: string | undefined, year: number | undefined): string | undefined {
  if (year === undefined) return undefined;
  const base = value === undefined ? undefined : yearNumber(value.slice(0, 4));
  return base === undefined ? iso(year) : shiftYears(value!, year - base);
}

/** «прошлогодний (уровень)». */
function lastYears(context: Context, at: number): Found | undefined {
  if (!/^прошлогодн/.test(context.norm(at))) return undefined;
  const last = antecedent(context);
  const value = last?.value ? shiftYears(last.value, -1) : context.published && iso(context.published.year - 1);
  return { from: at, to: at + 1, value, kind: last?.kind ?? 'year', relative: true, compared: true };
}

/** «за последние пять лет», «за пять лет»: a stretch that no calendar names. */
function openStretch(context: Context, at: number): Found | undefined {
  const found = /^(?:последн|прошедш|минувш)/.test(context.norm(at)) && context.norm(at - 1) === 'за';
  if (!found) return undefined;
  for (let to = at + 1; to < at + 4; to++) {
    if (/^(?:лет|года|годы|месяц|месяцев|месяца|десятилети[ея])$/.test(context.norm(to)))
      return { from: at, to: to + 1, kind: 'span', relative: true };
  }
  return undefined;
}

/** A date that is said by its distance from the publication or from another date. */
export function relativeAt(context: Context, at: number): Found | undefined {
  if (context.token(at)!.kind !== 'word') return undefined;
  return (
    dayWord(context, at) ??
    weekdayWord(context, at) ??
    yearEarlier(context, at) ??
    samePeriod(context, at) ??
    lastYears(context, at) ??
    openStretch(context, at) ??
    relativeMonth(context, at) ??
    season(context, at)
  );
}
