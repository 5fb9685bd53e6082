import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** How a command ended. */
export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own to run commands in. */
export function commandLine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-cli-'));
  return {
    folder,
    run: (args: readonly string[], env: Record<string, string> = {}) =>
      run(args, { KELISIM_DATA_DIR: path.join(folder, 'data'), ...env }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function run(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const node = ['-C', 'kelisim:source', '-r', './tools/ts-hook.js', 'services/kelisim/src/main.ts', ...args];
  const options = { cwd: ROOT, timeout: 90_000, maxBuffer: 1 << 26, env: { PATH: process.env.PATH, ...env } };
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, node, options, (error, out, err) => {
      if (error?.signal) reject(new Error(`${args.join(' ')} was ended by ${error.signal}: ${err.slice(-1000)}`));
      else resolve({ status: error ? Number(error.code) : 0, out, err });
    });
    child.stdin?.end();
  });
}
