import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encode } from 'iconv-lite';
import type { DemoDay, SiteName } from './articles';
import type { Page, Site } from './page';

/** One request that a site answered. */
export interface LoggedRequest {
  readonly site: SiteName;
  readonly method: string;
  /** Path and query, as asked. */
  readonly url: string;
  readonly status: number;
  /** Whether the client sent a validator (`If-None-Match` or `If-Modified-Since`). */
  readonly conditional: boolean;
  readonly userAgent: string;
}

/** Serves one site on 127.0.0.1. @param today which day's pages to show @param log gets a line for each request */
export async function serve(site: Site, port: number, today: () => DemoDay, log: LoggedRequest[]): Promise<Server> {
  const server = createServer((request, response) => {
    const status = answer(site, request, response, today());
    const { method = 'GET', url = '/', headers } = request;
    const conditional = 'if-none-match' in headers || 'if-modified-since' in headers;
    log.push({ site: site.name, method, url, status, conditional, userAgent: headers['user-agent'] ?? '' });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** Where a running server is reached. */
export const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function answer(site: Site, request: IncomingMessage, response: ServerResponse, day: DemoDay): number {
  const origin = `http://${request.headers.host}`;
  const url = new URL(request.url ?? '/', origin);
  const page = site.answer({ path: url.pathname, query: url.searchParams, origin }, day);
  if (!page) return end(response, 404, site, 'Страница не найдена');
  const bytes = encode(page.body, site.charset);
  const tag = `"${createHash('sha1').update(bytes).digest('hex').slice(0, 16)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Last-Modified', page.changedAt.toUTCString());
  if (isFresh(request, tag, page)) return end(response, 304, site);
  response.setHeader('Content-Type', `${page.type}; charset=${site.charset}`);
  return end(response, 200, site, request.method === 'HEAD' ? undefined : bytes);
}

/** As RFC 9110 has it: an entity tag, when sent, decides alone. */
function isFresh({ headers }: IncomingMessage, tag: string, page: Page): boolean {
  const sent = headers['if-none-match'];
  if (sent !== undefined) return sent.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === tag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.trunc(page.changedAt.getTime() / 1000) * 1000 <= since;
}

function end(response: ServerResponse, status: number, site: Site, body?: string | Buffer): number {
  response.statusCode = status;
  response.end(typeof body === 'string' ? encode(body, site.charset) : body);
  return status;
}
