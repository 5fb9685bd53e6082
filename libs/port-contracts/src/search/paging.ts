import type { Search, SearchRequest } from '@kelisim/ports/search';
import type { OpenSearch, SearchHarness } from './harness';
import { sampleStory } from './samples';

/** More than one page of any engine, with many ties in every order. */
const MANY = 1_207;
const record = (number: number) =>
  sampleStory(`s${(number * 7919) % MANY}`, {
    lemmas: number % 3 ? 'меморандум омский' : 'меморандум меморандум омский область',
    publishedOn: number % 5 ? `2026-01-${10 + (number % 5)}` : undefined,
  });

type Order = Pick<SearchRequest<'stories'>, 'sort' | 'query' | 'filters'>;

async function paged(search: Search, order: Order, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await search.find({ collection: 'stories', limit, ...order, ...(after && { after }) });
    expect(page.hits.length).toBe(Math.min(limit, page.total - ids.length));
    ids.push(...page.hits.map((hit) => hit.id));
    after = page.next;
  } while (after);
  return ids;
}

/** What is promised of order and pages, on many records that never change. */
export function pagingRules(open: OpenSearch): void {
  let harness: SearchHarness;
  beforeAll(async () => {
    harness = await open();
    await harness.search.put(
      'stories',
      Array.from({ length: MANY }, (_, number) => record(number)),
    );
    await harness.search.settle();
  }, 120_000);
  afterAll(() => harness.close(), 60_000);

  const word = { word: ['меморандум'] };
  const orders: [name: string, order: Order, count: number][] = [
    ['the newest', { sort: 'newest' }, MANY],
    ['the newest with a word', { sort: 'newest', query: word }, MANY],
    ['the most relevant', { sort: 'relevance', query: word }, MANY],
    ['the most relevant with a filter', { sort: 'relevance', query: word, filters: { from: '2026-01-12' } }, 723],
    ['what has not a word', { sort: 'relevance', query: { not: { word: ['область'] } } }, 804],
    ['all without a query', { sort: 'relevance' }, MANY],
  ];
  it.each(orders)(
    'pages through %s without repeating or skipping',
    async (_, order, count) => {
      const ids = await paged(harness.search, order, 100);
      expect(ids).toHaveLength(count);
      expect(new Set(ids).size).toBe(count);
    },
    60_000,
  );

  it('puts the newest first, those of one day in order of id, those without a date last', async () => {
    const ids = await paged(harness.search, { sort: 'newest' }, 500);
    const records = Array.from({ length: MANY }, (_, number) => record(number));
    const day = (one: { publishedOn?: string }) => one.publishedOn ?? '';
    records.sort((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) > day(b) ? -1 : 1));
    expect(ids).toEqual(records.map(({ id }) => id));
  }, 60_000);

  it('puts the newest first where no words rank the hits', async () => {
    const exclusion = { not: { word: ['область'] } };
    expect(await paged(harness.search, { sort: 'relevance' }, 500)).toEqual(
      await paged(harness.search, { sort: 'newest' }, 500),
    );
    expect(await paged(harness.search, { sort: 'relevance', query: exclusion }, 500)).toEqual(
      await paged(harness.search, { sort: 'newest', query: exclusion }, 500),
    );
  }, 60_000);

  it('ends on a page that is just full', async () => {
    const page = await harness.search.find({ collection: 'stories', sort: 'newest', limit: MANY });
    expect([page.hits.length, page.next]).toEqual([MANY, undefined]);
  });

  it('refuses what is no page of a search', async () => {
    for (const after of ['nonsense', '', 'W10'])
      await expect(harness.search.find({ collection: 'stories', sort: 'newest', limit: 1, after })).rejects.toThrow(
        RangeError,
      );
  });
}
