import { countingRules } from './search/counting';
import { findingRules } from './search/finding';
import type { OpenSearch } from './search/harness';
import { pagingRules } from './search/paging';
import { recordRules } from './search/records';

export type { OpenSearch, SearchHarness } from './search/harness';

/**
 * What every search promises.
 * @param open gives empty indexes that no other test sees
 */
export function searchContract(name: string, open: OpenSearch): void {
  describe(`search: ${name}`, () => {
    describe('records', () => recordRules(open));
    describe('finding', () => findingRules(open));
    describe('counting', () => countingRules(open));
    describe('pages', () => pagingRules(open));
  });
}
