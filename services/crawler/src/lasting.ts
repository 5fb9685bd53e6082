import type { Reason } from '@kelisim/domain/reasons';

/** Reasons that may be gone by the next try; every other one stays with the page until an operator replays it. */
const PASSING: ReadonlySet<Reason> = new Set<Reason>([
  'robots-unavailable',
  'host-unknown',
  'host-unreachable',
  'tls-failed',
  'timed-out',
  'malformed-response',
  'rate-limited',
  'http-failed',
  'challenge-page',
]);

/** Whether a refused page is worth another try. */
export const isPassing = (reason: Reason): boolean => PASSING.has(reason);
