import { type Moment, moment } from './moment';

const ISO =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2}))(?:[T\s]+(\d{1,2}):?(\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?)?/i;
const RFC_822 =
  /^(?:[A-Z][a-z]{2,8},?\s+)?(\d{1,2})[\s-]([A-Z][a-z]{2})[a-z]*[\s-](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*(Z|UTC|GMT|UT|[+-]\d{2}:?\d{2})?)?/;
const DOTTED = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:,?\s+(\d{1,2}):(\d{2}))?/;
const SECONDS = /^\d{10}(?:\d{3})?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A date as programs write it: ISO 8601 with or without its signs, RFC 822, `19.09.2026 10:30`, seconds since 1970.
 * Undefined where it is none of these or there is no such day; zero dates of empty database fields are no day.
 */
export function machineDate(value: string): Moment | undefined {
  const text = value.trim().slice(0, 64);
  if (SECONDS.test(text)) return fromSeconds(Number(text.slice(0, 10)));
  const iso = ISO.exec(text);
  if (iso)
    return moment(
      number(iso[1]),
      number(iso[2] ?? iso[4]),
      number(iso[3] ?? iso[5]),
      time(iso[6], iso[7]),
      offset(iso[8]),
    );
  const mail = RFC_822.exec(text);
  if (mail)
    return moment(
      number(mail[3]),
      MONTHS.indexOf(mail[2]!) + 1,
      number(mail[1]),
      time(mail[4], mail[5]),
      offset(mail[6]),
    );
  const dotted = DOTTED.exec(text);
  return dotted
    ? moment(number(dotted[3]), number(dotted[2]), number(dotted[1]), time(dotted[4], dotted[5]))
    : undefined;
}

const number = (digits: string | undefined) => Number(digits);

function time(hour: string | undefined, minute: string | undefined): Moment['time'] {
  return hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute) };
}

function offset(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{0,2})$/.exec(written) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes || 0));
}

function fromSeconds(seconds: number): Moment | undefined {
  const date = new Date(seconds * 1000);
  const at = { hour: date.getUTCHours(), minute: date.getUTCMinutes() };
  return moment(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), at, 0);
}
