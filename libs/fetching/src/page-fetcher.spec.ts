import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { type FetchLimits, type FetchRequest, type FetchResult, USUAL_LIMITS } from './fetch-types';
import { PageFetcher } from './page-fetcher';
import { type LocalServer, serve } from './testing-server';

const AGENT = 'Kelisim/0.1 (+https://example.org/kelisim)';
const open: { close(): Promise<void> }[] = [];

async function site(listener: RequestListener): Promise<LocalServer> {
  const server = await serve(listener);
  open.push(server);
  return server;
}

/** Fetches from local servers, which only the allow-list makes possible. */
function fetchFrom(
  servers: LocalServer[],
  request: Partial<FetchRequest> & { url: string },
  limits: Partial<FetchLimits> = {},
): Promise<FetchResult> {
  const fetcher = new PageFetcher({
    userAgent: AGENT,
    allow: servers.map(({ port }) => `127.0.0.1:${port}`),
    now: () => Date.UTC(2024, 2, 12),
  });
  open.push(fetcher);
  return fetcher.fetchPage({ accept: 'page', ...request }, { ...USUAL_LIMITS, ...limits });
}

const text = (result: FetchResult): string =>
  result.kind === 'page' ? Buffer.from(result.bytes).toString() : JSON.stringify(result);

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const html =
  (body: string, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
  };

