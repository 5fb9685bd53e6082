import type { RecordOf } from '@kelisim/domain/records/records';
import type { Search } from '@kelisim/ports/search';

/** A watched source and how it is doing. */
export type Coverage = RecordOf<'sources'>;

const STATES = ['failing', 'silent', 'unseen', 'fresh'];

/** All watched sources, those that need a look first. */
export async function coverageOf(search: Search): Promise<Coverage[]> {
  const all: Coverage[] = [];
  for await (const source of search.all({ collection: 'sources' })) if (source.enabled) all.push(source);
  return all.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || a.name.localeCompare(b.name, 'ru'));
}
