import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const SERVICES = ['crawler', 'classifier', 'indexer', 'alerter'] as const;

/** The services of the distributed mode, a process each. */
export interface ServiceProcesses {
  /** Asks all to end and waits until they have; those that end with a fault are told. */
  stop(): Promise<void>;
}

/** What one service has in its environment besides, such as a user of its own. */
export type OwnEnvironment = (service: (typeof SERVICES)[number]) => Readonly<Record<string, string>>;

/** Starts a process for each service and waits until each says that it is ready. */
export async function startServices(
  env: Readonly<Record<string, string>>,
  ownOf: OwnEnvironment = () => ({}),
): Promise<ServiceProcesses> {
  const started = SERVICES.map((name) => start(name, { ...env, ...ownOf(name) }));
  await Promise.all(started.map((each) => each.ready)).catch((error: unknown) => {
    for (const { child } of started) child.kill('SIGKILL');
    throw error;
  });
  return {
    stop: async () => {
      for (const { child } of started) child.kill('SIGTERM');
      const faults = (await Promise.all(started.map((each) => each.ended))).filter((fault) => fault !== undefined);
      if (faults.length) throw new Error(faults.join('\n'));
    },
  };
}

function start(name: string, env: Readonly<Record<string, string>>) {
  const args = ['-C', 'kelisim:source', '-r', './tools/ts-hook.js', `services/${name}/src/main.ts`];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-20_000);
      if (said.includes(`"${name} is ready"`)) resolve();
    });
    child.once('exit', () => reject(new Error(`${name} ended before it was ready: ${said.slice(-3000)}`)));
  });
  return { child, ready, ended: ended(child, name, () => said) };
}

function ended(child: ChildProcess, name: string, said: () => string): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(code === 0 ? undefined : `${name} ended with ${code ?? signal}: ${said().slice(-2000)}`),
    );
  });
}
