/** Writes `docs/sources.md`: `node -C kelisim:source -r ./tools/ts-hook.js libs/sources/write-docs.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import gaps from './gaps.json';
import regions from './regions.json';
import { CATALOGUE_FOLDER } from './src/catalogue-folder';
import { coverageDocument, coverageOf, type Gap } from './src/coverage';
import { loadSources } from './src/load-sources';

const publishers = gaps.publishers as Gap[]; // the sides are literals that JSON modules widen
loadSources({
  list: async () => readdirSync(CATALOGUE_FOLDER),
  read: async (file) => readFileSync(join(CATALOGUE_FOLDER, file), 'utf8'),
}).then(({ sources }) => {
  const coverage = coverageOf([...regions.ru, ...regions.kz], sources, publishers);
  writeFileSync(join(__dirname, '..', '..', 'docs', 'sources.md'), coverageDocument(coverage, sources, publishers));
});
