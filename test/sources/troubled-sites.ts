import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import path from 'node:path';

/** What a site of a test answers to each path; `/robots.txt` allows everything unless it is among them. */
export type Answers = Readonly<Record<string, (response: ServerResponse, origin: string) => void>>;

/** A site on this machine. */
export interface TroubledSite {
  readonly origin: string;
  close(): Promise<void>;
}

const FIXTURES = path.join(__dirname, '..', '..', 'libs', 'fetching', 'fixtures');
const TEXT = 'Губернатор области и аким обсудили поставки зерна, ремонт моста и обмен студентами двух вузов. '.repeat(
  6,
);

/** A page of a press office with one article. */
export const articlePage = (
  day: string,
  text = TEXT,
): string => `<!doctype html><html lang="ru"><head><meta charset="utf-8">
  <title>Встреча в Омске</title><meta property="article:published_time" content="${day}T10:00:00+06:00"></head>
  <body><article><h1>Встреча в Омске</h1><time datetime="${day}">${day}</time><p>${text}</p><p>${text}</p></article></body></html>`;

/** A feed that names `/news/1` as published on a day. */
export const feedOf = (
  origin: string,
  day: string,
): string => `<?xml version="1.0" encoding="utf-8"?><rss version="2.0">
  <channel><title>Новости</title><item><title>Встреча в Омске</title><link>${origin}/news/1</link>
  <pubDate>${new Date(day).toUTCString()}</pubDate></item></channel></rss>`;

export const html = (body: string) => (response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
export const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end();

/** Starts a site on a free port of this machine. */
export async function startSite(answers: Answers, secure = false): Promise<TroubledSite> {
  let origin = '';
  const listener: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    const answer = answers[pathname];
    if (answer) answer(response, origin);
    else if (pathname === '/robots.txt') response.writeHead(200).end('User-agent: *\nDisallow:\n');
    else response.writeHead(404).end();
  };
  const certificate = () => ({
    key: readFileSync(path.join(FIXTURES, 'local-site.key')),
    cert: readFileSync(path.join(FIXTURES, 'local-site.pem')),
  });
  const server: Server & { closeAllConnections(): void } = secure
    ? createTlsServer(certificate(), listener)
    : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http${secure ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { origin, close };
}
