import type { IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Discovery, discover, type ListKind } from '@kelisim/discovery';
import type { FetchRequest, FetchResult, Validators } from './fetch-types';
import { advance, eventOf, type HostClock, hostOf, newHostClock, USUAL_POLICY } from './host-clock';
import { PageFetcher } from './page-fetcher';
import { fetchRobots, isRobotsDue, robotsRules } from './robots';
import { type LocalServer, serve } from './testing-server';

const AGENT = 'Kelisim/0.1 (+https://example.org/kelisim)';
const POLICY = { ...USUAL_POLICY, paceMs: 5_000, jitter: 0 };

/** One request as a site saw it, by the crawler's own clock. */
interface Seen {
  readonly path: string;
  readonly at: number;
  readonly status: number;
}

/** A crawler of a few lines: the parts of this library in their order, with a clock that jumps instead of waiting. */
class Round {
  now = 1_000_000;
  readonly clocks = new Map<string, HostClock>();
  readonly validators = new Map<string, Validators>();
  readonly results: FetchResult[] = [];

  constructor(private readonly fetcher: PageFetcher) {}

  async ask(url: string, accept: FetchRequest['accept']): Promise<FetchResult> {
    const stop = await this.permit(url);
    if (stop) return { kind: 'refused', reason: stop, cause: 'not asked', finalUrl: url };
    const known = this.validators.get(url);
    const beforeRedirect = (next: string) => this.permit(next);
    const result = await this.fetcher.fetchPage({ url, accept, beforeRedirect, ...(known ? { known } : {}) });
    this.note(hostOf(url), eventOf(result));
    if (result.kind !== 'refused') this.validators.set(url, result.validators);
    this.results.push(result);
    return result;
  }

  private async permit(url: string) {
    const host = hostOf(url);
    if (isRobotsDue(this.clock(host).robots, this.now)) {
      this.take(host);
      const record = await fetchRobots((request, limits) => this.fetcher.fetchPage(request, limits), url, this.now);
      const delay = record.text === undefined ? undefined : robotsRules(record.text, AGENT).crawlDelayMs;
      this.note(host, { kind: 'robots', record, ...(delay === undefined ? {} : { crawlDelayMs: delay }) });
      if (record.reason) return record.reason;
    }
    if (!robotsRules(this.clock(host).robots?.text ?? '', AGENT).allowed(url)) return 'robots-disallow' as const;
    this.take(host);
    return undefined;
  }

  private take(host: string): void {
    this.now = Math.max(this.now, this.clock(host).nextAt);
    this.note(host, { kind: 'asked' });
  }

  private clock = (host: string): HostClock => this.clocks.get(host) ?? newHostClock(host);
  private note(host: string, event: Parameters<typeof advance>[1]): void {
    this.clocks.set(host, advance(this.clock(host), event, this.now, POLICY));
  }
}

type Answer = { status?: number; type?: string; body?: string | Buffer; headers?: Record<string, string> };

