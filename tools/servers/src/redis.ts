import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort, noteServer, program, type RunningServer, stopProcess, until, words } from './processes';

export interface RedisOptions {
  /** `noeviction` unless told; the queue refuses any other. */
  readonly policy?: string;
  /** Further arguments of `redis-server`. */
  readonly arguments?: readonly string[];
  /** A fixed port, for a server that comes and goes under one address. */
  readonly port?: number;
  /** Its scheme in the address: `rediss` where the arguments make the port one of TLS. */
  readonly scheme?: 'redis' | 'rediss';
}

/** Why no Redis can be started here; undefined when one can. */
export function redisMissing(): string | undefined {
  return program('redis-server') ? undefined : 'no redis-server on the PATH, and REDIS_URL is not set';
}

/** Starts Debian's `redis-server` on loopback, with nothing kept on disk. @throws when it does not come up. */
export async function startRedis(options: RedisOptions = {}): Promise<RunningServer> {
  const binary = program('redis-server');
  if (!binary) throw new Error(redisMissing());
  const port = options.port ?? (await freePort());
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kelisim-redis-'));
  const base = ['--bind', '127.0.0.1', '--dir', folder, '--save', '', '--daemonize', 'no'];
  const listen = options.scheme === 'rediss' ? ['--port', '0', '--tls-port', `${port}`] : ['--port', `${port}`];
  const policy = ['--maxmemory-policy', options.policy ?? 'noeviction'];
  const child = spawn(binary, [...base, ...listen, ...policy, ...(options.arguments ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = words(child);
  const pid = child.pid ?? 0;
  if (pid > 0) noteServer(pid);
  const stop = async () => {
    await stopProcess(pid);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until(async () => child.exitCode !== null || (await answers(port)), 20_000, 'Redis did not answer');
    if (child.exitCode !== null) throw new Error(`redis-server ended: ${said()}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `${options.scheme ?? 'redis'}://127.0.0.1:${port}`, pid, stop };
}

/** Whether something listens there; what it says is the client's business. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.end());
  });
}
