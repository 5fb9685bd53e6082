import type { Search } from '@kelisim/ports/search';

/** Empty search indexes of their own, opened for one test or for a group of tests that only read. */
export interface SearchHarness {
  readonly search: Search;
  close(): Promise<void>;
}

export type OpenSearch = () => Promise<SearchHarness>;

/** States one rule and runs it on indexes of its own. */
export function searchRule(open: OpenSearch, name: string, rule: (search: Search) => Promise<void>): void {
  const run = async () => {
    const harness = await open();
    try {
      await rule(harness.search);
    } finally {
      await harness.close();
    }
  };
  it(name, run, 60_000);
}
