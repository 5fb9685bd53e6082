import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { folderOfTests } from './crawl';
import type { Result } from './hostile-process';
import { HOSTILE, startHostile } from './hostile-servers';

const ROOT = path.join(__dirname, '..', '..');
const NAMES = [...Object.keys(HOSTILE), 'entities', 'plain'];
const MOST_MEGABYTES = 300;

let result: Result;

beforeAll(async () => {
  const servers = await Promise.all(NAMES.map((name) => startHostile(name)));
  const dataDir = mkdtempSync(path.join(folderOfTests(), 'kelisim-hostile-'));
  const ports = Object.fromEntries(NAMES.map((name, i) => [`${name}.example`, servers[i]!.port]));
  const file = path.join(__dirname, 'hostile-process.ts');
  const args = ['-C', 'kelisim:source', '-r', './tools/ts-hook.js', file, JSON.stringify({ ports, dataDir })];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, timeout: 90_000 });
  result = JSON.parse(stdout) as Result;
  await Promise.all(servers.map((server) => server.close()));
  rmSync(dataDir, { recursive: true });
}, 120_000);

describe('a crawl of hostile servers', () => {
  it.each(Object.entries(HOSTILE).map(([name, { reason }]) => [name, reason]))('%s ends in %s', (name, reason) => {
    const [, end] = Object.entries(result.ends).find(([id]) => id.startsWith(`${name}/news/`)) ?? [];
    expect(end).toBe(reason);
  });

  it('a name that leads inside is not followed there', () => {
    expect(result.ends.inward).toBe('address-forbidden, list');
  });

  it('entities that stand for entities are not expanded, and the article is read', () => {
    expect(result.ends['entities/news/1']).toBe('article');
  });

  it('a host beside them is read as ever', () => {
    expect(result.ends['plain/news/1']).toBe('article');
  });

  it('stays within 300 MB', () => {
    expect(result.megabytesAtMost).toBeLessThan(MOST_MEGABYTES);
  });
});
