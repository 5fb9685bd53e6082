import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configReference } from './reference';

it('stands in the documentation as it is; print-reference.ts writes it anew', () => {
  const page = readFileSync(path.resolve(__dirname, '../../../docs/configuration.md'), 'utf8');
  expect(page.endsWith(configReference())).toBe(true);
});
