import type { Reason } from '@kelisim/domain/reasons';
import {
  eventOf,
  type FetchedPage,
  type FetchRequest,
  type FetchResult,
  fetchRobots,
  gapMs,
  hostOf,
  isRobotsDue,
  type PacePolicy,
  robotsRules,
} from '@kelisim/fetching';
import type { Source } from '@kelisim/sources';
import { type HostLine, HostLines } from './host-line';
import type { CrawlerParts } from './parts';
import { Turns } from './turns';
import { Turnstile } from './turnstile';
import { unmasked } from './unmasked';
import { policyOf, waysTo } from './ways-to';

/** How asking a host ended: with an answer, or with the time to come again. */
export type Asked = Answered | Later;
export interface Answered {
  readonly kind: 'answer';
  readonly result: FetchResult;
  /** How often in a row the host has failed now: more than once, and it is hardly the page's own fault. */
  readonly hostFailures: number;
}
export interface Later {
  readonly kind: 'later';
  readonly waitMs: number;
  /** Why, where it is more than the pace. */
  readonly trouble?: { readonly reason: Reason; readonly cause: string };
}

export interface AskOptions {
  /** A slot that opens later than this is left for later, in milliseconds. */
  readonly patienceMs?: number;
  /** What an answer's own words show against it, before the host's clock hears of it: a challenge comes with success. */
  readonly judge?: (answer: FetchedPage) => Judgement | Promise<Judgement>;
}
type Judgement = { readonly reason: Reason; readonly cause: string } | undefined;

/** Longer waits are not waited out in line: the page is left for later. */
const PATIENCE_MS = 60_000;
/** A redirect is under way already: it is waited for longer than for a page, and for a host's own pace in any case. */
const REDIRECT_PATIENCE_MS = 120_000;
/** How soon to look again whether another crawler has let a host go. */
const HELD_ELSEWHERE_MS = 10_000;

/**
 * The one way to a host: under its lease, at its pace, by its robots.txt, one request at a time. Its clock is a
 * document that is saved before each request, so that a crash costs one step of the pace and never a faster one.
 */
export class HostGate {
  private readonly lines: HostLines;
  private readonly turns = new Turns();
  private readonly turnstile: Turnstile;

  /** @param stop ends all waiting */
  constructor(
    private readonly parts: CrawlerParts,
    private readonly stop: AbortSignal,
  ) {
    this.lines = new HostLines(parts);
    this.turnstile = new Turnstile(parts.hostsAtOnce);
  }

  /** Asks for an address of a source, after whoever asks the same host now. */
  ask(source: Source, request: FetchRequest, options: AskOptions = {}): Promise<Asked> {
    const host = hostOf(request.url);
    return this.turns.take(host, () => this.askNow(host, source, request, options));
  }

  /** The least time between two requests to the host of an address, as far as is known now. */
  async gapMs(source: Source, url: string): Promise<number> {
    const line = await this.lines.of(hostOf(url));
    return line ? gapMs(line.clock, policyOf(source)) : policyOf(source).paceMs;
  }

  /** Gives all hosts back; the signal must have been given before. */
  async close(): Promise<void> {
    await this.turns.allEnded();
    await this.lines.close();
  }

  private async askNow(
    host: string,
    source: Source,
    request: FetchRequest,
    { patienceMs = PATIENCE_MS, judge }: AskOptions,
  ): Promise<Asked> {
    const line = await this.lines.of(host);
    if (!line) return { kind: 'later', waitMs: HELD_ELSEWHERE_MS };
    const stop = await this.admit(line, request.url, source, patienceMs);
    if (typeof stop === 'object') return stop;
    if (stop) return refusal(request.url, stop);
    const { result, later } = await this.fetch(source, request);
    const judged = result.kind === 'page' ? await judge?.(result) : undefined;
    const told: FetchResult = judged
      ? { kind: 'refused', finalUrl: result.finalUrl, reason: judged.reason, cause: judged.cause }
      : result;
    await this.heed(line, source, later ? undefined : told);
    return later ?? { kind: 'answer', result, hostFailures: line.clock.failures };
  }

  /** One fetch with its redirects; a redirect that has to wait too long leaves the page for later. */
  private async fetch(source: Source, request: FetchRequest): Promise<{ result: FetchResult; later?: Later }> {
    let later: Later | undefined;
    const beforeRedirect = async (url: string) => {
      this.turnstile.leave();
      const held = await this.permit(url, source).finally(() => this.turnstile.enter());
      if (typeof held !== 'object') return held;
      later = held;
      return held.trouble?.reason ?? 'rate-limited';
    };
    await this.turnstile.enter();
    try {
      const result = await this.parts.fetcher.fetchPage({ ...request, ...waysTo(source), beforeRedirect });
      return { result: unmasked(result, request.url), ...(later && { later }) };
    } finally {
      this.turnstile.leave();
    }
  }

