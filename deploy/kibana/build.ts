import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ndjson, savedObjects } from './objects';
import { EDITIONS } from './words';

for (const edition of EDITIONS) {
  const objects = savedObjects(edition);
  const file = path.join(__dirname, `kelisim.${edition}.ndjson`);
  writeFileSync(file, ndjson(objects));
  console.log(`${path.relative(process.cwd(), file)}: ${objects.length} objects`);
}
