import type { Reason } from '@kelisim/domain/reasons';
import type { FetchResult } from './fetch-types';
import type { RobotsRecord } from './robots';

/** When a host may be asked again: plain data, one document a host, whoever and how many ask it. */
export interface HostClock {
  /** Name and port as in an address: `orda.kz`, `127.0.0.1:8081`. */
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly nextAt: number;
  /** Failures since the last answer. */
  readonly failures: number;
  readonly crawlDelayMs?: number;
  readonly robots?: RobotsRecord;
}

/** How patient we are; all in milliseconds. */
export interface PacePolicy {
  /** The source's own pace; the slower of it and robots.txt counts. */
  readonly paceMs: number;
  /** After a first failure; doubled by each that follows. */
  readonly backoffMs: number;
  readonly longestBackoffMs: number;
  /** A crawl-delay or Retry-After beyond this is taken as this: some sites name years. */
  readonly longestWaitMs: number;
  /** Share of every wait that is added by chance, so that hosts of one machine aren't asked in step. */
  readonly jitter: number;
}

/** A minute, doubling to six hours: a press office that is down for a night is asked a dozen times, not thousands. */
export const USUAL_POLICY: PacePolicy = {
  paceMs: 5_000,
  backoffMs: 60_000,
  longestBackoffMs: 6 * 3_600_000,
  longestWaitMs: 24 * 3_600_000,
  jitter: 0.1,
};

/** What happened at a host. `asked` belongs before a request, one of the others after it. */
export type HostEvent =
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'failed'; readonly reason: Reason; readonly retryAfterMs?: number }
  | { readonly kind: 'robots'; readonly record: RobotsRecord; readonly crawlDelayMs?: number };

/** Reasons that tell of the host as a whole and may pass; any other is one page's own and stays. */
const OF_THE_HOST: ReadonlySet<Reason> = new Set([
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

/** The host that an address belongs to, as clocks name it. */
export const hostOf = (url: string): string => new URL(url).host;

export const newHostClock = (host: string): HostClock => ({ host, nextAt: 0, failures: 0 });

/** Whether a reason is the host's: it is asked again later, and until then other pages of it are not either. */
export const isOfHost = (reason: Reason): boolean => OF_THE_HOST.has(reason);

/** What a fetch tells about its host. */
export function eventOf(result: FetchResult): HostEvent {
  if (result.kind !== 'refused' || !isOfHost(result.reason)) return { kind: 'answered' };
  const { reason, retryAfterMs } = result;
  return { kind: 'failed', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/**
 * The clock after an event; it never goes back. Stored before a request (`asked`), it keeps everyone else away for one
 * step of the pace even if the one who asked is never heard of again.
 * @param chance a number in [0, 1) for the jitter
 */
export function advance(clock: HostClock, event: HostEvent, nowMs: number, policy: PacePolicy, chance = 0): HostClock {
  const after = (waitMs: number) => Math.max(clock.nextAt, Math.ceil(nowMs + waitMs * (1 + policy.jitter * chance)));
  switch (event.kind) {
    case 'asked':
      return { ...clock, nextAt: after(gapMs(clock, policy)) };
    case 'answered':
      return { ...clock, failures: 0 };
    case 'robots':
      return withRobots(clock, event, (next) => after(gapMs(next, policy)));
    case 'failed': {
      const failures = clock.failures + 1;
      return { ...clock, failures, nextAt: after(waitAfterFailure(failures, event.retryAfterMs, clock, policy)) };
    }
  }
}

/** The least time between two requests to a host. */
export const gapMs = (clock: HostClock, policy: PacePolicy): number =>
  Math.max(policy.paceMs, Math.min(clock.crawlDelayMs ?? 0, policy.longestWaitMs));

function waitAfterFailure(
  failures: number,
  retryAfterMs: number | undefined,
  clock: HostClock,
  policy: PacePolicy,
): number {
  const doubled = policy.backoffMs * 2 ** Math.min(failures - 1, 30);
  const asked = Math.min(retryAfterMs ?? 0, policy.longestWaitMs);
  return Math.max(Math.min(doubled, policy.longestBackoffMs), asked, gapMs(clock, policy));
}

/** The file was a request itself: a delay that it asks for begins with it. */
function withRobots(
  { crawlDelayMs: _former, ...clock }: HostClock,
  { record, crawlDelayMs }: Extract<HostEvent, { kind: 'robots' }>,
  after: (clock: HostClock) => number,
): HostClock {
  const next = { ...clock, robots: record };
  if (crawlDelayMs === undefined) return next;
  return { ...next, crawlDelayMs, nextAt: after({ ...next, crawlDelayMs }) };
}
