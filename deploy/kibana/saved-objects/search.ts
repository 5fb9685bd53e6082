import type { SavedSearch } from '../description/kinds';
import type { Words } from '../words';
import { toView } from './data-view';
import { type SavedObject, savedObject, searchSource } from './saved-object';

const INDEX = 'kibanaSavedObjectMeta.searchSourceJSON.index';

/** The saved search: a table of Discover's. */
export function search(described: SavedSearch, words: Words): SavedObject {
  const { id, view, columns, newestBy, only } = described;
  return savedObject(
    'search',
    id,
    {
      title: words(`search.${id}`),
      description: words(`search.${id}.description`),
      columns,
      sort: newestBy ? [[newestBy, 'desc']] : [],
      grid: {},
      hideChart: true,
      isTextBasedQuery: false,
      kibanaSavedObjectMeta: searchSource(only, { indexRefName: INDEX }),
    },
    [toView(view, INDEX)],
  );
}
