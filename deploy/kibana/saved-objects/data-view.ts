import { COLLECTIONS } from '@kelisim/domain/records/records';
import type { ViewId } from '../description/kinds';
import type { View } from '../description/views';
import type { Words } from '../words';
import { objectId, type Reference, type SavedObject, savedObject } from './saved-object';

/** Fields that are for the machine; analysts do not see them in lists and tables. */
export const HIDDEN: readonly string[] = ['lemmas', 'history', 'readings', 'sums'];

/** The data view with its fields' names for people, and addresses as links. */
export function dataView(view: View, prefix: string, words: Words): SavedObject {
  const fields = view.id === 'documents' ? ['_index', 'stage', 'dueAt'] : Object.keys(COLLECTIONS[view.id].shape);
  const shown = fields.filter((field) => !HIDDEN.includes(field));
  const labels = Object.fromEntries(shown.map((field) => [field, { customLabel: words(`field.${field}`) }]));
  const links = Object.entries(view.links).map(([field, word]) => [field, link(words(word))]);
  return savedObject(
    'index-pattern',
    view.id,
    {
      title: `${prefix}-${view.index}`,
      name: `Kelisim: ${words(`view.${view.id}`)}`,
      ...(view.time && { timeFieldName: view.time }),
      sourceFilters: JSON.stringify(HIDDEN.map((value) => ({ value }))),
      fieldAttrs: JSON.stringify(labels),
      fieldFormatMap: JSON.stringify(Object.fromEntries(links)),
      runtimeFieldMap: '{}',
    },
    [],
  );
}

const link = (labelTemplate: string) => ({
  id: 'url',
  params: { type: 'a', openLinkInCurrentTab: false, labelTemplate },
});

/** The reference of an object to the data view that it looks at. */
export const toView = (view: ViewId, name: string): Reference => ({
  type: 'index-pattern',
  id: objectId('index-pattern', view),
  name,
});
