import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fieldsReference } from '../../deploy/kibana/fields-reference';
import { ndjson, savedObjects } from '../../deploy/kibana/objects';
import { CORE_VERSION, type SavedObject, VERSIONS } from '../../deploy/kibana/saved-objects/saved-object';
import { EDITIONS } from '../../deploy/kibana/words';
import { documentsMapping } from '../../libs/store-elasticsearch/src/documents/index-definition';
import { ALL_COLLECTIONS, mappingOf } from '../../libs/store-elasticsearch/src/search/mappings';
import { type Mappings, misfits } from './fields';

const KIBANA = path.join(__dirname, '..', '..', 'deploy', 'kibana');
const fileOf = (edition: string) => readFileSync(path.join(KIBANA, `kelisim.${edition}.ndjson`), 'utf8');
const objectsOf = (edition: string): SavedObject[] =>
  fileOf(edition)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The types of the mappings that the indices are made with. */
function mappings(): Map<string, Record<string, string>> {
  const types = (properties: object = {}) =>
    Object.fromEntries(Object.entries(properties).map(([field, { type }]) => [field, type]));
  const views = ALL_COLLECTIONS.map((collection): [string, Record<string, string>] => [
    `kelisim-index-pattern-${collection}`,
    types(mappingOf(collection).properties),
  ]);
  return new Map([...views, ['kelisim-index-pattern-documents', types(documentsMapping.properties)]]);
}

/** Every string of an object whose name says that it is JSON, with where it stands. */
function jsonStrings(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): [string, string][] =>
    typeof inner === 'string' && /JSON$|^(fieldAttrs|fieldFormatMap|sourceFilters|runtimeFieldMap)$/.test(name)
      ? [[`${place}.${name}`, inner]]
      : jsonStrings(inner, `${place}.${name}`),
  );
}

describe.each(EDITIONS)('the objects for Kibana, edition %s', (edition) => {
  const objects = objectsOf(edition);

  it('are those that their description makes (npm run build:kibana)', () => {
    expect(fileOf(edition)).toBe(ndjson(savedObjects(edition)));
    expect(ndjson(savedObjects(edition))).toBe(ndjson(savedObjects(edition)));
  });

  it('name fields that their indices have, of types that fit their use', () => {
    expect(misfits(objects, mappings())).toEqual([]);
  });

  it('have ids of their own, the same in every edition', () => {
    const ids = objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(objectsOf('ru').map(({ id }) => id));
    for (const id of ids) expect(id).toMatch(/^kelisim-(index-pattern|search|lens|map|dashboard)-[a-z-]+$/);
  });

  it('refer to objects of the file, each by a name of its own', () => {
    const all = new Set(objects.map(({ type, id }) => `${type} ${id}`));
    for (const { id, references } of objects) {
      for (const reference of references)
        expect([id, all.has(`${reference.type} ${reference.id}`)]).toEqual([id, true]);
      expect(new Set(references.map(({ name }) => name)).size).toBe(references.length);
    }
  });

  it('declare the versions of their shapes', () => {
    for (const { type, coreMigrationVersion, typeMigrationVersion } of objects)
      expect([coreMigrationVersion, typeMigrationVersion]).toEqual([CORE_VERSION, VERSIONS[type]]);
  });

  it('keep JSON in strings that parse', () => {
    const strings = objects.flatMap(({ id, attributes }) => jsonStrings(attributes, id));
    expect(strings.length).toBeGreaterThan(objects.length);
    for (const [place, text] of strings) expect([place, typeof JSON.parse(text)]).toEqual([place, 'object']);
  });

  it('have panels that lie on the grid, do not overlap and show what they refer to', () => {
    for (const { id, type, attributes, references } of objects) {
      if (type !== 'dashboard') continue;
      const taken = new Set<string>();
      for (const panel of JSON.parse(`${attributes.panelsJSON}`)) {
        const { x, y, w, h } = panel.gridData;
        expect(x + w).toBeLessThanOrEqual(48);
        for (let column = x; column < x + w; column++)
          for (let row = y; row < y + h; row++) {
            expect([id, taken.has(`${column} ${row}`)]).toEqual([id, false]);
            taken.add(`${column} ${row}`);
          }
        const shown = references.find(({ name }) => name === `${panel.panelIndex}:${panel.panelRefName}`);
        expect(shown?.type).toBe(panel.type);
      }
    }
  });

  it('charts show only columns that they have', () => {
    for (const { id, type, attributes } of objects) {
      if (type !== 'lens') continue;
      const known = JSON.stringify(attributes.state).match(/"columns":\{.*?\},"incompleteColumns"/)?.[0] ?? '';
      const { visualization } = attributes.state as { visualization: object };
      for (const [, column] of JSON.stringify(visualization).matchAll(/"((?:bucket|metric)\d)"/g))
        expect([id, known.includes(`"${column}":{`)]).toEqual([id, true]);
    }
  });
});

it('the reference of fields is that of the contracts (npm run build:kibana)', () => {
  const file = path.join(KIBANA, '..', '..', 'docs', 'fields.md');
  expect(readFileSync(file, 'utf8')).toBe(fieldsReference());
});

describe('a field that a mapping loses', () => {
  const without = (view: string, field: string): Mappings => {
    const all = mappings();
    const { [field]: _, ...rest } = all.get(view)!;
    return all.set(view, rest);
  };

  it.each([
    ['kelisim-index-pattern-dossiers', 'statusName', 'kelisim-lens-dossiers-by-month'],
    ['kelisim-index-pattern-agreements', 'evidence', 'kelisim-search-agreements'],
    ['kelisim-index-pattern-ledger', 'state', 'kelisim-lens-ledger-conflicts'],
    ['kelisim-index-pattern-dossiers', 'regionPoints', 'kelisim-map-dossiers'],
    ['kelisim-index-pattern-events', 'from', 'kelisim-index-pattern-events'],
  ])('of %s, %s, is missed by %s', (view, field, object) => {
    const told = misfits(objectsOf('ru'), without(view, field));
    expect(told).toContain(`${object}: ${view} has no field ${field}`);
  });

  it('or that gets a type which does not fit', () => {
    const all = mappings();
    all.set('kelisim-index-pattern-dossiers', { ...all.get('kelisim-index-pattern-dossiers'), parties: 'text' });
    expect(misfits(objectsOf('ru'), all)).toEqual([
      'kelisim-lens-dossiers-by-party: parties of kelisim-index-pattern-dossiers is text, which cannot be values',
    ]);
  });
});
