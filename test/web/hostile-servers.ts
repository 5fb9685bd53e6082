import { createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What a server writes when its one page is asked for. */
type Answer = (socket: Socket, path: string) => void;

const OK = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';
const PIECE = Buffer.alloc(64 * 1024, 'x');
/** 300 MB of nothing in 300 KB. */
const BOMB = gzipSync(Buffer.alloc(300 * 1024 * 1024));

function pour(socket: Socket): void {
  socket.write(`${OK}\r\n`);
  const more = () => {
    while (!socket.destroyed && socket.write(PIECE));
  };
  socket.on('drain', more);
  more();
}

function drip(socket: Socket): void {
  socket.write(`${OK}\r\n`);
  const dripping = setInterval(() => socket.write('x'), 20);
  socket.on('close', () => clearInterval(dripping));
}

const redirect = (to: string): string => `HTTP/1.1 302 Found\r\nlocation: ${to}\r\ncontent-length: 0\r\n\r\n`;

/** Every hostile answer with the reason that it is to end in. */
export const HOSTILE: Readonly<Record<string, { readonly answer: Answer; readonly reason: string }>> = {
  endless: { answer: pour, reason: 'too-large' },
  dripping: { answer: drip, reason: 'timed-out' },
  silent: { answer: () => undefined, reason: 'timed-out' },
  redirecting: {
    answer: (socket, path) => socket.end(redirect(`/news/${Number(/\d+$/.exec(path)?.[0] ?? 0) + 1}`)),
    reason: 'too-many-redirects',
  },
  bomb: {
    answer: (socket) => {
      socket.write(`${OK}content-encoding: gzip\r\ncontent-length: ${BOMB.length}\r\n\r\n`);
      socket.end(BOMB);
    },
    reason: 'too-large',
  },
  headers: {
    answer: (socket) => void socket.write(`HTTP/1.1 200 OK\r\n${'x-bomb: yyyyyyyyyyyyyyyy\r\n'.repeat(50_000)}\r\n`),
    reason: 'too-large',
  },
  chunks: {
    answer: (socket) => socket.end(`${OK}transfer-encoding: chunked\r\n\r\nzz\r\nbody\r\n0\r\n\r\n`),
    reason: 'malformed-response',
  },
  inside: {
    answer: (socket) => socket.end(redirect('http://169.254.169.254/latest/meta-data/')),
    reason: 'address-forbidden',
  },
  deep: { answer: (socket) => socket.end(`${OK}\r\n${'<div>'.repeat(1_000_000)}`), reason: 'markup-too-deep' },
};

/** Entities that stand for entities that stand for entities. */
const ENTITIES = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${'bcdefghi'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`)
  .join('')}]><rss><channel><item><title>&i;</title><link>/news/1</link></item></channel></rss>`;
const FEED = '<?xml version="1.0"?><rss><channel><item><title>Визит</title><link>/news/1</link></item></channel></rss>';
const WORDS = 'Губернатор области принял делегацию соседнего района и ответил на вопросы её главы. ';
const ARTICLE = `<html><head><title>Визит</title></head><body><article><h1>Визит</h1><p>${WORDS.repeat(3)}</p></article></body></html>`;

const html = (body: string): string =>
  `HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** Starts a server that has a feed and hostile pages; `plain` and `entities` have an honest one. */
export async function startHostile(name: string): Promise<{ server: Server; port: number; close(): Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined); // the one who asked may hang up at any time
    socket.on('close', () => open.delete(socket));
    socket.once('data', (request) => {
      const path = /^GET (\S+)/.exec(request.toString('latin1'))?.[1] ?? '/';
      if (path === '/robots.txt')
        socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      else if (path === '/feed')
        socket.end(html(name === 'entities' ? ENTITIES : FEED).replace('text/html', 'text/xml'));
      else (HOSTILE[name]?.answer ?? ((to: Socket) => to.end(html(ARTICLE))))(socket, path);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return { server, port, close };
}
