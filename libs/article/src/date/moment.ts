/** A moment as a page writes it: wall-clock time, and the offset from UTC where one is written with it. */
export interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly time?: { readonly hour: number; readonly minute: number };
  /** Minutes east of UTC. */
  readonly offset?: number;
}

/** No news page is older than the web; a date beyond this is a typing error or a deadline. */
const FIRST_YEAR = 1995;
const LAST_YEAR = 2099;

/** The moment, if there is such a day and minute. */
export function moment(
  year: number,
  month: number,
  day: number,
  time?: Moment['time'],
  offset?: number,
): Moment | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  if (time && !(time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60)) return undefined;
  return { year, month, day, ...(time && { time }), ...(time && offset !== undefined && { offset }) };
}

const two = (number: number) => String(number).padStart(2, '0');

/** `2026-09-19` or `2026-09-19T10:30`, as written; midnight sharp is how programs write a day without a time. */
export function asWritten({ year, month, day, time }: Moment): string {
  const date = `${year}-${two(month)}-${two(day)}`;
  return time && time.hour + time.minute > 0 ? `${date}T${two(time.hour)}:${two(time.minute)}` : date;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function format(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, makeFormat(timeZone));
  return formats.get(timeZone);
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    // Sweden writes dates as ISO 8601 does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  } catch {
    return undefined; // not a zone that ICU knows: dates stay as written
  }
}

/** The moment in a region's time; as written where it carries no offset or the zone is not known. */
export function inZone(written: Moment, timeZone: string | undefined): string {
  const { year, month, day, time, offset } = written;
  const formatter = timeZone === undefined ? undefined : format(timeZone);
  if (!time || offset === undefined || !formatter) return asWritten(written);
  const instant = Date.UTC(year, month - 1, day, time.hour, time.minute - offset);
  const [date, clock] = formatter.format(instant).split(' ');
  return clock === '00:00' ? date! : `${date}T${clock}`;
}
