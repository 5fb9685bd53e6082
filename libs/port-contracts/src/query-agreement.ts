import type { QueryNode } from '@kelisim/domain/query';
import { matches } from '@kelisim/query';
import fc from 'fast-check';
import type { OpenSearch, SearchHarness } from './search/harness';
import { sampleStory } from './search/samples';

const LEMMAS = [
  ...['омский', 'область', 'меморандум', 'казахстан', 'и', 'в', 'подписать', 'улытау', 'королев', 'сталь'],
  ...['торгово-экономический', 'алма-ата', 'қазақстан', 'өңір', 'ұлт', 'һәм', 'ынтымақтастық', 'қаз-рес'],
  ...['2025', '2,5', 'covid-19', 'or', 'and', 'not', 'near', "о'коннор", 'd', 'c', 'kz.gov', 'ст.', '№5'],
];
/** Near to the lemmas, and in none of the texts. */
const STRANGERS = ['омск', 'област', 'алма', 'казахстанский', 'ёлка', '5', '*', '"', 'a b', 'мемо*', '', 'қазақ'];

const lemma = fc.constantFrom(...LEMMAS);
const text = fc.array(lemma, { maxLength: 25 }).map((lemmas) => lemmas.join(' '));
const alternatives = fc.array(
  fc.oneof({ weight: 6, arbitrary: lemma }, { weight: 1, arbitrary: fc.constantFrom(...STRANGERS) }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  alternatives.map((word) => ({ word })),
  fc.array(alternatives, { minLength: 1, maxLength: 3 }).map((phrase) => ({ phrase })),
);

const { query } = fc.letrec<{ query: QueryNode; joined: QueryNode }>((tie) => ({
  query: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('joined')),
  joined: fc.oneof(
    tie('query').map((not) => ({ not })),
    fc.array(tie('query'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('query'), { maxLength: 3 }).map((any) => ({ any })),
  ),
}));

/** Always the same texts, so that a query that fails once fails again. */
const STORIES = fc
  .sample(text, { numRuns: 120, seed: 2026 })
  .map((lemmas, index) => sampleStory(`s${String(index).padStart(3, '0')}`, { lemmas }));

/**
 * A search engine finds just what the in-memory evaluator finds, for hundreds of generated queries: so subscriptions,
 * the embedded and the distributed search give one answer.
 * @param open gives empty indexes that no other test sees
 */
export function queryAgreement(name: string, open: OpenSearch, runs = 400): void {
  describe(`agreement on queries: ${name}`, () => {
    let harness: SearchHarness;
    beforeAll(async () => {
      harness = await open();
      await harness.search.put('stories', STORIES);
      await harness.search.settle();
    }, 60_000);
    afterAll(() => harness.close(), 60_000);

    const found = async (node: QueryNode) => {
      const page = await harness.search.find({
        collection: 'stories',
        query: node,
        sort: 'relevance',
        limit: STORIES.length,
      });
      return page.hits.map((hit) => hit.id).sort();
    };
    const expected = (node: QueryNode) =>
      STORIES.filter((story) => matches(node, story.lemmas)).map((story) => story.id);

    it('finds what the evaluator finds', async () => {
      const agree = fc.asyncProperty(query, async (node) => expect(await found(node)).toEqual(expected(node)));
      await fc.assert(agree, { numRuns: runs });
    }, 120_000);
  });
}
