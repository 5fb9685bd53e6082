import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot, NOBODY } from '../cache';
import { jdk } from '../java';
import { freePort, isAlive, noteServer, type RunningServer, run, stopProcess, until } from '../processes';
import { distribution } from './distribution';

export interface ElasticsearchOptions {
  /** Turns security on, with this password for `elastic`. */
  readonly password?: string;
  /** Roles as Elasticsearch describes them, and users with one of them each; for a server with security. */
  readonly roles?: Readonly<Record<string, object>>;
  readonly users?: readonly { readonly name: string; readonly password: string; readonly role: string }[];
  /** A folder that outlives the server, for one that is stopped and started again; else a new one, removed at the end. */
  readonly folder?: string;
  readonly port?: number;
}

/** Starts a real Elasticsearch on loopback by the recipe of the README. @throws when it does not come up. */
export async function startElasticsearch(options: ElasticsearchOptions = {}): Promise<RunningServer> {
  const home = await distribution();
  const folder = options.folder ?? mkdtempSync(path.join(os.tmpdir(), 'kelisim-elasticsearch-'));
  const port = options.port ?? (await freePort());
  const place = { home, folder, port, pidFile: path.join(folder, 'pid') };
  rmSync(place.pidFile, { force: true });
  configure(place, options.password);
  writePeople(path.join(folder, 'config'), options);
  await giveAway(folder);
  const stop = () => stopServer(place.pidFile, options.folder ? undefined : folder);
  try {
    if (options.password) await keepPassword(place, options.password);
    await asUser(place, path.join(home, 'bin', 'elasticsearch'), ['-d', '-p', place.pidFile]);
    noteServer(pidIn(place.pidFile) ?? 0);
    await until(() => answers(port, options.password), 240_000, 'Elasticsearch did not answer');
  } catch (error) {
    const log = tail(path.join(folder, 'logs'));
    await stop();
    throw new Error(`${(error as Error).message}\n${log}`);
  }
  return { url: `http://127.0.0.1:${port}`, pid: pidIn(place.pidFile) ?? 0, stop };
}

interface Place {
  readonly home: string;
  readonly folder: string;
  readonly port: number;
  readonly pidFile: string;
}

function configure({ home, folder, port }: Place, password: string | undefined): void {
  const config = path.join(folder, 'config');
  if (!existsSync(config)) cpSync(path.join(home, 'config'), config, { recursive: true });
  for (const name of ['data', 'logs', 'tmp']) mkdirSync(path.join(folder, name), { recursive: true });
  const secured = password !== undefined;
  const settings = [
    'discovery.type: single-node',
    'network.host: 127.0.0.1',
    `http.port: ${port}`,
    'transport.port: 0',
    `path.data: ${path.join(folder, 'data')}`,
    `path.logs: ${path.join(folder, 'logs')}`,
    // A full disk of a developer's machine must not turn the indices read-only in the middle of a test.
    'cluster.routing.allocation.disk.threshold_enabled: false',
    `xpack.security.enabled: ${secured}`,
    ...(secured ? ['xpack.security.http.ssl.enabled: false', 'xpack.security.transport.ssl.enabled: false'] : []),
  ];
  writeFileSync(path.join(config, 'elasticsearch.yml'), `${settings.join('\n')}\n`);
  writeFileSync(path.join(config, 'jvm.options.d', 'heap.options'), '-Xms512m\n-Xmx512m\n');
}

/**
 * Roles and users as files: the test distribution lacks what the index of security is made with, and so knows no others.
 * Elasticsearch reads the SHA-1 of a password, too, which no JVM has to be started for; nowhere but in tests.
 */
function writePeople(config: string, { roles = {}, users = [] }: ElasticsearchOptions): void {
  const lines = (each: readonly string[]) => each.map((line) => `${line}\n`).join('');
  const hash = (password: string) => `{SHA}${createHash('sha1').update(password).digest('base64')}`;
  const write = (name: string, text: string) => writeFileSync(path.join(config, name), text);
  write('roles.yml', lines(Object.entries(roles).map(([name, role]) => `${name}: ${JSON.stringify(role)}`)));
  write('users', lines(users.map(({ name, password }) => `${name}:${hash(password)}`)));
  write('users_roles', lines(users.map(({ name, role }) => `${role}:${name}`)));
}

async function keepPassword(place: Place, password: string): Promise<void> {
  const file = path.join(place.folder, 'tmp', 'password');
  const keystore = path.join(place.home, 'bin', 'elasticsearch-keystore');
  if (existsSync(path.join(place.folder, 'config', 'elasticsearch.keystore'))) return;
  writeFileSync(file, password, { mode: 0o644 });
  await asUser(place, keystore, ['create']);
  await asUser(place, 'sh', ['-c', `"${keystore}" add -x bootstrap.password < "${file}"`]);
  rmSync(file);
}

function asUser({ folder }: Place, command: string, args: readonly string[]): Promise<string> {
  const env = {
    ES_PATH_CONF: path.join(folder, 'config'),
    ES_JAVA_HOME: jdk(),
    ES_TMPDIR: path.join(folder, 'tmp'),
    HOME: folder,
  };
  if (!isRoot) return run(command, args, env);
  const user = ['--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'];
  return run('setpriv', [...user, command, ...args], env);
}

async function giveAway(folder: string): Promise<void> {
  if (!isRoot) return;
  const walk = (name: string) => {
    chownSync(name, NOBODY, NOBODY);
    const entries = readdirSync(name, { withFileTypes: true });
    for (const entry of entries) {
      const inner = path.join(name, entry.name);
      if (entry.isDirectory()) walk(inner);
      else chownSync(inner, NOBODY, NOBODY);
    }
  };
  walk(folder);
}

async function answers(port: number, password: string | undefined): Promise<boolean> {
  const headers = password ? { authorization: `Basic ${btoa(`elastic:${password}`)}` } : undefined;
  try {
    const health = await fetch(`http://127.0.0.1:${port}/_cluster/health?wait_for_status=yellow&timeout=1s`, {
      headers,
    });
    return health.ok;
  } catch {
    return false; // not listening yet
  }
}

async function stopServer(pidFile: string, folder: string | undefined): Promise<void> {
  const pid = pidIn(pidFile);
  if (pid !== undefined && isAlive(pid)) await stopProcess(pid, 20_000);
  if (folder) rmSync(folder, { recursive: true, force: true });
}

const pidIn = (file: string) => (existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : undefined);

function tail(logs: string): string {
  const file = path.join(logs, 'elasticsearch.log');
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-3000) : '';
}
