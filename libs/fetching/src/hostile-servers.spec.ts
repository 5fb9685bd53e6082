import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Resolve } from './address-safety';
import { type FetchLimits, type FetchRequest, type FetchResult, USUAL_LIMITS } from './fetch-types';
import { PageFetcher } from './page-fetcher';
import { type LocalServer, serve, serveBytes } from './testing-server';

const open: { close(): Promise<void> }[] = [];

async function kept(server: Promise<LocalServer>): Promise<LocalServer> {
  open.push(await server);
  return server;
}

function fetchFrom(
  server: LocalServer,
  limits: Partial<FetchLimits>,
  request: Partial<FetchRequest> = {},
): Promise<FetchResult> {
  const fetcher = new PageFetcher({ userAgent: 'Kelisim/0.1', allow: [`127.0.0.1:${server.port}`] });
  open.push(fetcher);
  return fetcher.fetchPage({ url: server.origin, accept: 'page', ...request }, { ...USUAL_LIMITS, ...limits });
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';

describe('a hostile server ends in its reason, within its bounds:', () => {
  it('an endless body', async () => {
    const server = await kept(
      serveBytes((socket) => {
        socket.write(`${HEAD}\r\n`);
        const piece = Buffer.alloc(64 * 1024, 'x');
        const pour = () => {
          while (!socket.destroyed && socket.write(piece));
        };
        socket.on('drain', pour);
        pour();
      }),
    );
    expect(await fetchFrom(server, { wireBytes: 1_000_000 })).toMatchObject({ reason: 'too-large' });
  });

  it('a body whose stated length is beyond the bounds', async () => {
    const server = await kept(serveBytes((socket) => socket.write(`${HEAD}content-length: 99999999999\r\n\r\nx`)));
    expect(await fetchFrom(server, {})).toMatchObject({ reason: 'too-large' });
  });

  it('a body that drips for ever', async () => {
    const server = await kept(
      serveBytes((socket) => {
        socket.write(`${HEAD}\r\n`);
        const drip = setInterval(() => socket.write('x'), 5);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    expect(await fetchFrom(server, { totalMs: 60 })).toMatchObject({ reason: 'timed-out' });
  });

  it('headers that drip for ever', async () => {
    const server = await kept(
      serveBytes((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const drip = setInterval(() => socket.write('x: y\r\n'), 5);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    expect(await fetchFrom(server, { totalMs: 60 })).toMatchObject({ reason: 'timed-out' });
  });

  it('no answer at all', async () => {
    const server = await kept(serveBytes(() => undefined));
    expect(await fetchFrom(server, { totalMs: 40 })).toMatchObject({ reason: 'timed-out' });
  });

  it('a redirect whose body drips for ever', async () => {
    const server = await kept(
      serveBytes((socket) => {
        socket.write('HTTP/1.1 302 Found\r\nlocation: /next\r\ntransfer-encoding: chunked\r\n\r\n');
        const drip = setInterval(() => socket.write('1\r\nx\r\n'), 5);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    expect(await fetchFrom(server, { totalMs: 60 })).toMatchObject({ reason: 'timed-out' });
  });

  it('ten thousand redirects', async () => {
    let asked = 0;
    const server = await kept(
      serve((_request, response) => response.writeHead(301, { location: `/${++asked}` }).end()),
    );
    expect(await fetchFrom(server, { redirects: 5 })).toMatchObject({ reason: 'too-many-redirects' });
    expect(asked).toBe(6);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(16 * 1024 * 1024))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(64 * 1024 * 1024)))],
  ])('a bomb packed as %s', async (encoding, bomb) => {
    const server = await kept(
      serve((_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(bomb),
      ),
    );
    expect(await fetchFrom(server, { bodyBytes: 1_000_000 })).toMatchObject({ reason: 'too-large' });
  });

  it('a body packed again and again', async () => {
    const server = await kept(
      serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end('x')),
    );
    expect(await fetchFrom(server, {})).toMatchObject({ reason: 'malformed-response' });
  });

  it('a bomb of headers', async () => {
    const server = await kept(
      serveBytes((socket) => socket.write(`HTTP/1.1 200 OK\r\n${'x-bomb: yyyyyyyyyyyyyyyy\r\n'.repeat(5000)}\r\n`)),
    );
    expect(await fetchFrom(server, { headerBytes: 16 * 1024 })).toMatchObject({ reason: 'too-large' });
  });

  it.each([
    ['chunks without sizes', `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\nbody\r\n0\r\n\r\n`],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
    ['two lengths', `${HEAD}content-length: 1\r\ncontent-length: 2\r\n\r\nxx`],
    ['half a body', `${HEAD}content-length: 100\r\n\r\nhalf`],
    ['half a chunk', `${HEAD}transfer-encoding: chunked\r\n\r\n10\r\nhalf`],
    ['a body that is not packed as it says', `${HEAD}content-encoding: gzip\r\ncontent-length: 5\r\n\r\nplain`],
    ['an unknown packing', `${HEAD}content-encoding: rot13\r\ncontent-length: 5\r\n\r\nplain`],
  ])('%s', async (_what, answer) => {
    const server = await kept(serveBytes((socket) => socket.end(answer)));
    expect(await fetchFrom(server, { totalMs: 2000 })).toMatchObject({ reason: 'malformed-response' });
  });

  it('a connection that is cut before an answer', async () => {
    const server = await kept(serveBytes((socket) => socket.destroy()));
    expect(await fetchFrom(server, {})).toMatchObject({ reason: 'host-unreachable' });
  });

  it('a port on which nobody listens', async () => {
    const server = await serve((_request, response) => response.end());
    await server.close();
    expect(await fetchFrom(server, {})).toMatchObject({ reason: 'host-unreachable' });
  });

  it('an answer without encryption where some is due', async () => {
    const server = await kept(serveBytes((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect(await fetchFrom(server, {}, { url: `https://127.0.0.1:${server.port}/` })).toMatchObject({
      reason: 'tls-failed',
    });
  });
});

describe('a name that leads inside', () => {
  const answering = (answers: string[][]): Resolve => {
    let calls = 0;
    return (_host, _options, done) => {
      const addresses = answers[Math.min(calls++, answers.length - 1)] ?? [];
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
  };

  const ask = (resolve: Resolve, url = 'http://press.example/') => {
    const fetcher = new PageFetcher({ userAgent: 'Kelisim/0.1', resolve });
    open.push(fetcher);
    return fetcher.fetchPage({ url, accept: 'page' }, { ...USUAL_LIMITS, connectMs: 30, totalMs: 40 });
  };

  it.each([['127.0.0.1'], ['10.0.0.8'], ['169.254.169.254'], ['::1'], ['fd00:ec2::254'], ['::ffff:127.0.0.1']])(
    'to %s is refused after its look-up',
    async (address) => {
      expect(await ask(answering([[address]]))).toMatchObject({ reason: 'address-forbidden' });
    },
  );

  it('is looked up for the connection itself, once', async () => {
    let lookups = 0;
    const resolve: Resolve = (_host, _options, done) => {
      lookups += 1;
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    await ask(resolve);
    expect(lookups).toBe(1);
  });

  it('an unknown one has a reason of its own', async () => {
    const resolve: Resolve = (host, _options, done) =>
      done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }), []);
    expect(await ask(resolve)).toMatchObject({ reason: 'host-unknown' });
  });

  it.each([
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://168.63.129.16/',
    'http://8.8.8.8:22/',
    'ftp://press.example/',
    'nonsense',
  ])('%s is refused at once', async (url) => {
    const resolve: Resolve = () => {
      throw new Error('nothing is to be looked up');
    };
    expect(await ask(resolve, url)).toMatchObject({ reason: 'address-forbidden' });
  });
});
