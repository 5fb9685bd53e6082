/**
 * `npm run check`: format, lint, directions of imports, types, tests; each step is timed, and one that fails does not
 * hide the others. Tests that start servers are left to `npm run test:servers` and `.ci/run`.
 *
 *   --no-tests       leaves the tests out
 *   --json=FILE      keeps Jest's report
 *   --servers        runs the tests with servers, too
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const flags = process.argv.slice(2);
const report = flags.find((flag) => flag.startsWith('--json='))?.slice('--json='.length);
const withServers = flags.includes('--servers');

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const tests = {
  name: withServers ? 'tests with servers' : 'tests',
  command: ['npm', 'test', '--silent', ...(report ? ['--', '--json', `--outputFile=${report}`] : [])],
  env: withServers ? {} : { TEST_WITHOUT_SERVERS: '1' },
};
const steps = [
  { name: 'format and lint', command: [bin('biome'), 'check', '--colors=off', '--max-diagnostics=20', '.'] },
  { name: 'boundaries', command: [process.execPath, 'tools/lint-boundaries.mjs'] },
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  ...(flags.includes('--no-tests') ? [] : [tests]),
];

/** Runs a step; what it prints is shown when it fails, and while it runs if it is the long one. */
function run({ command: [name, ...args], env }, aloud) {
  return new Promise((resolve) => {
    const stdio = aloud ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(name, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    let said = '';
    const hear = (chunk) => {
      said += chunk;
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => resolve({ ok: false, said: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, said }));
  });
}

const results = [];
for (const step of steps) {
  const start = Date.now();
  const { ok, said } = await run(step, step === tests);
  results.push({ name: step.name, ok, seconds: (Date.now() - start) / 1000 });
  if (!ok && said) console.error(`\n${step.name}:\n${said.trimEnd()}\n`);
}

for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s`);
const failed = results.filter(({ ok }) => !ok).length;
console.log(`${results.length - failed} of ${results.length} steps passed`);
process.exit(failed > 0 ? 1 : 0);
