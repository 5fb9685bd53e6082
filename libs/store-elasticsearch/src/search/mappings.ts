import type { estypes } from '@elastic/elasticsearch';
import type { FieldUse } from '@kelisim/domain/records/fields';
import { COLLECTIONS, type Collection } from '@kelisim/domain/records/records';
import type { z } from 'zod';

/** How each use of a field is kept. */
const FIELDS: Readonly<Record<FieldUse, estypes.MappingProperty>> = {
  // Lucene refuses terms of more than 32,766 bytes and the whole record with them; a longer value is kept unindexed.
  keyword: { type: 'keyword', ignore_above: 8191 },
  date: { type: 'date', format: 'strict_date_optional_time' },
  number: { type: 'double' },
  boolean: { type: 'boolean' },
  point: { type: 'geo_point' },
  // The language layer has analysed it already; every engine must see the same words.
  lemmas: { type: 'text', analyzer: 'whitespace' },
  text: {
    type: 'text',
    analyzer: 'standard',
    fields: {
      russian: { type: 'text', analyzer: 'russian' },
      // Charts and tables name things by their titles.
      exact: { type: 'keyword', ignore_above: 256 },
    },
  },
  stored: { type: 'text', index: false },
};

/** The mapping of a collection, made from its contract: each field carries its use as metadata of its schema. */
export function mappingOf(collection: Collection): estypes.MappingTypeMapping {
  const fields = Object.entries<z.ZodType>(COLLECTIONS[collection].shape);
  return {
    dynamic: 'strict',
    _meta: { system: 'kelisim', collection },
    properties: Object.fromEntries(fields.map(([name, schema]) => [name, FIELDS[useOf(collection, name, schema)]])),
  };
}

/** @throws where a contract has a field whose use it does not tell: it could not be searched as anyone expects */
function useOf(collection: Collection, name: string, schema: z.ZodType): FieldUse {
  const use = (schema.meta() ?? inner(schema)?.meta())?.use;
  if (typeof use !== 'string' || !(use in FIELDS)) throw new Error(`${collection}.${name} does not tell its use`);
  return use as FieldUse; // one of the keys, as was just seen
}

/** What an optional field holds. */
function inner(schema: z.ZodType): z.ZodType | undefined {
  return 'unwrap' in schema && typeof schema.unwrap === 'function' ? (schema.unwrap() as z.ZodType) : undefined;
}

/** The alias that a collection is read and written through. */
export const collectionAlias = (prefix: string, collection: Collection): string => `${prefix}-${collection}`;

export const ALL_COLLECTIONS = Object.keys(COLLECTIONS) as Collection[]; // Object.keys forgets which keys
