import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { FetchRequest } from './fetch-types';
import { type FetcherOptions, PageFetcher } from './page-fetcher';
import { type LocalServer, listen, serve } from './testing-server';

const open: { close(): Promise<void> }[] = [];
const fixture = (name: string) => readFileSync(join(__dirname, '..', 'fixtures', name), 'utf8');

async function kept(server: Promise<LocalServer>): Promise<LocalServer> {
  open.push(await server);
  return server;
}

function ask(options: Partial<FetcherOptions>, request: Partial<FetchRequest> & { url: string }) {
  const fetcher = new PageFetcher({ userAgent: 'Kelisim/0.1', ...options });
  open.push(fetcher);
  return fetcher.fetchPage({ accept: 'page', ...request });
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

describe('a site with a certificate of its own authority', () => {
  const site = () =>
    kept(
      listen(
        createServer({ key: fixture('local-site.key'), cert: fixture('local-site.pem') }, (_request, response) =>
          response.writeHead(200, { 'content-type': 'text/html' }).end('x'),
        ),
      ),
    );
  const secure = (server: LocalServer) => `https://127.0.0.1:${server.port}/`;
  const options = (server: LocalServer) => ({
    allow: [`127.0.0.1:${server.port}`],
    certificates: { local: fixture('local-ca.pem') },
  });

  it('is not trusted by itself', async () => {
    const server = await site();
    expect(await ask(options(server), { url: secure(server) })).toMatchObject({
      kind: 'refused',
      reason: 'tls-failed',
    });
  });

  it('is trusted by the source that names the authority for this host', async () => {
    const server = await site();
    expect(
      await ask(options(server), { url: secure(server), extraCa: { name: 'local', hosts: ['127.0.0.1'] } }),
    ).toMatchObject({ kind: 'page' });
  });

  it('is not trusted by a source that names the authority for another host', async () => {
    const server = await site();
    expect(
      await ask(options(server), { url: secure(server), extraCa: { name: 'local', hosts: ['press.example'] } }),
    ).toMatchObject({ reason: 'tls-failed' });
  });

  it('says what is missing when the configuration has no such certificate', async () => {
    const server = await site();
    const result = await ask(options(server), {
      url: secure(server),
      extraCa: { name: 'national', hosts: ['127.0.0.1'] },
    });
    expect(result).toMatchObject({ kind: 'refused', cause: '"national" is not in the configuration' });
  });
});

describe('a proxy', () => {
  /** A proxy that counts its tunnels. */
  async function proxy() {
    const tunnels: string[] = [];
    const server = createHttpServer();
    server.on('connect', (request, client, head) => {
      tunnels.push(request.url ?? '');
      const [host, port] = (request.url ?? '').split(':');
      const target = connect(Number(port), host, () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        target.write(head);
        target.pipe(client).pipe(target);
      });
      for (const socket of [target, client]) socket.on('error', () => undefined);
    });
    return { tunnels, server: await kept(listen(server)) };
  }

  it('is used by the source that names it, and by no other', async () => {
    const { tunnels, server } = await proxy();
    const site = await kept(
      serve((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('x')),
    );
    const options = { allow: [`127.0.0.1:${site.port}`], proxies: { ru: server.origin } };
    expect(await ask(options, { url: site.origin })).toMatchObject({ kind: 'page' });
    expect(tunnels).toEqual([]);
    expect(await ask(options, { url: site.origin, proxy: 'ru' })).toMatchObject({ kind: 'page' });
    expect(tunnels).toEqual([`127.0.0.1:${site.port}`]);
  });

  it('leads to no place that is forbidden without it', async () => {
    const { tunnels, server } = await proxy();
    const options: Partial<FetcherOptions> = {
      proxies: { ru: server.origin },
      resolve: (_host, _options, done) => done(null, [{ address: '10.0.0.7', family: 4 }]),
    };
    for (const url of ['http://169.254.169.254/', 'http://inside.example/']) {
      expect(await ask(options, { url, proxy: 'ru' })).toMatchObject({ reason: 'address-forbidden' });
    }
    expect(tunnels).toEqual([]);
  });

  it('that is not in the configuration stops its source, instead of being passed by', async () => {
    const site = await kept(serve((_request, response) => response.writeHead(200).end('x')));
    expect(await ask({ allow: [`127.0.0.1:${site.port}`] }, { url: site.origin, proxy: 'ru' })).toMatchObject({
      kind: 'refused',
      cause: '"ru" is not in the configuration',
    });
  });
});
