/** Writes `source.schema.json`: `node -C kelisim:source -r ./tools/ts-hook.js libs/sources/write-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceJsonSchema } from './src/source';

writeFileSync(join(__dirname, 'source.schema.json'), `${JSON.stringify(sourceJsonSchema(), null, 2)}\n`);
