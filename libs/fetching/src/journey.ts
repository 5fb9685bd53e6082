import type { Reason } from '@kelisim/domain/reasons';
import { FetchCookies } from './cookies';
import { Deadline } from './deadline';
import type { FetchLimits, FetchRequest, Refused } from './fetch-types';

/** One fetch on its way through its redirects. */
export interface Journey {
  readonly request: FetchRequest;
  readonly limits: FetchLimits;
  readonly deadline: Deadline;
  readonly cookies: FetchCookies;
  /** Addresses asked, each with the cookies that went along: the same once more is a circle. */
  readonly seen: Set<string>;
  url: URL;
  /** Whether the present address has begun to answer. */
  begun: boolean;
}

export const setOut = (request: FetchRequest, limits: FetchLimits): Journey => ({
  request,
  limits,
  deadline: new Deadline(limits.totalMs),
  cookies: new FetchCookies(),
  seen: new Set(),
  url: new URL(request.url),
  begun: false,
});

/** The end of a journey at its present address. */
export const refused = (journey: Journey, reason: Reason, cause: string): Refused => ({
  kind: 'refused',
  reason,
  cause,
  finalUrl: journey.url.href,
});
