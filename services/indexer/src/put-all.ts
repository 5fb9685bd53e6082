import type { Collection, RecordOf } from '@kelisim/domain/records/records';
import { Refuse } from '@kelisim/flow';
import type { Search } from '@kelisim/ports/search';

/**
 * Puts records into a collection.
 * @throws Refuse when the search engine refuses one of them for good
 */
export async function putAll<C extends Collection>(
  search: Search,
  collection: C,
  records: readonly RecordOf<C>[],
): Promise<void> {
  if (!records.length) return;
  const [refused] = await search.put(collection, records);
  if (refused) throw new Refuse('index-refused', `${collection} ${refused.id}: ${refused.cause}`);
}
