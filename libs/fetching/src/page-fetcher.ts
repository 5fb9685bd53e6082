import { lookup } from 'node:dns';
import type { Reason } from '@kelisim/domain/reasons';
import type { Dispatcher } from 'undici';
import { forbiddenBefore, type Resolve } from './address-safety';
import { readBody } from './body';
import { Connections } from './connections';
import { ACCEPT_HEADER, refusedBytes, refusedType } from './content-kind';
import { FetchCookies } from './cookies';
import { Deadline } from './deadline';
import { failureOf } from './failure';
import {
  type FetchLimits,
  type FetchRequest,
  type FetchResult,
  type Headers,
  type Refused,
  USUAL_LIMITS,
  type Validators,
} from './fetch-types';
import { leadsToLogin } from './login';
import { isRedirect, reasonOfStatus, retryAfterMs } from './status';

/** What a fetcher is set up with. */
export interface FetcherOptions {
  /** Says who asks and where to complain: `Kelisim/1.0 (+https://…; mail@…)`. */
  readonly userAgent: string;
  /** `host:port` that may be asked although it is not public (the demo's own sites). */
  readonly allow?: readonly string[];
  readonly proxies?: Readonly<Record<string, string>>;
  /** Extra certificates by name, in PEM. */
  readonly certificates?: Readonly<Record<string, string>>;
  /** Name look-up, for tests. */
  readonly resolve?: Resolve;
  readonly now?: () => number;
}

/** One fetch on its way. */
interface Journey {
  readonly request: FetchRequest;
  readonly limits: FetchLimits;
  readonly deadline: Deadline;
  readonly cookies: FetchCookies;
  readonly seen: Set<string>;
  url: URL;
  begun: boolean;
}

type Step = { readonly next: URL } | { readonly result: FetchResult };

/** Bytes kept of an error page: a challenge tells itself in its head. */
const EXCERPT_BYTES = 16 * 1024;

/** Asks for pages: politely named, safely addressed, within bounds. Whatever happens is a result, never an exception. */
export class PageFetcher {
  private readonly connections: Connections;
  private readonly allow: ReadonlySet<string>;

  constructor(private readonly options: FetcherOptions) {
    this.allow = new Set(options.allow);
    this.connections = new Connections({
      allow: this.allow,
      proxies: options.proxies ?? {},
      certificates: options.certificates ?? {},
      resolve: options.resolve ?? lookup,
    });
  }

  async fetchPage(request: FetchRequest, limits: FetchLimits = USUAL_LIMITS): Promise<FetchResult> {
    if (!URL.canParse(request.url))
      return { kind: 'refused', reason: 'address-forbidden', cause: 'no address', finalUrl: request.url };
    const journey: Journey = {
      request,
      limits,
      deadline: new Deadline(limits.totalMs),
      cookies: new FetchCookies(),
      seen: new Set(),
      url: new URL(request.url),
      begun: false,
    };
    try {
      return await this.travel(journey);
    } catch (error) {
      const { reason, cause } = failureOf(error, journey.begun);
      return refused(journey, reason, cause);
    }
  }

  /** Ends all connections; the fetcher is of no use after it. */
  close(): Promise<void> {
    return this.connections.close();
  }

  private async travel(journey: Journey): Promise<FetchResult> {
    for (let hop = 0; hop <= journey.limits.redirects; hop += 1) {
      const stop = this.barrier(journey) ?? (hop > 0 ? await asked(journey) : undefined);
      if (stop) return stop;
      const step = await journey.deadline.within((signal) => this.step(journey, signal));
      if ('result' in step) return step.result;
      if (leadsToLogin(journey.url, step.next))
        return refused(journey, 'redirect-to-login', `sent to ${step.next.href}`);
      journey.url = step.next;
    }
    return refused(journey, 'too-many-redirects', `more than ${journey.limits.redirects} redirects`);
  }

  /** What forbids the next request before it is made: its address, or that it was made already. */
  private barrier(journey: Journey): Refused | undefined {
    const { url } = journey;
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      return refused(journey, 'address-forbidden', `scheme ${url.protocol}`);
    const forbidden = forbiddenBefore(url, this.allow);
    if (forbidden) return refused(journey, 'address-forbidden', forbidden);
    const visit = `${url.href} ${journey.cookies.headerFor(url.host)}`;
    if (journey.seen.has(visit)) return refused(journey, 'too-many-redirects', 'redirected in a circle');
    journey.seen.add(visit);
    return undefined;
  }

