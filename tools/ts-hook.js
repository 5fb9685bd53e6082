/**
 * Runs TypeScript without a build step: `node -C kelisim:source -r ./tools/ts-hook.js FILE.ts`.
 * SWC compiles each file once; the result is kept in node_modules/.cache by the content's hash. Unlike tsx it emits
 * decorator metadata, which Nest's injection needs. Production runs `dist` without this file.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');

require('reflect-metadata');
const root = path.join(__dirname, '..');
const folder = path.join(root, 'node_modules', '.cache', 'kelisim-ts');
const version = createHash('sha1').update(readFileSync(__filename)).update(process.version).digest('hex');
mkdirSync(folder, { recursive: true });

const options = {
  swcrc: false,
  configFile: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

function compiled(source, filename) {
  const key = createHash('sha1').update(version).update(filename).update(source).digest('hex');
  const file = path.join(folder, `${key}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const { code } = require('@swc/core').transformSync(source, { ...options, filename });
    const part = `${file}.${process.pid}`;
    writeFileSync(part, code);
    renameSync(part, file); // whole or not at all: several processes compile at once
    return code;
  }
}

process.setSourceMapsEnabled(true);
require.extensions['.ts'] = (module, filename) => {
  module._compile(compiled(readFileSync(filename, 'utf8'), filename), filename);
};
