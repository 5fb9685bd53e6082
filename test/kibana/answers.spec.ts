import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeWith, elasticsearch, redis, START_TIMEOUT_MS } from '@kelisim/test-servers';
import { ASKED, indexOf, OBJECTS } from './answers';
import expected from './data/answers.json';
import questions from './data/questions.json';
import { type Mappings, misfits } from './fields';
import { GoldWorld } from './gold-world';

const answers: Readonly<Record<string, unknown>> = expected;
/** `WRITE_ANSWERS=yes npx jest test/kibana/answers` writes them anew, for whoever then looks through the difference. */
const isWriting = process.env.WRITE_ANSWERS === 'yes';
const written: Record<string, unknown> = {};
const guide = (file: string) => readFileSync(path.join(__dirname, '..', '..', 'docs', file), 'utf8');

describe('the analyst’s guide', () => {
  it.each(questions)('answers «$ru» with a query that is tried here', ({ ru, en, kql }) => {
    for (const [file, words] of [
      ['analyst.md', ru],
      ['analyst.en.md', en],
    ] as const) {
      expect(guide(file)).toContain(words);
      expect(guide(file)).toContain(`\n${kql}\n`);
    }
  });
});

describeWith(
  { missing: elasticsearch.missing ?? redis.missing },
  'Kibana’s requests on the corpus in Elasticsearch',
  () => {
    let world: GoldWorld;
    beforeAll(async () => {
      world = await GoldWorld.open();
    }, START_TIMEOUT_MS + 240_000);
    afterAll(async () => {
      await world?.close();
      const file = path.join(__dirname, 'data', 'answers.json');
      if (isWriting) writeFileSync(file, `${JSON.stringify(written, null, 1)}\n`);
    });

    it('the mappings that the server has fit what the objects do with them', async () => {
      const mappings: [string, Record<string, string>][] = [];
      for (const { id } of OBJECTS.filter(({ type }) => type === 'index-pattern')) {
        const found = await world.client.indices.getMapping({ index: indexOf(world, id) });
        const fields = Object.values(found).flatMap((index) => Object.entries(index.mappings.properties ?? {}));
        mappings.push([id, Object.fromEntries(fields.map(([field, { type }]) => [field, `${type}`]))]);
      }
      expect(misfits(OBJECTS, new Map(mappings) satisfies Mappings)).toEqual([]);
    });

    it.each([...ASKED.keys()])('%s gives the rows that are expected', async (id) => {
      const answer = await ASKED.get(id)?.(world);
      written[id] = answer;
      expect(answer).toEqual(isWriting ? answer : answers[id]);
    });

    it('the map has a dot for each region that agreements join', async () => {
      const { aggregations } = await world.client.search({
        index: indexOf(world, 'kelisim-index-pattern-dossiers'),
        size: 0,
        aggs: {
          dots: { geotile_grid: { field: 'regionPoints', precision: 12, size: 1000 } },
          regions: { cardinality: { field: 'regions' } },
        },
      });
      // The shapes that these two aggregations answer with.
      const { dots, regions } = aggregations as unknown as { dots: { buckets: object[] }; regions: { value: number } };
      expect(dots.buckets).toHaveLength(regions.value);
      expect(regions.value).toBeGreaterThan(10);
    });
  },
);
