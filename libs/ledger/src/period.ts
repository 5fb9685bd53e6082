import { span } from '@kelisim/domain/time';

/** A period as its first and last day: «2023 год» and «январь–декабрь 2023» are one. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days of a period. */
export const daysOf = (period: string): Days => span(period);

/** The shortest way to write days: `2023`, `2023-04`, `2023-01/2023-09`, a day, or two days with a slash. */
export function periodOf({ first, last }: Days): string {
  if (first === last) return first;
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  if (!first.endsWith('-01') || span(to).last !== last) return `${first}/${last}`;
  if (from === to) return from;
  const isYears = from.endsWith('-01') && to.endsWith('-12');
  const [start, end] = isYears ? [from.slice(0, 4), to.slice(0, 4)] : [from, to];
  return start === end ? start : `${start}/${end}`;
}

/** The same period of the year before: what growth is compared with where nothing else is said. */
export function yearBefore({ first, last }: Days): Days {
  const back = (day: string) => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  // The last day of a month may be another one in the year before.
  const isMonthEnd = span(last.slice(0, 7)).last === last;
  return { first: back(first), last: isMonthEnd ? span(back(last).slice(0, 7)).last : back(last) };
}

/** The years that a period touches. */
export function yearsOf({ first, last }: Days): string[] {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number];
  // A period of a century is a slip of the reader and is not spelt out.
  return Array.from({ length: Math.min(100, to - from + 1) }, (_, index) => String(from + index));
}
