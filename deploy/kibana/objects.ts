import { CHARTS } from './description/charts';
import { DASHBOARDS, MAP } from './description/dashboards';
import { SEARCHES } from './description/searches';
import { DATA_VIEWS } from './description/views';
import { dashboard } from './saved-objects/dashboard';
import { dataView } from './saved-objects/data-view';
import { lens } from './saved-objects/lens';
import { regionMap } from './saved-objects/map';
import type { SavedObject } from './saved-objects/saved-object';
import { search } from './saved-objects/search';
import { type Edition, wordsOf } from './words';

/** The prefix of the indices that the objects look at, as the services have it unless told otherwise. */
const PREFIX = 'kelisim';

/** Every saved object of an edition; an object stands behind those that it refers to. */
export function savedObjects(edition: Edition, prefix = PREFIX): readonly SavedObject[] {
  const words = wordsOf(edition);
  return [
    ...DATA_VIEWS.map((view) => dataView(view, prefix, words)),
    ...SEARCHES.map((each) => search(each, words)),
    ...CHARTS.map((each) => lens(each, words)),
    regionMap(MAP, words),
    ...DASHBOARDS.map((each) => dashboard(each, words)),
  ];
}

/** The file that Kibana imports: one object a line. */
export const ndjson = (objects: readonly SavedObject[]): string =>
  objects.map((object) => `${JSON.stringify(object)}\n`).join('');
