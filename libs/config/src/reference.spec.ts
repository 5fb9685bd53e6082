import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configReference } from './reference';

/** The formatter lines the columns up. */
const unaligned = (table: string) => table.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();

it('stands in the documentation as it is; print-reference.ts writes it anew', () => {
  const page = readFileSync(path.resolve(__dirname, '../../../docs/configuration.md'), 'utf8');
  expect(unaligned(page)).toContain(unaligned(configReference()));
});
