import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from '@kelisim/observability';
import type { Ports } from './ports';

/** The health of a service, for whoever supervises it. */
export interface Health {
  readonly url: string;
  /** From now on not ready: no new work is to be sent here. */
  stopping(): void;
  close(): Promise<void>;
}

/**
 * Serves `/health/live` (the process answers), `/health/ready` (its stores answer, and it is not stopping) and
 * `/metrics` (for Prometheus) on the configured address.
 */
export async function startHealth(
  ports: Ports,
  metrics: Metrics,
  address: { host: string; port: number },
): Promise<Health> {
  let isStopping = false;
  const server = createServer(async (request, response) => {
    if (request.url === '/metrics') {
      response.writeHead(200, { 'Content-Type': metrics.contentType }).end(await metrics.text());
      return;
    }
    const { status, body } = await answer(request.url ?? '/', ports, isStopping);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${address.host}:${port}`,
    stopping: () => {
      isStopping = true;
    },
    close: () => closed(server),
  };
}

async function answer(url: string, ports: Ports, isStopping: boolean) {
  if (url === '/health/live') return { status: 200, body: { status: 'live' } };
  if (url !== '/health/ready')
    return { status: 404, body: { error: 'there are /health/live, /health/ready and /metrics' } };
  if (isStopping) return { status: 503, body: { status: 'stopping' } };
  try {
    await Promise.all([ports.documents.get('lease', 'health'), ports.queue.counts('classify')]);
    return { status: 200, body: { status: 'ready' } };
  } catch (error) {
    return {
      status: 503,
      body: { status: 'not ready', cause: error instanceof Error ? error.message : String(error) },
    };
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
