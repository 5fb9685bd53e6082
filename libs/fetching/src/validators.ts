import type { Headers, Validators } from './fetch-types';

/** Longer ones are none: they would have to be stored and sent back whole. */
const LONGEST = 512;

/** What an answer can be recognised by the next time. */
export function validatorsOf(headers: Headers): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(isUsable(etag) ? { etag } : {}), ...(isUsable(lastModified) ? { lastModified } : {}) };
}

/** The headers that ask whether what is known still holds. */
export function conditions(known: Validators | undefined): Record<string, string> {
  return {
    ...(isUsable(known?.etag) ? { 'if-none-match': known.etag } : {}),
    ...(isUsable(known?.lastModified) ? { 'if-modified-since': known.lastModified } : {}),
  };
}

const isUsable = (value: string | undefined): value is string =>
  value !== undefined && value.length < LONGEST && /^[\x20-\x7e]+$/.test(value);
