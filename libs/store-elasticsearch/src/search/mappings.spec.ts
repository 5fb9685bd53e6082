import { COLLECTIONS, type Collection } from '@kelisim/domain/records/records';
import { ALL_COLLECTIONS, mappingOf } from './mappings';

it.each(ALL_COLLECTIONS)('every field of %s has a mapping, and no other has', (collection) => {
  const { dynamic, properties } = mappingOf(collection);
  expect(dynamic).toBe('strict');
  expect(Object.keys(properties ?? {})).toEqual(Object.keys(COLLECTIONS[collection].shape));
});

const FIELDS: [Collection, field: string, mapping: object][] = [
  ['stories', 'lemmas', { type: 'text', analyzer: 'whitespace' }],
  ['stories', 'text', { type: 'text', fields: { russian: { type: 'text', analyzer: 'russian' } } }],
  ['stories', 'regions', { type: 'keyword' }],
  ['stories', 'relevant', { type: 'boolean' }],
  ['agreements', 'signedFrom', { type: 'date' }],
  ['agreements', 'signedOn', { type: 'keyword' }],
  ['figures', 'value', { type: 'double' }],
  ['dossiers', 'history', { type: 'text', index: false }],
];
it.each(FIELDS)('%s.%s is kept as %j', (collection, field, mapping) => {
  expect(mappingOf(collection).properties?.[field]).toMatchObject(mapping);
});
