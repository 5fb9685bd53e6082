import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The servers of one test run: a folder that all its spec files share, set up by Jest's global set-up. */
const FOLDER = 'TEST_SERVERS_FOLDER';
const OWNER = 'TEST_SERVERS_OWNER';
const PATIENCE_MS = 270_000;
const ROOT = path.join(__dirname, '..', '..', '..');

export type ServerKind = 'redis' | 'elasticsearch';

/** The address of the run's server of a kind; the first spec file that asks has it started. */
export async function serverOfRun(kind: ServerKind): Promise<string> {
  const folder = process.env[FOLDER];
  if (!folder) throw new Error('servers are started within a Jest run only');
  if (claim(path.join(folder, `${kind}.lock`))) startKeeper(kind, folder);
  const file = path.join(folder, `${kind}.json`);
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const news = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as News) : {};
    if (news.url) return news.url;
    if (news.failure) throw new Error(`${kind} did not start: ${news.failure}`);
    await wait(50);
  }
  throw new Error(`${kind} did not start within ${PATIENCE_MS / 1000} s`);
}

interface News {
  readonly url?: string;
  readonly failure?: string;
}

/** Making a folder is atomic: one spec file of the run wins. */
function claim(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function startKeeper(kind: ServerKind, folder: string): void {
  const log = openSync(path.join(folder, `${kind}.log`), 'a');
  const hook = path.join(ROOT, 'tools', 'ts-hook.js');
  const owner = process.env[OWNER] ?? `${process.pid}`;
  const args = ['-C', 'kelisim:source', '-r', hook, path.join(__dirname, 'keeper.ts'), kind, folder, owner];
  spawn(process.execPath, args, { cwd: ROOT, detached: true, stdio: ['ignore', log, log] }).unref();
}
