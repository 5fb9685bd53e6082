import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldsReference } from './fields-reference';
import { ndjson, savedObjects } from './objects';
import { EDITIONS } from './words';

function write(file: string, content: string, what: string): void {
  writeFileSync(file, content);
  console.log(`${path.relative(process.cwd(), file)}: ${what}`);
}

for (const edition of EDITIONS) {
  const objects = savedObjects(edition);
  write(path.join(__dirname, `kelisim.${edition}.ndjson`), ndjson(objects), `${objects.length} objects`);
}
write(path.join(__dirname, '..', '..', 'docs', 'fields.md'), fieldsReference(), 'fields of the search indices');