  /** What the answer tells of the host that gave it; the one that sent us there has answered in any case. */
  private async heed(line: HostLine, source: Source, result: FetchResult | undefined): Promise<void> {
    const policy = policyOf(source);
    const at = result && hostOf(result.finalUrl);
    if (result && at === line.host) return line.note(eventOf(result), policy);
    await line.note({ kind: 'answered' }, policy);
    const other = result && at !== undefined ? await this.lines.of(at) : undefined;
    if (other && result) await other.note(eventOf(result), policy);
  }

  /** Whether a redirect may be followed: robots.txt and the pace of the host that it leads to decide. */
  private async permit(url: string, source: Source): Promise<Later | Reason | undefined> {
    const line = await this.lines.of(hostOf(url));
    if (!line) return { kind: 'later', waitMs: HELD_ELSEWHERE_MS };
    const ownPace = 2 * gapMs(line.clock, policyOf(source));
    return this.admit(line, url, source, Math.max(REDIRECT_PATIENCE_MS, ownPace));
  }

  /** Waits for the host's next slot and takes it; what keeps us from it where that cannot be. */
  private async admit(
    line: HostLine,
    url: string,
    source: Source,
    patienceMs: number,
  ): Promise<Later | Reason | undefined> {
    const held = await this.robots(line, url, source, patienceMs);
    if (held) return held;
    if (!robotsRules(line.clock.robots?.text ?? '', this.parts.robotsName).allowed(url)) return 'robots-disallow';
    return this.slot(line, policyOf(source), patienceMs);
  }

  private async slot(line: HostLine, policy: PacePolicy, patienceMs: number): Promise<Later | undefined> {
    const slot = await line.reserve(policy, patienceMs);
    if ('tooLong' in slot) return { kind: 'later', waitMs: slot.tooLong };
    const waitMs = slot.at - this.parts.clock.now();
    if (waitMs > 0) await this.parts.clock.wait(waitMs, this.stop);
    return this.stop.aborted ? { kind: 'later', waitMs: 0 } : undefined;
  }

  /** Sees to it that robots.txt is known; what to do instead of asking where it cannot be had. */
  private async robots(
    line: HostLine,
    url: string,
    source: Source,
    patienceMs: number,
  ): Promise<Later | Reason | undefined> {
    const { clock } = this.parts;
    if (!isRobotsDue(line.clock.robots, clock.now())) return undefined;
    if (!line.robotsAsked) {
      const held = await this.slot(line, policyOf(source), patienceMs);
      if (held) return { ...held, ...troubleOf(line) };
      line.robotsAsked ??= this.askRobots(line, url, source).finally(() => {
        line.robotsAsked = undefined;
      });
    }
    await line.robotsAsked;
    const reason = line.clock.robots?.reason;
    if (!reason || reason === 'address-forbidden') return reason;
    return { kind: 'later', waitMs: Math.max(0, line.clock.nextAt - clock.now()), ...troubleOf(line) };
  }

  private async askRobots(line: HostLine, url: string, source: Source): Promise<void> {
    const { clock, fetcher, robotsName } = this.parts;
    const policy = policyOf(source);
    await this.turnstile.enter();
    const fetchPage = (request: FetchRequest) => fetcher.fetchPage(request);
    const asked = fetchRobots(fetchPage, new URL(url).origin, clock.now(), waysTo(source));
    const record = await asked.finally(() => this.turnstile.leave());
    const delay = record.text === undefined ? undefined : robotsRules(record.text, robotsName).crawlDelayMs;
    await line.note({ kind: 'robots', record, ...(delay !== undefined && { crawlDelayMs: delay }) }, policy);
    const { reason, retryAfterMs } = record;
    if (reason)
      await line.note({ kind: 'failed', reason, ...(retryAfterMs !== undefined && { retryAfterMs }) }, policy);
    else if (line.clock.failures) await line.note({ kind: 'answered' }, policy);
  }
}

const troubleOf = ({ clock: { robots } }: HostLine): Pick<Later, 'trouble'> =>
  robots?.reason ? { trouble: { reason: robots.reason, cause: robots.cause ?? 'robots.txt could not be had' } } : {};

const refusal = (finalUrl: string, reason: Reason): Answered => ({
  kind: 'answer',
  result: { kind: 'refused', reason, cause: 'not asked for', finalUrl },
  hostFailures: 0,
});