describe('a round of a polite crawler', () => {
  const open: { close(): Promise<void> }[] = [];
  let round: Round;

  async function site(
    answers: (path: string, request: IncomingMessage) => Answer,
  ): Promise<LocalServer & { log: Seen[] }> {
    const log: Seen[] = [];
    const server = await serve((request, response) => {
      const path = request.url ?? '';
      const { status = 200, type = 'text/html; charset=utf-8', body = '', headers = {} } = answers(path, request);
      log.push({ path, at: round.now, status });
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    });
    open.push(server);
    return Object.assign(server, { log });
  }

  function setOut(...servers: LocalServer[]): void {
    const fetcher = new PageFetcher({ userAgent: AGENT, allow: servers.map(({ port }) => `127.0.0.1:${port}`) });
    open.push(fetcher);
    round = new Round(fetcher);
  }

  /** Follows a list to its end and asks for every article that it names. */
  async function follow(server: LocalServer, list: ListKind, start: string): Promise<string[]> {
    const seen = new Set<string>();
    const articles = new Map<string, string>();
    let url: string | undefined = `${server.origin}${start}`;
    while (url) {
      const answer = await round.ask(url, 'feed');
      if (answer.kind !== 'page') break;
      const found: Discovery = discover(list, {
        text: Buffer.from(answer.bytes).toString(),
        url: answer.finalUrl,
        rules: { home: server.origin },
        timeZone: 'Asia/Omsk',
      });
      if (found.kind !== 'found' || seen.has(found.signature)) break;
      seen.add(found.signature);
      for (const link of found.links) articles.set(link.canonical, articles.get(link.canonical) ?? link.url);
      url = found.next ?? found.parts[0];
    }
    const read: string[] = [];
    for (const address of articles.values())
      if ((await round.ask(address, 'page')).kind === 'page') read.push(new URL(address).pathname);
    return read.sort();
  }

  const gaps = (log: readonly Seen[]) => log.slice(1).map((seen, i) => seen.at - (log[i]?.at ?? 0));
  const link = (n: number, more = '') => `<a href="/news/${n}/${more}">Делегация области посетила Казахстан</a>`;

  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });

  it('reads a Bitrix listing whose last page repeats for ever: every article once, nothing forbidden, never too fast', async () => {
    const server = await site((path) => {
      if (path === '/robots.txt')
        return { type: 'text/plain', body: 'User-agent: *\nCrawl-delay: 7\nDisallow: /news/13/\nDisallow: /admin/' };
      const page = Math.min(Number(/PAGEN_1=(\d+)/.exec(path)?.[1] ?? 1), 3);
      if (path.startsWith('/news/?') || path === '/news/') {
        const links = [1, 2, 3, 4, 5].map((n) => link(page * 5 + n, page === 2 ? '?utm_source=list' : ''));
        return {
          body: `${links.join('')}<a href="/admin/1234/">${'Вход'}</a><a href="/news/?PAGEN_1=${page + 1}">Следующая</a>`,
        };
      }
      return { body: '<h1>Делегация</h1>' };
    });
    setOut(server);
    const read = await follow(server, { kind: 'listing' }, '/news/');
    expect(read).toEqual(
      [...Array(15).keys()]
        .map((n) => `/news/${n + 6}/`)
        .filter((path) => path !== '/news/13/')
        .sort(),
    );
    expect(server.log.filter(({ path }) => /admin|\/13\//.test(path))).toEqual([]);
    expect(new Set(server.log.map(({ path }) => path)).size).toBe(server.log.length);
    expect(Math.min(...gaps(server.log))).toBeGreaterThanOrEqual(7_000);
  });

  it('is answered by 304 the second time', async () => {
    const server = await site((path, request) => {
      if (path === '/robots.txt') return { status: 404 };
      const body =
        path === '/rss.xml'
          ? `<rss><channel><item><link>/news/1/</link></item><item><link>/news/2/</link></item></channel></rss>`
          : '<h1>x</h1>';
      return request.headers['if-none-match'] === `"${path}"`
        ? { status: 304 }
        : { body, headers: { etag: `"${path}"` } };
    });
    setOut(server);
    expect(await follow(server, { kind: 'feed' }, '/rss.xml')).toEqual(['/news/1/', '/news/2/']);
    for (const path of ['/rss.xml', '/news/1/', '/news/2/']) await round.ask(server.origin + path, 'feed');
    expect(server.log.map(({ status }) => status)).toEqual([404, 200, 200, 200, 304, 304, 304]);
  });

  it('unpacks the newest part of a sitemap', async () => {
    const server = await site((path) => {
      if (path === '/robots.txt') return { status: 404 };
      if (path === '/sitemap.xml')
        return {
          type: 'text/xml',
          body: '<sitemapindex><sitemap><loc>/old.xml.gz</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>/new.xml.gz</loc><lastmod>2024-03-12</lastmod></sitemap></sitemapindex>',
        };
      if (path === '/new.xml.gz')
        return { type: 'application/x-gzip', body: gzipSync('<urlset><url><loc>/news/7/</loc></url></urlset>') };
      return { body: '<h1>x</h1>' };
    });
    setOut(server);
    expect(await follow(server, { kind: 'sitemap' }, '/sitemap.xml')).toEqual(['/news/7/']);
    expect(server.log.map(({ path }) => path)).not.toContain('/old.xml.gz');
  });

  it('asks nothing of a host whose robots.txt fails, and goes on when it is back', async () => {
    let isDown = true;
    const server = await site((path) =>
      path === '/robots.txt' ? { status: isDown ? 503 : 404 } : { body: '<h1>x</h1>' },
    );
    setOut(server);
    expect(await round.ask(`${server.origin}/news/1/`, 'page')).toMatchObject({ reason: 'robots-unavailable' });
    isDown = false;
    expect(await round.ask(`${server.origin}/news/1/`, 'page')).toMatchObject({ kind: 'page' });
    expect(server.log.map(({ path }) => path)).toEqual(['/robots.txt', '/robots.txt', '/news/1/']);
  });

  it('follows a redirect to another host only by that host’s rules and pace', async () => {
    const closed = await site((path) =>
      path === '/robots.txt' ? { type: 'text/plain', body: 'User-agent: *\nDisallow: /' } : { body: 'secret' },
    );
    const moved = await site((path) =>
      path === '/robots.txt' ? { status: 404 } : { status: 301, headers: { location: `${closed.origin}/news/1/` } },
    );
    setOut(closed, moved);
    expect(await round.ask(`${moved.origin}/news/1/`, 'page')).toMatchObject({ reason: 'robots-disallow' });
    expect(closed.log.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('keeps the pace through redirects on one host', async () => {
    const server = await site((path) => {
      if (path === '/robots.txt') return { status: 404 };
      const n = Number(/\d+/.exec(path)?.[0] ?? 0);
      return n < 3 ? { status: 302, headers: { location: `/step/${n + 1}` } } : { body: '<h1>x</h1>' };
    });
    setOut(server);
    expect(await round.ask(`${server.origin}/step/0`, 'page')).toMatchObject({ kind: 'page' });
    expect(server.log).toHaveLength(5);
    expect(Math.min(...gaps(server.log))).toBeGreaterThanOrEqual(5_000);
  });

  it('stays away as long as it is asked to', async () => {
    let count = 0;
    const server = await site((path) => {
      if (path === '/robots.txt') return { status: 404 };
      return count++ === 0 ? { status: 429, headers: { 'retry-after': '300' } } : { body: '<h1>x</h1>' };
    });
    setOut(server);
    expect(await round.ask(`${server.origin}/news/1/`, 'page')).toMatchObject({
      reason: 'rate-limited',
      retryAfterMs: 300_000,
    });
    expect(await round.ask(`${server.origin}/news/1/`, 'page')).toMatchObject({ kind: 'page' });
    expect(gaps(server.log).at(-1)).toBeGreaterThanOrEqual(300_000);
  });
});
