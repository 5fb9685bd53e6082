import { Client } from '@elastic/elasticsearch';
import type { RecordOf } from '@kelisim/domain/records/records';
import { openElasticsearch } from '@kelisim/store-elasticsearch';
import { startElasticsearch } from '@kelisim/test-servers';

type Story = RecordOf<'stories'>;

const RECORDS = 5000;
const ROUNDS = 5;
const PREFIX = 'kelisim-bench';
/** What indexing through the store is to reach of the client's own bulk helper. */
const GOAL = 0.8;

const WORDS =
  'омский область казахстан подписать меморандум сотрудничество павлодар торговля экспорт предприятие'.split(' ');

/** Records of about 2.5 KB, as a story makes them. */
function records(count: number): Story[] {
  return Array.from({ length: count }, (_, number) => {
    const words = (length: number) =>
      Array.from({ length }, (_, at) => WORDS[(number * 7 + at * at) % WORDS.length]).join(' ');
    return {
      id: `s${number}`,
      lemmas: words(40),
      sourceId: `source-${number % 40}`,
      sourceName: 'Пресс-служба',
      url: `https://press.example/news/${number}`,
      title: words(8),
      language: 'ru',
      publishedOn: `2026-0${1 + (number % 9)}-1${number % 10}`,
      indexedAt: '2026-10-01T06:00:00.000Z',
      regions: ['RU-OMS', 'KZ-55'],
      regionNames: ['Омская область', 'Павлодарская область'],
      sectors: ['trade'],
      text: words(70),
      relevant: true,
      score: 0.9,
      articleIds: [`a${number}`],
      sourceIds: [`source-${number % 40}`],
      instruments: ['memorandum'],
      statuses: ['signed'],
      measures: [],
      people: [],
      organizations: [],
    };
  });
}

/** Milliseconds that a piece of work takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * `npm run bench -- store [RECORDS]`: stories a second into Elasticsearch through the store, against the client's bulk
 * helper with documents made ready before. Rounds take turns, so that neither has the quieter machine; medians count.
 */
export async function run(args: string[]): Promise<void> {
  const count = Number(args[0] ?? RECORDS);
  const given = process.env.ELASTICSEARCH_URL;
  const server = given ? undefined : await startElasticsearch();
  const url = given ?? server?.url ?? '';
  const client = new Client({ node: url });
  const store = await openElasticsearch({ url, prefix: PREFIX });
  try {
    const stories = records(count);
    const bytes = Buffer.byteLength(JSON.stringify(stories[0]));
    const ready = stories.map(({ id, ...rest }) => ({ id, document: { id, ...rest } }));
    const index = `${PREFIX}-stories`;
    const helper = () =>
      client.helpers.bulk({
        datasource: ready,
        onDocument: ({ id, document }) => [{ index: { _index: index, _id: id } }, document],
      });
    const ours = () => store.search.put('stories', stories);
    await helper();
    await ours();
    const times = { helper: [] as number[], ours: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.helper.push(await timed(helper));
      times.ours.push(await timed(ours));
    }
    const rate = (all: readonly number[]) => Math.round(count / (median(all) / 1000));
    const [theirs, own] = [rate(times.helper), rate(times.ours)];
    console.log(`${count} stories of ${bytes} bytes, median of ${ROUNDS} rounds`);
    console.log(`helpers.bulk, documents ready  ${theirs} documents a second`);
    console.log(`store, records checked         ${own} documents a second`);
    console.log(`${Math.round((own / theirs) * 100)} % of helpers.bulk; the goal is ${GOAL * 100} %`);
  } finally {
    await store.close();
    if (!server) await removeIndices(client);
    await client.close();
    await server?.stop();
  }
}

/** Leaves a server of somebody's own as it was. */
async function removeIndices(client: Client): Promise<void> {
  await client.indices.delete({ index: Object.keys(await client.indices.get({ index: `${PREFIX}-*` })) });
  await client.indices.deleteIndexTemplate({ name: `${PREFIX}-*` });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
