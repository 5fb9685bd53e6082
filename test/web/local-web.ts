import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { articleAnswer } from './articles';
import { type Answer, listAnswer } from './lists';
import { type Site, siteOf } from './site';

/** One request as the server saw it. */
export interface Seen {
  readonly host: string;
  readonly path: string;
  /** By the crawler's own clock. */
  readonly at: number;
  readonly status: number;
  readonly conditional: boolean;
  /** Seconds that the answer asked to stay away. */
  readonly retryAfter?: number;
}

const SITES = 39;

/** Forty hosts and their mobile forms behind one port of the loopback: which one is asked shows in the request. */
export class LocalWeb {
  readonly sites: readonly Site[];
  readonly log: Seen[] = [];
  /** The web changes on the second day. */
  day = 1;
  private readonly asked = new Map<string, number>();

  private constructor(
    private readonly server: Server,
    private readonly now: () => number,
  ) {
    const { port } = server.address() as AddressInfo; // a TCP server has a port
    this.sites = Array.from({ length: SITES }, (_, i) => siteOf(i + 1, port));
  }

  static async open(now: () => number): Promise<LocalWeb> {
    const server = createServer((request, response) => web.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const web: LocalWeb = new LocalWeb(server, now);
    return web;
  }

  /** `host:port` of all hosts. */
  get hosts(): string[] {
    return this.sites.flatMap(({ host, mobile, mirror }) => [
      host,
      new URL(mobile).host,
      ...(mirror ? [new URL(mirror).host] : []),
    ]);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const host = request.headers.host ?? '';
    const url = new URL(request.url ?? '/', `http://${host}`);
    const site = this.sites.find((each) => [each.host, ...formsOf(each)].includes(host));
    const times = (this.asked.get(url.href) ?? 0) + 1;
    this.asked.set(url.href, times);
    const answer: Answer = site ? this.of(site, url, times) : { status: 404 };
    const sent = send(answer, request, response, site?.number ?? 0);
    const conditional = 'if-none-match' in request.headers || 'if-modified-since' in request.headers;
    const retryAfter = Number(answer.headers?.['retry-after'] ?? 0);
    const seen = { host, path: url.pathname + url.search, at: this.now(), status: sent, conditional };
    this.log.push({ ...seen, ...(retryAfter && { retryAfter }) });
  }

  private of(site: Site, url: URL, times: number): Answer {
    if (url.pathname === '/robots.txt') return robotsOf(site, times);
    return (
      listAnswer(site, url, this.day) ??
      articleAnswer(site, url, this.day, times) ?? { status: 404, type: 'text/html', body: 'нет такой страницы' }
    );
  }
}

const formsOf = ({ mobile, mirror }: Site): string[] =>
  [mobile, mirror].flatMap((origin) => (origin ? [new URL(origin).host] : []));

const RULES = 'User-agent: *\nDisallow: /closed/\nDisallow: /admin/\nDisallow: /login\n';

function robotsOf({ robots }: Site, times: number): Answer {
  const type = 'text/plain';
  if (robots === 'fails-first' && times <= 2) return { status: 503, body: 'down' };
  if (robots === 'later' && times === 1) return { status: 429, headers: { 'retry-after': '600' } };
  return { type, body: robots === 'slow' ? `${RULES}Crawl-delay: 10\n` : RULES };
}

/** Sites know an answer again by its tag, by the time of its last change, or by both. */
function send(answer: Answer, request: IncomingMessage, response: ServerResponse, number: number): number {
  const { status = 200, type, body = '', headers = {} } = answer;
  const tag = `"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`;
  const changed = new Date(
    Date.UTC(2026, 0, 1) + (Number.parseInt(tag.slice(1, 7), 16) % 5_000_000) * 1000,
  ).toUTCString();
  const known = request.headers['if-none-match'] ?? request.headers['if-modified-since'];
  const [hasTag, hasTime] = [number % 3 !== 0, number % 3 !== 1];
  const isKnown = status === 200 && (known === tag || known === changed);
  response.writeHead(isKnown ? 304 : status, {
    ...(type && { 'content-type': type }),
    ...(status === 200 && hasTag && { etag: tag }),
    ...(status === 200 && hasTime && { 'last-modified': changed }),
    ...headers,
  });
  response.end(isKnown ? undefined : body);
  return isKnown ? 304 : status;
}
