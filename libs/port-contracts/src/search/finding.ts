import type { Filters } from '@kelisim/domain/query';
import type { Collection } from '@kelisim/domain/records/records';
import type { Search } from '@kelisim/ports/search';
import type { OpenSearch, SearchHarness } from './harness';
import { sampleAgreement, sampleDossier, sampleStory } from './samples';

const STORIES = [
  sampleStory('s1', {
    lemmas: 'омский область подписать меморандум',
    publishedOn: '2025-12-31',
    instruments: ['memorandum'],
    statuses: ['signed'],
  }),
  sampleStory('s2', {
    lemmas: 'томский область меморандум меморандум меморандум',
    publishedOn: '2026-01-01',
    regions: ['RU-TOM', 'KZ-55'],
    sectors: ['trade', 'energy'],
    sourceIds: ['example', 'akimat'],
    instruments: ['memorandum', 'roadmap'],
  }),
  sampleStory('s3', {
    lemmas: 'қазақстан алма-ата товарооборот 2,5 c++ ел',
    publishedOn: undefined,
    language: 'kk',
    sourceId: 'akimat',
    sourceIds: ['akimat'],
    measures: ['turnover'],
    sums: ['RUB 0000000002500000', 'USD 0000000000000100'],
    relevant: false,
  }),
];

/** What is promised of words, filters and counts, on a few records that never change. */
export function findingRules(open: OpenSearch): void {
  let harness: SearchHarness;
  beforeAll(async () => {
    harness = await open();
    await harness.search.put('stories', STORIES);
    await harness.search.put('agreements', [
      sampleAgreement('g1'),
      sampleAgreement('g2', { status: 'planned', instrument: 'roadmap' }),
    ]);
    await harness.search.put('dossiers', [sampleDossier('d1'), sampleDossier('d2', { sides: ['ru', 'other'] })]);
    await harness.search.settle();
  }, 60_000);
  afterAll(() => harness.close());

  const ids = async (request: Partial<Parameters<Search['find']>[0]>, collection: Collection = 'stories') => {
    const found = await harness.search.find({ collection, sort: 'newest', limit: 10, ...request });
    expect(found.total).toBe(found.hits.length);
    return found.hits.map((hit) => hit.id).sort();
  };

  const words: [query: Parameters<typeof ids>[0]['query'], found: string[]][] = [
    [{ word: ['меморандум'] }, ['s1', 's2']],
    [{ word: ['договор', 'омский'] }, ['s1']],
    [{ word: ['алма-ата'] }, ['s3']],
    [{ word: ['алма'] }, []],
    [{ word: ['қазақстан'] }, ['s3']],
    [{ word: ['казакстан'] }, []],
    [{ word: ['ёл'] }, []],
    [{ word: ['2,5'] }, ['s3']],
    [{ word: ['c++'] }, ['s3']],
    [{ word: ['меморанд'] }, []],
    [{ word: ['"'] }, []],
    [{ word: ['омский" OR "томский'] }, []],
    [{ phrase: [['омский', 'томский'], ['область']] }, ['s1', 's2']],
    [{ phrase: [['область'], ['омский']] }, []],
    [{ phrase: [['область'], ['меморандум']] }, ['s2']],
    [{ not: { word: ['меморандум'] } }, ['s3']],
    [{ all: [{ word: ['область'] }, { not: { word: ['томский'] } }] }, ['s1']],
    [{ any: [{ word: ['қазақстан'] }, { not: { word: ['омский'] } }] }, ['s2', 's3']],
    [{ all: [] }, ['s1', 's2', 's3']],
    [{ any: [] }, []],
  ];
  it.each(words)('finds by %j', async (query, found) => {
    expect(await ids({ query })).toEqual(found);
    expect(await ids({ query, sort: 'relevance' })).toEqual(found);
  });

  const filters: [Filters, found: string[]][] = [
    [{ regions: ['RU-TOM'] }, ['s2']],
    [{ regions: ['RU-TOM', 'RU-OMS'] }, ['s1', 's2', 's3']],
    [{ regions: [] }, ['s1', 's2', 's3']],
    [{ regions: ['RU-OMS'], languages: ['kk'] }, ['s3']],
    [{ sectors: ['energy'] }, ['s2']],
    [{ sources: ['akimat'] }, ['s2', 's3']],
    [{ instruments: ['roadmap'], statuses: ['signed'] }, []],
    [{ measures: ['turnover'] }, ['s3']],
    [{ relevant: true }, ['s1', 's2']],
    [{ relevant: false }, ['s3']],
    [{ from: '2026-01-01' }, ['s2']],
    [{ to: '2025-12-31' }, ['s1']],
    [{ from: '2025-12-31', to: '2026-01-01' }, ['s1', 's2']],
    [{ sides: ['ru'] }, []],
    [{ sumFrom: { value: 2_500_000, unit: 'RUB' } }, ['s3']],
    [{ sumFrom: { value: 2_500_001, unit: 'RUB' } }, []],
    [{ sumFrom: { value: 101, unit: 'USD' } }, []],
  ];
  it.each(filters)('narrows by %j', async (narrowed, found) => expect(await ids({ filters: narrowed })).toEqual(found));

  it('narrows each collection by its own fields', async () => {
    expect(await ids({ filters: { statuses: ['planned'] } }, 'agreements')).toEqual(['g2']);
    expect(await ids({ filters: { sides: ['kz'] } }, 'dossiers')).toEqual(['d1']);
    expect(await ids({ filters: { sources: ['example'] } }, 'dossiers')).toEqual(['d1', 'd2']);
  });

  it('counts the values of what it found, most frequent first, then by value', async () => {
    const facets = ['regions', 'sourceId', 'year', 'language', 'measures', 'instruments'] as const;
    const found = await harness.search.find({ collection: 'stories', facets, sort: 'newest', limit: 0 });
    const values = (facet: (typeof facets)[number]) =>
      found.facets[facet]?.map(({ value, count }) => `${value} ${count}`);
    expect(values('regions')).toEqual(['RU-OMS 2', 'KZ-55 1', 'RU-TOM 1']);
    expect(values('sourceId')).toEqual(['akimat 2', 'example 2']);
    expect(values('year')).toEqual(['2025 1', '2026 1']);
    expect(values('language')).toEqual(['ru 2', 'kk 1']);
    expect(values('measures')).toEqual(['turnover 1']);
    expect(values('instruments')).toEqual(['memorandum 2', 'roadmap 1']);
  });

  it('counts within query and filters', async () => {
    const query = { word: ['меморандум'] };
    const request = {
      collection: 'stories',
      query,
      filters: { sectors: ['energy'] },
      facets: ['regions'],
      sort: 'newest',
      limit: 1,
    } as const;
    const { facets } = await harness.search.find(request);
    expect(facets).toEqual({
      regions: [
        { value: 'KZ-55', count: 1 },
        { value: 'RU-TOM', count: 1 },
      ],
    });
  });
}
