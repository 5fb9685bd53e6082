/**
 * Checks the directions of imports (`.dependency-cruiser.cjs`), and then the rules themselves: in tools/fixtures/boundaries
 * each is broken by the file of its name and must be caught.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

async function violations(baseDir, folders) {
  const { output } = await cruise(
    folders,
    {
      ...options,
      baseDir,
      validate: true,
      ruleSet: { forbidden },
    },
    options.enhancedResolveOptions,
  );
  return { found: output.summary.violations, modules: output.summary.totalCruised };
}

const describe = ({ rule, from, to }) => `${from} → ${to} (${rule.name})`;
const comment = (name) => forbidden.find((rule) => rule.name === name).comment;

const real = await violations(root, ['libs/*/src', 'services/*/src', 'test', 'tools/servers/src']);
for (const violation of real.found) console.error(`${describe(violation)}\n    ${comment(violation.rule.name)}`);

const fixture = await violations(path.join(root, 'tools', 'fixtures', 'boundaries'), ['libs', 'services']);
const caught = new Set(fixture.found.map(({ rule, from }) => `${rule.name} ${path.basename(from, '.ts')}`));
const missed = forbidden.map((rule) => rule.name).filter((name) => !caught.has(`${name} ${name}`));
for (const name of missed) console.error(`${name}: lets its fixture through`);

console.log(
  `boundaries: ${real.modules} modules, ${forbidden.length} rules, ${real.found.length} imports that may not be`,
);
process.exit(real.found.length + missed.length > 0 ? 1 : 0);
