import { lemmasOf } from '@kelisim/language';
import { parseQuery } from '@kelisim/query';
import { describeWith, elasticsearch, redis, START_TIMEOUT_MS } from '@kelisim/test-servers';
import { Chain, corpusTexts } from './embedded-chain';

const QUERIES = 200;
const needed = { missing: elasticsearch.missing ?? redis.missing };

/** Words, pairs, phrases, exclusions and alternatives out of the corpus, always the same ones. */
function queries(): string[] {
  const words = corpusTexts().flatMap(({ text }) => text.match(/[\p{L}-]{4,}/gu) ?? []);
  const word = (i: number) => words[(i * 7919) % words.length] ?? '';
  return Array.from({ length: QUERIES }, (_, i) => {
    const at = (i * 7919) % words.length;
    const forms = [
      word(i),
      `${word(i)} ${word(i + 1)}`,
      `"${words[at]} ${words[at + 1]}"`,
      `Казахстан -${word(i)}`,
      `${word(i)} OR ${word(i + 2)}`,
    ];
    return forms[i % forms.length] ?? word(i);
  });
}

describeWith(needed, 'search on SQLite and on Elasticsearch', () => {
  let embedded: Chain;
  let distributed: Chain;

  beforeAll(async () => {
    embedded = await Chain.open();
    distributed = await Chain.open({
      REDIS_URL: await redis.url(),
      ELASTICSEARCH_URL: await elasticsearch.url(),
      KELISIM_INDEX_PREFIX: `both-${process.pid}`,
    });
    await embedded.bring(corpusTexts());
    await distributed.bring(corpusTexts());
  }, START_TIMEOUT_MS + 240_000);
  afterAll(async () => {
    await embedded?.close();
    await distributed?.close();
  });

  it(`gives the same hits to ${QUERIES} queries over the corpus`, async () => {
    const different: string[] = [];
    let hits = 0;
    for (const words of queries()) {
      const query = parseQuery(words, lemmasOf);
      if (!query) continue;
      const request = {
        collection: 'stories',
        query,
        sort: 'newest',
        limit: 100,
        facets: ['regions', 'sectors', 'year'],
      } as const;
      const [one, other] = await Promise.all([
        embedded.ports.search.find(request),
        distributed.ports.search.find(request),
      ]);
      const shown = (found: typeof one) => ({
        total: found.total,
        ids: found.hits.map((hit) => hit.id),
        facets: found.facets,
      });
      if (JSON.stringify(shown(one)) !== JSON.stringify(shown(other))) different.push(words);
      hits += one.total;
    }
    expect(different).toEqual([]);
    expect(hits).toBeGreaterThan(QUERIES);
  }, 120_000);
});
