import type { Reason } from '@kelisim/domain/reasons';

/** The reason for a status that is neither success nor redirect nor "not modified". */
export function reasonOfStatus(status: number): Reason {
  if (status === 404 || status === 410) return 'http-gone';
  if (status === 429) return 'rate-limited';
  if (status === 408 || status === 425 || status === 421) return 'http-failed';
  return status >= 400 && status < 500 ? 'http-refused' : 'http-failed';
}

/** Whether a status sends on to another address. */
export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/**
 * How long a `Retry-After` header asks to stay away, in milliseconds; undefined when it says nothing readable.
 * @param nowMs to count from, for the form that names a date
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  const [seconds] = SECONDS.exec(text) ?? [];
  if (seconds !== undefined) return Number.parseFloat(seconds) * 1000;
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(ASCTIME.test(text) ? `${text} GMT` : text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

/** Whole seconds by the standard; some servers add a fraction, or send the header twice. */
const SECONDS = /^\d{1,15}(?:\.\d{1,6})?(?=$|\s?,)/;
/** The oldest form of a date, which names no zone and means Greenwich. */
const ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/;
