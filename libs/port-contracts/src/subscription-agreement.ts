import type { Filters, QueryNode } from '@kelisim/domain/query';
import { sumKey } from '@kelisim/domain/records/sums';
import { answers, asked } from '@kelisim/subscriptions';
import fc from 'fast-check';
import type { OpenSearch, SearchHarness } from './search/harness';
import { sampleDossier, sampleStory } from './search/samples';

const LEMMAS = ['омский', 'область', 'меморандум', 'подписать', 'улытау', 'королев', 'торговый-экономический', '2,5'];
const REGIONS = ['RU-OMS', 'RU-TOM', 'KZ-55', 'KZ-62'];
const SECTORS = ['trade', 'energy', 'culture'];
const STATUSES = ['planned', 'signed', 'terminated'];
const INSTRUMENTS = ['memorandum', 'roadmap'];
const DAYS = ['2025-12-31', '2026-01-01', '2026-03-02'];

const some = (values: readonly string[]) => fc.subarray([...values]);
const sum = fc.record({
  value: fc.constantFrom(0, 1, 999, 2_500_000, 3_000_000_000),
  unit: fc.constantFrom('RUB', 'USD'),
});
const lemmas = fc.array(fc.constantFrom(...LEMMAS), { maxLength: 8 }).map((words) => words.join(' '));
const common = {
  lemmas,
  regions: some(REGIONS),
  sectors: some(SECTORS),
  publishedOn: fc.constantFrom(undefined, ...DAYS),
};
const sums = fc.array(sum, { maxLength: 2 }).map((list) => [...new Set(list.map(sumKey))]);

const story = fc.record({
  ...common,
  sums,
  instruments: some(INSTRUMENTS),
  statuses: some(STATUSES),
  relevant: fc.boolean(),
});
const dossier = fc.record({
  ...common,
  sums,
  sides: some(['ru', 'kz', 'other']),
  status: fc.constantFrom(...STATUSES),
  instrument: fc.constantFrom(...INSTRUMENTS),
});

const word = fc.constantFrom(...LEMMAS);
const query: fc.Arbitrary<QueryNode | undefined> = fc.oneof(
  fc.constant(undefined),
  word.map((one) => ({ word: [one] })),
  fc.tuple(word, word).map(([a, b]) => ({ phrase: [[a], [b]] })),
  fc.tuple(word, word).map(([a, b]) => ({ all: [{ word: [a] }, { not: { word: [b] } }] })),
  fc.tuple(word, word).map(([a, b]) => ({ any: [{ word: [a] }, { phrase: [[b]] }] })),
);
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    regions: some(REGIONS),
    sides: some(['ru', 'kz']),
    sectors: some(SECTORS),
    instruments: some(INSTRUMENTS),
    statuses: some(STATUSES),
    sumFrom: sum,
    from: fc.constantFrom(...DAYS),
    to: fc.constantFrom(...DAYS),
    happenedFrom: fc.constantFrom(...DAYS),
    relevant: fc.boolean(),
  },
  { requiredKeys: [] },
);

const numbered = <Body>(body: fc.Arbitrary<Body>, letter: string) =>
  fc.sample(body, { numRuns: 60, seed: 2026 }).map((fields, index) => ({ id: `${letter}${index}`, fields }));
const STORIES = numbered(story, 's').map(({ id, fields }) => sampleStory(id, fields));
const DOSSIERS = numbered(dossier, 'd').map(({ id, fields }) => sampleDossier(id, fields));

/**
 * What a subscription hears is what its search finds: the evaluator in memory and an engine agree on words, filters and
 * sums, for hundreds of generated subscriptions.
 * @param open gives empty indexes that no other test sees
 */
export function subscriptionAgreement(name: string, open: OpenSearch, runs = 200): void {
  describe(`agreement on subscriptions: ${name}`, () => {
    let harness: SearchHarness;
    beforeAll(async () => {
      harness = await open();
      await harness.search.put('stories', STORIES);
      await harness.search.put('dossiers', DOSSIERS);
      await harness.search.settle();
    }, 60_000);
    afterAll(() => harness.close(), 60_000);

    const records = {
      stories: STORIES.map((record) => asked('stories', record)),
      dossiers: DOSSIERS.map((record) => asked('dossiers', record)),
    };
    it('finds what the evaluator finds', async () => {
      const agree = fc.asyncProperty(
        fc.constantFrom('stories' as const, 'dossiers' as const),
        query,
        filters,
        async (collection, node, narrowed) => {
          const search = { collection, filters: narrowed, ...(node && { query: node }) };
          const { hits } = await harness.search.find({ ...search, sort: 'newest', limit: 100 });
          const heard = records[collection].filter((record) => answers(search, record));
          expect(hits.map((hit) => hit.id).sort()).toEqual(heard.map(({ fields }) => String(fields.id)).sort());
        },
      );
      await fc.assert(agree, { numRuns: runs });
    }, 120_000);
  });
}