  private async step(journey: Journey, signal: AbortSignal): Promise<Step> {
    journey.begun = false;
    const answer = await this.send(journey, signal);
    journey.begun = true;
    journey.cookies.store(journey.url.host, answer.headers['set-cookie']);
    const headers = flat(answer.headers);
    if (isRedirect(answer.statusCode)) return this.redirect(journey, answer, headers);
    if (answer.statusCode === 304 && journey.request.known) {
      await dropped(answer);
      const validators = { ...journey.request.known, ...validatorsOf(headers) };
      return { result: { kind: 'not-modified', validators, finalUrl: journey.url.href } };
    }
    if (answer.statusCode < 200 || answer.statusCode > 299)
      return { result: await this.failed(journey, answer, headers) };
    return { result: await page(journey, answer, headers) };
  }

  private send({ request, limits, url, cookies }: Journey, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const certificate = request.extraCa?.hosts.includes(url.hostname) ? request.extraCa.name : undefined;
    const pool = this.connections.poolFor(limits, certificate, request.proxy);
    const cookie = cookies.headerFor(url.host);
    return pool.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: {
        'user-agent': this.options.userAgent,
        accept: ACCEPT_HEADER[request.accept],
        'accept-language': 'ru,kk;q=0.8,en;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
        ...(url.origin === new URL(request.url).origin ? conditions(request.known) : {}),
        ...(cookie ? { cookie } : {}),
      },
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.idleMs,
      signal,
    });
  }

  private async redirect(journey: Journey, answer: Dispatcher.ResponseData, headers: Headers): Promise<Step> {
    await dropped(answer);
    const to = headers.location ?? '';
    if (to === '' || !URL.canParse(to, journey.url.href)) {
      return { result: refused(journey, 'malformed-response', 'a redirect to nowhere') };
    }
    const next = new URL(to, journey.url.href);
    next.hash = '';
    next.username = '';
    next.password = '';
    return { next };
  }

  private async failed(journey: Journey, answer: Dispatcher.ResponseData, headers: Headers): Promise<Refused> {
    const status = answer.statusCode;
    const excerpt = await readBody(answer.body, undefined, { ...journey.limits, wireBytes: EXCERPT_BYTES }, true).catch(
      () => undefined,
    );
    const wait = retryAfterMs(headers['retry-after'], (this.options.now ?? Date.now)());
    return {
      ...refused(journey, reasonOfStatus(status), `HTTP ${status}`),
      status,
      headers,
      ...(excerpt ? { excerpt } : {}),
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
    };
  }
}

async function page(journey: Journey, answer: Dispatcher.ResponseData, headers: Headers): Promise<FetchResult> {
  const { request, limits } = journey;
  const wrongType = refusedType(headers['content-type'], request.accept);
  const stated = Number(headers['content-length'] ?? 0);
  if (wrongType || (stated > limits.wireBytes && !request.cut)) {
    await dropped(answer);
    return wrongType
      ? refused(journey, wrongType, `it is ${headers['content-type']}`)
      : refused(journey, 'too-large', `${stated} bytes`);
  }
  const bytes = await readBody(answer.body, headers['content-encoding'], limits, request.cut);
  const wrongBytes = refusedBytes(bytes, request.accept);
  if (wrongBytes) return refused(journey, wrongBytes, 'it is a file of another kind');
  const validators = validatorsOf(headers);
  return { kind: 'page', status: answer.statusCode, bytes, headers, validators, finalUrl: journey.url.href };
}

async function asked(journey: Journey): Promise<Refused | undefined> {
  const reason: Reason | undefined = await journey.request.beforeRedirect?.(journey.url.href);
  return reason && refused(journey, reason, `redirected to ${journey.url.href}`);
}

const refused = (journey: Journey, reason: Reason, cause: string): Refused => ({
  kind: 'refused',
  reason,
  cause,
  finalUrl: journey.url.href,
});

/** Ends an answer whose body nobody wants: a short one is read to keep the connection, a long one is cut off. */
async function dropped(answer: Dispatcher.ResponseData): Promise<void> {
  await answer.body.dump({ limit: EXCERPT_BYTES }).catch(() => undefined);
}

function flat(headers: Dispatcher.ResponseData['headers']): Headers {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
  );
  return Object.fromEntries(pairs);
}

/** Longer validators are no validators; they would have to be sent back whole. */
const isUsable = (value: string | undefined): value is string =>
  value !== undefined && value.length < 512 && /^[\x20-\x7e]+$/.test(value);

function validatorsOf(headers: Headers): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(isUsable(etag) ? { etag } : {}), ...(isUsable(lastModified) ? { lastModified } : {}) };
}

function conditions(known: Validators | undefined): Record<string, string> {
  return {
    ...(isUsable(known?.etag) ? { 'if-none-match': known.etag } : {}),
    ...(isUsable(known?.lastModified) ? { 'if-modified-since': known.lastModified } : {}),
  };
}
