import type { Collection, RecordOf } from '@kelisim/domain/records/records';
import type { Search } from '@kelisim/ports/search';
import type { Naming } from '@kelisim/records';

/** A search in which every record that is put gets its names first. */
export const namingSearch = (search: Search, naming: Naming): Search => ({
  put: <C extends Collection>(collection: C, records: readonly RecordOf<C>[]) =>
    search.put(
      collection,
      records.map((record) => naming.named(collection, record)),
    ),
  remove: (collection, ids) => search.remove(collection, ids),
  get: (collection, id) => search.get(collection, id),
  find: (request) => search.find(request),
  cross: (request, first, second) => search.cross(request, first, second),
  all: (request) => search.all(request),
  settle: () => search.settle(),
  close: () => search.close(),
});
