/**
 * `npm run build`: compiles `src` of every library and service to its `dist`, as the tests compile it, and copies what
 * lies between the sources (word lists, templates). Production runs `dist` without the development packages.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { transformFileSync } = require('@swc/core');
const [, swc] = require('../jest.config.js').transform['^.+\\.ts$'];
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Folders of the workspaces that are shipped; what only tests need is not. */
function projects() {
  const { workspaces } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const folders = workspaces.flatMap((pattern) =>
    pattern.endsWith('/*')
      ? readdirSync(path.join(root, pattern.slice(0, -2))).map((name) => path.join(pattern.slice(0, -2), name))
      : [pattern],
  );
  return folders.filter((folder) => existsSync(path.join(root, folder, 'src')) && isShipped(folder));
}

function isShipped(folder) {
  const { nx } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  return !nx?.tags?.some((tag) => tag === 'test' || tag === 'contracts');
}

function build(folder) {
  const [from, to] = ['src', 'dist'].map((name) => path.join(root, folder, name));
  rmSync(to, { recursive: true, force: true });
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const source = path.join(entry.parentPath ?? entry.path, entry.name);
    put(source, path.join(to, path.relative(from, source)));
  }
  return files.length;
}

function put(source, target) {
  if (/\.spec\.ts$|\.d\.ts$/.test(source)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  if (!source.endsWith('.ts')) return copyFileSync(source, target);
  const { code } = transformFileSync(source, { ...swc, configFile: false, sourceMaps: false, filename: source });
  writeFileSync(target.replace(/\.ts$/, '.js'), code);
}

const start = Date.now();
const built = projects();
const files = built.reduce((sum, folder) => sum + build(folder), 0);
console.log(`built ${built.length} projects, ${files} files, in ${((Date.now() - start) / 1000).toFixed(1)} s`);
