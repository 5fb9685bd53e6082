import { InvalidArgumentError } from 'commander';

/** An ISO 3166-2 code of a region of either country. */
export function regionCode(text: string): string {
  const code = text.toUpperCase();
  if (!/^(RU|KZ)-[A-Z0-9]{2,3}$/.test(code)) throw new InvalidArgumentError('must be a code such as RU-OMS or KZ-55');
  return code;
}

/** A date as precise as one likes. */
export function date(text: string): string {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) throw new InvalidArgumentError('must be YYYY, YYYY-MM or YYYY-MM-DD');
  return text;
}

/** A date, or two with a slash. */
export function periodOption(text: string): string {
  const parts = text.split('/');
  if (parts.length > 2 || parts.some((part) => !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(part)))
    throw new InvalidArgumentError('must be 2023, 2023-04 or 2023-01/2023-09');
  return text;
}

/** Words of a source on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
