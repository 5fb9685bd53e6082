import type { Reason } from '@kelisim/domain/reasons';
import {
  advance,
  eventOf,
  type FetchRequest,
  type FetchResult,
  fetchRobots,
  type HostClock,
  type HostEvent,
  hostOf,
  isRobotsDue,
  newHostClock,
  type PacePolicy,
  robotsRules,
  USUAL_POLICY,
} from '@kelisim/fetching';
import { change, type Held, Leases } from '@kelisim/flow';
import type { Source } from '@kelisim/sources';
import type { CrawlerParts } from './parts';

/** How asking a host ended: with an answer, or with the time to come again. */
export type Asked =
  | { readonly kind: 'answer'; readonly result: FetchResult }
  | { readonly kind: 'later'; readonly waitMs: number };

/** Longer waits are not waited out in line: the page is left for a later round. */
const PATIENCE_MS = 10_000;
/** How soon to look again whether another crawler has let a host go. */
const HELD_ELSEWHERE_MS = 10_000;

/** What we keep of a host while we hold its lease. */
interface Line {
  clock: HostClock;
  readonly lease: Held;
  renewedAt: number;
}

/**
 * The one way to a host: under its lease, at its pace, by its robots.txt, one request at a time. Its clock is a
 * document that is saved before each request, so that a crash costs one step of the pace and never a faster one.
 */
export class HostGate {
  private readonly lines = new Map<string, Line>();
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly leases: Leases;

  constructor(
    private readonly parts: CrawlerParts,
    private readonly leaseMs = 60_000,
  ) {
    this.leases = new Leases(parts.documents, parts.clock, parts.holder, leaseMs);
  }

  /** Asks for an address of a source, after whoever asks the same host now. */
  ask(source: Source, request: FetchRequest): Promise<Asked> {
    const host = hostOf(request.url);
    const turn = (this.queues.get(host) ?? Promise.resolve()).then(() => this.askNow(host, source, request));
    this.queues.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** Gives all hosts back, so that other crawlers need not wait for the leases to run out. */
  async close(): Promise<void> {
    await Promise.all(this.queues.values());
    for (const { lease } of this.lines.values()) await lease.release();
    this.lines.clear();
  }

  private async askNow(host: string, source: Source, request: FetchRequest): Promise<Asked> {
    const policy = policyOf(source);
    const stop = await this.open(host, request.url, source, policy);
    if (stop) return typeof stop === 'number' ? { kind: 'later', waitMs: stop } : refusal(request.url, stop);
    const beforeRedirect = (url: string) => this.permit(url, source);
    const result = await this.parts.fetcher.fetchPage({ ...request, ...waysTo(source), beforeRedirect });
    await this.note(host, eventOf(result), policy);
    return { kind: 'answer', result };
  }

  /** Waits for the host's next slot and takes it; the milliseconds to wait, or the reason, where that cannot be. */
  private async open(
    host: string,
    url: string,
    source: Source,
    policy: PacePolicy,
  ): Promise<number | Reason | undefined> {
    const line = await this.line(host);
    if (!line) return HELD_ELSEWHERE_MS;
    const held =
      (await this.slot(line)) ?? (await this.robots(host, line, url, source, policy)) ?? (await this.slot(line));
    if (held !== undefined) return held;
    if (!this.allows(line, url)) return 'robots-disallow';
    await this.note(host, { kind: 'asked' }, policy);
    return undefined;
  }

  /** Whether a redirect may be followed: robots.txt of the host it leads to decides. */
  private async permit(url: string, source: Source): Promise<Reason | undefined> {
    const host = hostOf(url);
    const policy = policyOf(source);
    const line = this.lines.get(host) ?? (await this.line(host));
    if (!line) return 'rate-limited';
    const held = await this.robots(host, line, url, source, policy);
    if (held !== undefined) return typeof held === 'number' ? 'rate-limited' : held;
    return this.allows(line, url) ? undefined : 'robots-disallow';
  }

  /** The host's line, its lease taken or renewed; undefined while another crawler holds it. */
  private async line(host: string): Promise<Line | undefined> {
    const known = this.lines.get(host);
    const now = this.parts.clock.now();
    if (known && now - known.renewedAt < this.leaseMs / 2) return known;
    if (known && (await known.lease.renew())) return Object.assign(known, { renewedAt: now });
    this.lines.delete(host);
    const lease = await this.leases.take(`host-${host}`);
    if (!lease) return undefined;
    const stored = await this.parts.documents.get('host', host);
    const line = { clock: stored ? clockOf(stored.body) : newHostClock(host), lease, renewedAt: now };
    this.lines.set(host, line);
    return line;
  }

  private async slot(line: Line): Promise<number | undefined> {
    const waitMs = line.clock.nextAt - this.parts.clock.now();
    if (waitMs > PATIENCE_MS) return waitMs;
    if (waitMs > 0) await this.parts.clock.wait(waitMs);
    return undefined;
  }

  /** Asks for robots.txt when it is due; the milliseconds to stay away when it cannot be had. */
  private async robots(host: string, line: Line, url: string, source: Source, policy: PacePolicy) {
    const { clock, fetcher, robotsName } = this.parts;
    if (!isRobotsDue(line.clock.robots, clock.now())) return undefined;
    await this.note(host, { kind: 'asked' }, policy);
    const fetchPage = (request: FetchRequest) => fetcher.fetchPage(request);
    const record = await fetchRobots(fetchPage, new URL(url).origin, clock.now(), waysTo(source));
    const delay = record.text === undefined ? undefined : robotsRules(record.text, robotsName).crawlDelayMs;
    await this.note(host, { kind: 'robots', record, ...(delay !== undefined && { crawlDelayMs: delay }) }, policy);
    if (!record.reason) return undefined;
    if (record.reason === 'address-forbidden') return record.reason;
    await this.note(host, { kind: 'failed', reason: record.reason }, policy);
    return line.clock.nextAt - clock.now();
  }

  private allows(line: Line, url: string): boolean {
    return robotsRules(line.clock.robots?.text ?? '', this.parts.robotsName).allowed(url);
  }

  /** Moves the host's clock on and saves it, unless nothing about it changed. */
  private async note(host: string, event: HostEvent, policy: PacePolicy): Promise<void> {
    const line = this.lines.get(host);
    if (!line) return;
    const before = line.clock;
    line.clock = advance(before, event, this.parts.clock.now(), policy, Math.random());
    if (event.kind === 'answered' && before.failures === 0) return;
    const { host: id, ...rest } = line.clock;
    await change(this.parts.documents, 'host', host, () => ({ id, ...rest }));
  }
}

const clockOf = ({ id, ...rest }: { id: string } & Omit<HostClock, 'host'>): HostClock => ({ host: id, ...rest });

const policyOf = (source: Source): PacePolicy => ({
  ...USUAL_POLICY,
  paceMs: source.pace.secondsBetweenRequests * 1000,
});

const refusal = (finalUrl: string, reason: Reason): Asked => ({
  kind: 'answer',
  result: { kind: 'refused', reason, cause: 'not asked for', finalUrl },
});

/** The source's own ways to its hosts: a proxy, an extra certificate trusted on its own hosts alone. */
function waysTo(source: Source): Pick<FetchRequest, 'proxy' | 'extraCa'> {
  const hosts = [source.home, ...source.startPages.map((start) => ('url' in start ? start.url : source.home))];
  return {
    ...(source.proxy && { proxy: source.proxy }),
    ...(source.extraCa && {
      extraCa: { name: source.extraCa, hosts: [...hosts.map((url) => new URL(url).hostname), ...source.mirrors] },
    }),
  };
}
