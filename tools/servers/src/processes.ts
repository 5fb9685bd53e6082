import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A server that runs; `stop` ends it by its own pid and resolves when it has gone. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The full path of a program, or undefined where there is none. */
export function program(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin'];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A port on loopback that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Asks the process to end, and after some seconds makes it. */
export async function stopProcess(pid: number, patienceMs = 8000): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < patienceMs && isAlive(pid); waited += 50) await wait(50);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

/** Runs a program to its end. @throws when it fails, with what it said. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = words(child);
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(said()) : reject(new Error(`${path.basename(command)} failed (${code}): ${said()}`)),
    );
  });
}

/** Collects the last 8,000 characters of what a process prints. */
export function words(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-8000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text.trim();
}

/** Tries until the check holds. @throws what went wrong last when the time is over. */
export async function until(check: () => Promise<boolean>, timeoutMs: number, what: string): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await check()) return;
    if (Date.now() > end) throw new Error(`${what} within ${timeoutMs / 1000} s`);
    await wait(100);
  }
}

/** Notes a server of a test run, for the run's end to stop it where the test that started it was not able to. */
export function noteServer(pid: number): void {
  const folder = process.env.TEST_SERVERS_FOLDER;
  if (folder && existsSync(folder))
    writeFileSync(path.join(folder, `own-${pid}.json`), JSON.stringify({ server: pid }));
}
