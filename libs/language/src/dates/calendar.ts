/** A day, month or year of the Gregorian calendar; what is missing is not known. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Whether the calendar has this day (31 February is none). */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2022`, `2022-11`, `2022-11-05`; undefined for a day that does not exist. */
export function iso(year: number, month?: number, day?: number): string | undefined {
  if (month === undefined) return String(year);
  if (day === undefined) return `${year}-${pad(month)}`;
  return isDay(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** `from/to`, both ends included; one value when they are equal; undefined when either is missing or they are reversed. */
export function period(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined || from > to) return undefined;
  return from === to ? from : `${from}/${to}`;
}

/** The months of a year, both included, as a period. */
export function months(year: number, first: number, last: number): string | undefined {
  return period(iso(year, first), iso(year, last));
}

/** The day of a publication time; undefined where none is known. */
export function dayOf(publishedOn: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(publishedOn ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The day so many days later. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day) + days * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 Monday … 7 Sunday. */
export function weekday({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** The same date or period so many years later; a 29 February becomes nothing. */
export function shiftYears(value: string, years: number): string | undefined {
  const shifted = value.split('/').map((part) => {
    const [year, month, day] = part.split('-').map(Number);
    return iso(year! + years, month, day);
  });
  return shifted.length === 2 ? period(shifted[0], shifted[1]) : shifted[0];
}