describe('fetching a page', () => {
  it('gives bytes, headers, validators and the address that answered', async () => {
    const server = await site(html('<p>да</p>', { etag: '"a1"', 'last-modified': 'Tue, 12 Mar 2024 09:00:00 GMT' }));
    expect(await fetchFrom([server], { url: `${server.origin}/a` })).toMatchObject({
      kind: 'page',
      status: 200,
      finalUrl: `${server.origin}/a`,
      validators: { etag: '"a1"', lastModified: 'Tue, 12 Mar 2024 09:00:00 GMT' },
    });
  });

  it('says who asks, and for what', async () => {
    const server = await site((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(JSON.stringify(request.headers));
    });
    const headers = JSON.parse(text(await fetchFrom([server], { url: server.origin })));
    expect(headers).toMatchObject({
      'user-agent': AGENT,
      'accept-language': expect.stringMatching(/^ru/),
      accept: expect.stringMatching(/^text\/html/),
    });
    expect(headers).not.toHaveProperty('cookie');
  });

  it('asks whether what is known still holds, and renews what it is known by', async () => {
    const server = await site((request, response) => {
      const same = request.headers['if-none-match'] === '"a1"' && request.headers['if-modified-since'] !== undefined;
      response.writeHead(same ? 304 : 200, { etag: '"a2"' }).end();
    });
    const known = { etag: '"a1"', lastModified: 'Tue, 12 Mar 2024 09:00:00 GMT' };
    expect(await fetchFrom([server], { url: `${server.origin}/`, known })).toEqual({
      kind: 'not-modified',
      validators: { etag: '"a2"', lastModified: known.lastModified },
      finalUrl: `${server.origin}/`,
    });
  });

  it('takes "not modified" for no answer when nothing was known', async () => {
    const server = await site((_request, response) => response.writeHead(304).end());
    expect(await fetchFrom([server], { url: server.origin })).toMatchObject({ reason: 'http-failed', status: 304 });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', (body: string) => Buffer.from(body)],
  ])('unpacks %s', async (encoding, pack) => {
    const server = await site((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(pack('Қазақстан'));
    });
    expect(text(await fetchFrom([server], { url: server.origin }))).toBe('Қазақстан');
  });

  it('unpacks a file that was packed before it was served', async () => {
    const server = await site((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/x-gzip' }).end(gzipSync('<urlset/>')),
    );
    expect(text(await fetchFrom([server], { url: server.origin, accept: 'feed' }))).toBe('<urlset/>');
  });

  it.each<[number, string]>([
    [404, 'http-gone'],
    [410, 'http-gone'],
    [401, 'http-refused'],
    [403, 'http-refused'],
    [451, 'http-refused'],
    [408, 'http-failed'],
    [429, 'rate-limited'],
    [500, 'http-failed'],
    [503, 'http-failed'],
  ])('status %i is %s', async (status, reason) => {
    const server = await site((_request, response) => response.writeHead(status).end('why'));
    expect(await fetchFrom([server], { url: server.origin })).toMatchObject({
      kind: 'refused',
      reason,
      status,
      excerpt: Buffer.from('why'),
    });
  });

  it.each<[string, number | undefined]>([
    ['120', 120_000],
    ['Tue, 12 Mar 2024 00:00:30 GMT', 30_000],
    ['Mon, 11 Mar 2024 00:00:00 GMT', 0],
    ['Tuesday, 12-Mar-24 00:00:30 GMT', 30_000],
    ['Tue Mar 12 00:00:30 2024', 30_000],
    ['1.5', 1_500],
    ['60, 60', 60_000],
    ['99999999999', 99_999_999_999_000],
    ['soon', undefined],
    ['-5', undefined],
  ])('reads Retry-After "%s"', async (header, wait) => {
    const server = await site((_request, response) => response.writeHead(429, { 'retry-after': header }).end());
    const result = await fetchFrom([server], { url: server.origin });
    expect(result.kind === 'refused' && result.retryAfterMs).toBe(wait);
  });

  it.each<[string, 'page' | 'feed', string, string]>([
    ['a PDF', 'page', 'application/pdf', 'not-html'],
    ['a feed instead of a page', 'page', 'application/rss+xml', 'not-html'],
    ['a picture', 'feed', 'image/png', 'feed-broken'],
    ['a PDF that says it is HTML', 'page', 'text/html', 'not-html'],
  ])('refuses %s', async (_what, accept, type, reason) => {
    const server = await site((_request, response) =>
      response.writeHead(200, { 'content-type': type }).end('%PDF-1.7'),
    );
    expect(await fetchFrom([server], { url: server.origin, accept })).toMatchObject({ kind: 'refused', reason });
  });

  it.each([['text/html; charset=windows-1251'], ['TEXT/HTML'], ['application/xhtml+xml']])(
    'takes %s for a page',
    async (type) => {
      const server = await site(html('<p>', { 'content-type': type }));
      expect(await fetchFrom([server], { url: server.origin })).toMatchObject({ kind: 'page' });
    },
  );
});

describe('redirects', () => {
  it('are followed, each after its own leave', async () => {
    const server = await site((request, response) => {
      if (request.url === '/c') return html('end')(request, response);
      return response
        .writeHead(request.url === '/a' ? 301 : 308, { location: request.url === '/a' ? 'b' : '/c#top' })
        .end();
    });
    const asked: string[] = [];
    const beforeRedirect = async (url: string) => void asked.push(url);
    expect(await fetchFrom([server], { url: `${server.origin}/a`, beforeRedirect })).toMatchObject({
      kind: 'page',
      finalUrl: `${server.origin}/c`,
    });
    expect(asked).toEqual([`${server.origin}/b`, `${server.origin}/c`]);
  });

  it('stop where leave is refused', async () => {
    const server = await site((_request, response) => response.writeHead(302, { location: '/private/' }).end());
    const beforeRedirect = async () => 'robots-disallow' as const;
    expect(await fetchFrom([server], { url: server.origin, beforeRedirect })).toMatchObject({
      reason: 'robots-disallow',
      finalUrl: `${server.origin}/private/`,
    });
  });

  it('leave to the caller what the caller throws', async () => {
    const server = await site((_request, response) => response.writeHead(302, { location: '/b' }).end());
    const beforeRedirect = () => Promise.reject(new Error('the store is down'));
    await expect(fetchFrom([server], { url: server.origin, beforeRedirect })).rejects.toThrow('the store is down');
  });

  it.each<[string, string, string]>([
    ['to a login', '/auth/?backurl=/news/1', 'redirect-to-login'],
    ['to a login by its host', 'https://esia.gosuslugi.ru/x', 'redirect-to-login'],
    ['inside', 'http://169.254.169.254/latest/meta-data', 'address-forbidden'],
    ['inside, as one number', 'http://2852039166/', 'address-forbidden'],
    ['inside, in octal', 'http://0177.0.0.1/', 'address-forbidden'],
    ['inside, in hexadecimal', 'http://0x7f.1/', 'address-forbidden'],
    ['inside, mapped', 'http://[::ffff:169.254.169.254]/', 'address-forbidden'],
    ['inside, as IPv6 once wrote it', 'http://[::127.0.0.1]/', 'address-forbidden'],
    ['to nothing', 'http://0/', 'address-forbidden'],
    ['to this machine', 'http://127.0.0.1:1/', 'address-forbidden'],
    ['to a name of this machine', 'http://localhost/', 'address-forbidden'],
    ['to a file', 'file:///etc/passwd', 'address-forbidden'],
    ['to nowhere', 'http://', 'malformed-response'],
    ['to itself', '/start', 'too-many-redirects'],
  ])('%s end', async (_what, location, reason) => {
    const server = await site((_request, response) => response.writeHead(302, { location }).end());
    expect(await fetchFrom([server], { url: `${server.origin}/start` })).toMatchObject({ kind: 'refused', reason });
  });

  it('to news about a login are followed', async () => {
    const server = await site((request, response) =>
      request.url === '/'
        ? response.writeHead(302, { location: '/news/login-v-esia' }).end()
        : html('x')(request, response),
    );
    expect(await fetchFrom([server], { url: server.origin })).toMatchObject({ kind: 'page' });
  });

  it('end after a number of them', async () => {
    let count = 0;
    const server = await site((_request, response) => response.writeHead(302, { location: `/${++count}` }).end());
    expect(await fetchFrom([server], { url: server.origin }, { redirects: 5 })).toMatchObject({
      reason: 'too-many-redirects',
    });
    expect(count).toBe(6);
  });

  it('back to the same page carry the cookie that it asked to set, to its own host alone', async () => {
    const other = await site((request, response) =>
      html(`cookie: ${request.headers.cookie ?? 'none'}`)(request, response),
    );
    const server = await site((request, response) => {
      const known = request.headers.cookie === 'seen=1';
      return response
        .writeHead(302, {
          location: known ? `${other.origin}/` : '/',
          ...(known ? {} : { 'set-cookie': 'seen=1; Path=/' }),
        })
        .end();
    });
    expect(text(await fetchFrom([server, other], { url: `${server.origin}/` }))).toBe('cookie: none');
  });

  it('on one site still ask whether what is known holds', async () => {
    const server = await site((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/new' }).end();
      return response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200).end();
    });
    const url = `${server.origin}/old`;
    expect(await fetchFrom([server], { url, known: { etag: '"a"' } })).toMatchObject({
      kind: 'not-modified',
      finalUrl: `${server.origin}/new`,
    });
  });

  it('to another host ask without what is known of the first', async () => {
    const other = await site((request, response) =>
      html(request.headers['if-none-match'] ?? 'none')(request, response),
    );
    const server = await site((_request, response) => response.writeHead(302, { location: other.origin }).end());
    expect(text(await fetchFrom([server, other], { url: server.origin, known: { etag: '"a"' } }))).toBe('none');
  });
});

describe('a fetcher', () => {
  it('carries no cookie from one fetch to the next', async () => {
    const server = await site((request, response) =>
      html(request.headers.cookie ?? 'none', { 'set-cookie': 'a=1' })(request, response),
    );
    const fetcher = new PageFetcher({ userAgent: AGENT, allow: [`127.0.0.1:${server.port}`] });
    open.push(fetcher);
    await fetcher.fetchPage({ url: server.origin, accept: 'page' });
    expect(text(await fetcher.fetchPage({ url: server.origin, accept: 'page' }))).toBe('none');
  });

  it('leaves no socket open when it is closed', async () => {
    const server = await site(html('x', { connection: 'keep-alive' }));
    const fetcher = new PageFetcher({ userAgent: AGENT, allow: [`127.0.0.1:${server.port}`] });
    await fetcher.fetchPage({ url: server.origin, accept: 'page' });
    const closed = new Promise<void>((done) => {
      const look = () => (server.sockets() === 0 ? done() : setImmediate(look));
      look();
    });
    await fetcher.close();
    await closed;
    expect(server.sockets()).toBe(0);
  });
});
