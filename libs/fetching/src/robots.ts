import type { Reason } from '@kelisim/domain/reasons';
import robotsParser from 'robots-parser';
import { type FetchLimits, type FetchRequest, type FetchResult, USUAL_LIMITS } from './fetch-types';

/** What is known of a host's robots.txt: plain data, to be stored with the host's clock. */
export interface RobotsRecord {
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  /** The file's text; empty when the host has none and so allows everything; left out when it could not be had. */
  readonly text?: string;
  /** Why it could not be had: until then nothing else may be asked of the host. */
  readonly reason?: Reason;
  /** The same for a person: what the attempt itself ended in. */
  readonly cause?: string;
  /** How long the host asked us to stay away when it was asked for the file. */
  readonly retryAfterMs?: number;
}

/** The rules of one host for us. */
export interface RobotsRules {
  allowed(url: string): boolean;
  readonly crawlDelayMs?: number;
  readonly sitemaps: readonly string[];
}

/** RFC 9309: at least 500 KiB must be read, and a copy may be kept for a day. */
const ROBOTS_BYTES = 500 * 1024;
const KEPT_MS = 24 * 3_600_000;

/** The bounds for robots.txt: shorter than a page's, since everything else waits for it. */
export const ROBOTS_LIMITS: FetchLimits = {
  ...USUAL_LIMITS,
  totalMs: 20_000,
  wireBytes: ROBOTS_BYTES,
  bodyBytes: 4 * ROBOTS_BYTES,
};

/** Whether robots.txt must be asked for before anything else is. What could not be had is asked for at every open slot. */
export const isRobotsDue = (record: RobotsRecord | undefined, nowMs: number): boolean =>
  record?.text === undefined || nowMs - record.checkedAt >= KEPT_MS;

/**
 * Asks a host for its robots.txt. No such file (any 4xx but 429) allows everything; 429, 5xx, a timeout or an
 * unreachable host hold the host: who can't say what is allowed has allowed nothing yet.
 * @param request more about how to ask: proxy, certificate
 */
export async function fetchRobots(
  fetchPage: (request: FetchRequest, limits: FetchLimits) => Promise<FetchResult>,
  origin: string,
  nowMs: number,
  request: Omit<FetchRequest, 'url' | 'accept' | 'cut'> = {},
  limits = ROBOTS_LIMITS,
): Promise<RobotsRecord> {
  const url = new URL('/robots.txt', origin).href;
  const result = await fetchPage({ ...request, url, accept: 'any', cut: true }, limits);
  if (result.kind === 'page') return { checkedAt: nowMs, text: new TextDecoder().decode(result.bytes) };
  if (result.kind === 'not-modified') return { checkedAt: nowMs, reason: 'robots-unavailable' };
  if (isAbsent(result.reason)) return { checkedAt: nowMs, text: '' };
  const reason = result.reason === 'address-forbidden' ? result.reason : 'robots-unavailable';
  return {
    checkedAt: nowMs,
    reason,
    cause: `${url}: ${result.reason} (${result.cause})`,
    ...(result.retryAfterMs === undefined ? {} : { retryAfterMs: result.retryAfterMs }),
  };
}

/** RFC 9309 counts too many redirects, and we a login before the file, as having none. */
const isAbsent = (reason: Reason): boolean =>
  ['http-gone', 'http-refused', 'too-many-redirects', 'redirect-to-login'].includes(reason);

/**
 * The rules in a robots.txt for us.
 * @param userAgent the whole header; its first word names us in the file
 */
export function robotsRules(text: string, userAgent: string): RobotsRules {
  const key = `${userAgent}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const rules = parsedRules(text, userAgent);
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(key, rules);
  return rules;
}

/** Files parsed lately: a host is asked many pages in a row. */
const parsed = new Map<string, RobotsRules>();
const MOST_PARSED = 100;

function parsedRules(text: string, userAgent: string): RobotsRules {
  const rules = robotsParser('https://host.invalid/robots.txt', bounded(text));
  const delay = rules.getCrawlDelay(userAgent);
  return {
    // the rules speak of paths; http, https and port are the caller's affair
    allowed: (url) => rules.isAllowed(`https://host.invalid${pathOf(url)}`, userAgent) !== false,
    ...(delay !== undefined && delay > 0 ? { crawlDelayMs: delay * 1000 } : {}),
    sitemaps: rules.getSitemaps(),
  };
}

/** Matching takes the length of the rules times that of the path: what no webmaster writes by hand is left out. */
const bounded = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.length <= LONGEST_LINE)
    .slice(0, MOST_LINES)
    .map((line) => line.replace(DELAY, (_, whole: string, part = '0') => `${whole}.${part}`))
    .join('\n');
const LONGEST_LINE = 500;
/** Seconds as people write them: with a comma, and with their unit behind. */
const DELAY =
  /^(\s{0,9}crawl-delay\s{0,9}:\s{0,9}\d{1,9})(?:[.,](\d{1,6}))?\s?(?:s(?:ec(?:onds?)?)?|с(?:ек)?)?\.?(?=\s|#|$).*$/i;
const MOST_LINES = 5_000;

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
