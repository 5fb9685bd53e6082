import { z } from 'zod';

declare const brand: unique symbol;
/** `2024-03-12`, a day of the Gregorian calendar without a time zone. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' };
/** `2024-03-12T09:05:00.000Z`, a moment in UTC, as `Date.prototype.toISOString` writes it; sorts as text. */
export type IsoInstant = string & { readonly [brand]: 'IsoInstant' };

/** `2022`, `2022-11` or `2023-12-01`: a date as precise as the text told it. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'not YYYY, YYYY-MM or YYYY-MM-DD');

/** `2022`, `2022-11`, a day, or two of them with a slash: `2022-01/2022-09` (both ends included). */
export const period = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/, 'not an ISO 8601 period');

/** When a story was published: a day, or a minute in the publisher's own time. */
export const publicationTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'not YYYY-MM-DD or YYYY-MM-DDThh:mm');

export const isoInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .transform((text) => text as IsoInstant);

/** The instant of a number of milliseconds since 1970. */
export const instant = (milliseconds: number): IsoInstant => new Date(milliseconds).toISOString() as IsoInstant;

/** Days from one date to another (negative when `to` is earlier); times of day do not count. */
export function daysBetween(from: string, to: string): number {
  // Asked for every pair of a block's facts: parsing the text as a date takes five times as long.
  const day = (text: string) =>
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)));
  return Math.round((day(to) - day(from)) / 86_400_000);
}

/** The first and the last day that a date of any precision or a period can mean. */
export function span(date: string): { first: IsoDate; last: IsoDate } {
  const [from = date, to = from] = date.split('/');
  return { first: firstDay(from), last: lastDay(to) };
}

function firstDay(date: string): IsoDate {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}` as IsoDate;
}

function lastDay(date: string): IsoDate {
  if (date.length === 10) return date as IsoDate;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as IsoDate;
}
