const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Names of zones that feeds of these countries write instead of an offset, in hours. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  msk: 3,
  msd: 4,
  samt: 4,
  yekt: 5,
  omst: 6,
  almt: 5,
  qyzt: 5,
  krat: 7,
  irkt: 8,
  yakt: 9,
  vlat: 10,
};
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const RFC =
  /^(?:[^\d,]{1,12},?\s*)?(\d{1,2})[\s-]([A-Za-z]{3})[a-z]{0,6}[\s-](\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([+-]\d{2}:?\d{2}|[A-Za-z]{1,4})?)?$/;

/**
 * A date that a machine wrote (ISO 8601, RFC 822 and its many slips) as `YYYY-MM-DD` or `YYYY-MM-DDThh:mm` in the
 * publisher's zone. A time that names no zone is the publisher's already.
 * @returns undefined for anything else: words are read elsewhere
 */
export function machineDate(text: string | undefined, timeZone: string): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length > 60) return undefined;
  const iso = ISO.exec(trimmed);
  if (iso) return inZone(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], timeZone);
  const rfc = RFC.exec(trimmed);
  const month = rfc ? MONTHS.indexOf((rfc[2] ?? '').toLowerCase()) + 1 : 0;
  if (!rfc || month === 0) return undefined;
  return inZone(fullYear(rfc[3] ?? ''), String(month), rfc[1], rfc[4], rfc[5], rfc[6], timeZone);
}

/** Two-digit years of RFC 822: no feed is older than this century. */
const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

type Part = string | undefined;

function inZone(year: Part, month: Part, day: Part, hour: Part, minute: Part, zone: Part, timeZone: string): Part {
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0));
  const date = new Date(utc);
  if (Number.isNaN(utc) || date.getUTCDate() !== Number(day) || date.getUTCHours() !== Number(hour ?? 0))
    return undefined;
  if (hour === undefined) return date.toISOString().slice(0, 10);
  const offset = zone === undefined ? undefined : offsetMinutes(zone);
  return offset === undefined ? date.toISOString().slice(0, 16) : localTime(utc - offset * 60_000, timeZone);
}

function offsetMinutes(zone: string): number | undefined {
  const named = ZONES[zone.toLowerCase()];
  if (named !== undefined) return named * 60;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(instant: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Sweden writes dates as ISO 8601 does
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(instant).replace(' ', 'T');
}
