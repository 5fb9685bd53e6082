import { createServer, type RequestListener, type Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Socket,
  type Server as SocketServer,
} from 'node:net';

/** A server of a test on 127.0.0.1, at a port of its own. */
export interface LocalServer {
  readonly port: number;
  readonly origin: string;
  /** How many sockets are open now. */
  sockets(): number;
  close(): Promise<void>;
}

/** Serves HTTP. */
export const serve = (listener: RequestListener): Promise<LocalServer> => listen(createServer(listener));

/** Writes bytes by hand, for answers that no HTTP server would make. */
export const serveBytes = (answer: (socket: Socket) => void): Promise<LocalServer> =>
  listen(
    createSocketServer((socket) => {
      socket.on('error', () => undefined); // the one who asked may hang up at any time
      socket.once('data', () => answer(socket));
    }),
  );

/** Starts any server. */
export function listen(server: Server | SocketServer): Promise<LocalServer> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // a TCP server has a port
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          for (const socket of open) socket.destroy();
        });
      resolve({ port, origin: `http://127.0.0.1:${port}`, sockets: () => open.size, close });
    });
  });
}
