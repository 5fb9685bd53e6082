/** A saved object as Kibana imports it: one line of the file. */
export interface SavedObject {
  readonly type: 'index-pattern' | 'search' | 'lens' | 'dashboard' | 'map';
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  readonly coreMigrationVersion: string;
  readonly typeMigrationVersion: string;
  readonly managed: boolean;
}

/** What an object needs another for. */
export interface Reference {
  readonly type: SavedObject['type'];
  readonly id: string;
  readonly name: string;
}

/** The lowest version whose shape each type of object has here: Kibana brings it up to its own. */
export const VERSIONS: Readonly<Record<SavedObject['type'], string>> = {
  'index-pattern': '8.0.0',
  search: '10.5.0',
  lens: '8.9.0',
  dashboard: '10.2.0',
  map: '8.4.0',
};
export const CORE_VERSION = '8.8.0';

/** An object with its versions. Fixed ids let a later import replace ours and nothing else. */
export function savedObject(
  type: SavedObject['type'],
  id: string,
  attributes: SavedObject['attributes'],
  references: readonly Reference[],
): SavedObject {
  return {
    type,
    id: objectId(type, id),
    attributes,
    references,
    coreMigrationVersion: CORE_VERSION,
    typeMigrationVersion: VERSIONS[type],
    managed: false,
  };
}

/** The id of one of our objects: no analyst's own begins so. */
export const objectId = (type: SavedObject['type'], id: string): string => `kelisim-${type}-${id}`;

/** The words of a query, as every object keeps them. */
export const kql = (query = '') => ({ query, language: 'kuery' });

/** What a saved search, a dashboard and their like keep of their query. */
export const searchSource = (query: string | undefined, more: object = {}) => ({
  searchSourceJSON: JSON.stringify({ query: kql(query), filter: [], ...more }),
});
