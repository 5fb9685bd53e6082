import { lookup } from 'node:dns';
import { domainToASCII } from 'node:url';
import { forbiddenBefore, forbiddenByName, type Resolve } from './address-safety';
import { type Step, taken } from './answer';
import { Connections } from './connections';
import { ACCEPT_HEADER } from './content-kind';
import { failureOf } from './failure';
import { type FetchLimits, type FetchRequest, type FetchResult, type Refused, USUAL_LIMITS } from './fetch-types';
import { type Journey, refused, setOut } from './journey';
import { leadsToLogin } from './login';
import { conditions } from './validators';

/** What a fetcher is set up with. */
export interface FetcherOptions {
  /** Says who asks and where to complain: `Kelisim/1.0 (+https://…; mail@…)`. */
  readonly userAgent: string;
  /** `host:port` that may be asked although it is not public (the demo's own sites). */
  readonly allow?: readonly string[];
  /** Addresses of proxies by name, such as `http://user:password@host:3128`. */
  readonly proxies?: Readonly<Record<string, string>>;
  /** Extra certificates by name, in PEM. */
  readonly certificates?: Readonly<Record<string, string>>;
  /** Name look-up, for tests. */
  readonly resolve?: Resolve;
  readonly now?: () => number;
}

/** Asks for pages: politely named, safely addressed, within bounds. Whatever a server does is a result, never an exception. */
export class PageFetcher {
  private readonly connections: Connections;
  private readonly allow: ReadonlySet<string>;
  private readonly resolve: Resolve;
  private readonly now: () => number;

  constructor(private readonly options: FetcherOptions) {
    const { allow = [], proxies = {}, certificates = {}, resolve = lookup, now = Date.now } = options;
    this.allow = new Set(allow);
    this.resolve = resolve;
    this.now = now;
    this.connections = new Connections({ allow: this.allow, proxies, certificates, resolve });
  }

  async fetchPage(request: FetchRequest, limits: FetchLimits = USUAL_LIMITS): Promise<FetchResult> {
    if (!URL.canParse(request.url)) {
      return { kind: 'refused', reason: 'address-forbidden', cause: 'no address', finalUrl: request.url };
    }
    const journey = setOut(request, limits);
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const stop = await this.barrier(journey, hop > 0);
      if (stop) return stop;
      const step = await this.step(journey);
      if ('result' in step) return step.result;
      if (leadsToLogin(journey.url, step.next))
        return refused(journey, 'redirect-to-login', `sent to ${step.next.href}`);
      journey.url = step.next;
    }
    return refused(journey, 'too-many-redirects', `more than ${limits.redirects} redirects`);
  }

  /** Ends all connections; the fetcher is of no use after it. */
  close(): Promise<void> {
    return this.connections.close();
  }

  /** What forbids the next request before it is made: its address, that it was made already, or whoever has asked to be asked. */
  private async barrier(journey: Journey, isRedirect: boolean): Promise<Refused | undefined> {
    const { url, request } = journey;
    const forbidden = await this.forbidden(journey);
    if (forbidden) return refused(journey, 'address-forbidden', forbidden);
    const visit = `${url.href} ${journey.cookies.headerFor(url.host)}`;
    if (journey.seen.has(visit)) return refused(journey, 'too-many-redirects', 'redirected in a circle');
    journey.seen.add(visit);
    const reason = isRedirect ? await request.beforeRedirect?.(url.href) : undefined;
    return reason && refused(journey, reason, `redirected to ${url.href}`);
  }

  /** A proxy looks names up by itself: what we know of a name must do. */
  private forbidden({ url, request }: Journey): string | undefined | Promise<string | undefined> {
    const before = forbiddenBefore(url, this.allow);
    return before ?? (request.proxy ? forbiddenByName(url, this.allow, this.resolve) : undefined);
  }

  private async step(journey: Journey): Promise<Step> {
    journey.begun = false;
    try {
      return await journey.deadline.within((signal) => this.exchange(journey, signal));
    } catch (error) {
      const { reason, cause } = failureOf(error, journey.begun);
      return { result: refused(journey, reason, cause) };
    }
  }

  private async exchange(journey: Journey, signal: AbortSignal): Promise<Step> {
    const { request, limits, url } = journey;
    const certificate =
      request.extraCa && isOneOf(request.extraCa.hosts, url.hostname) ? request.extraCa.name : undefined;
    const answer = await this.connections.poolFor(limits, certificate, request.proxy).request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: this.headers(journey),
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.idleMs,
      signal,
    });
    journey.begun = true;
    journey.cookies.store(url.host, answer.headers['set-cookie']);
    return taken(journey, answer, this.now());
  }

  private headers({ request, url, cookies }: Journey): Record<string, string> {
    const cookie = cookies.headerFor(url.host);
    return {
      'user-agent': this.options.userAgent,
      accept: ACCEPT_HEADER[request.accept],
      'accept-language': 'ru,kk;q=0.8,en;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
      ...(isSameSite(new URL(request.url), url) ? conditions(request.known) : {}),
      ...(cookie ? { cookie } : {}),
    };
  }
}

/** Whether what is known of one address may hold for the other: http and https, with www and without. */
const isSameSite = (one: URL, other: URL): boolean =>
  one.port === other.port && isOneOf([one.hostname], other.hostname);

/** Whether a host is one of those named: in letters or in punycode, with www or without, but no other name below them. */
function isOneOf(hosts: readonly string[], hostname: string): boolean {
  const bare = (name: string) => domainToASCII(name).replace(/^www\./, '');
  return hosts.some((host) => bare(host) === bare(hostname));
}
