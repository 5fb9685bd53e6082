import type { Filters } from '@kelisim/domain/query';
import type { Collection } from '@kelisim/domain/records/records';
import type { OpenSearch, SearchHarness } from './harness';
import { sampleAgreement, sampleDossier, sampleStory } from './samples';

const STORIES = [
  sampleStory('s1', { people: ['Иван Петров'], organizations: ['Завод'], regions: ['RU-OMS', 'KZ-55'] }),
  sampleStory('s2', {
    people: ['Иван Петров', 'Асет Ахметов'],
    regions: ['RU-OMS', 'KZ-55', 'KZ-59'],
    publishedOn: '2026-04-01',
    indexedAt: '2026-04-02T06:00:00.000Z',
  }),
];
const DOSSIERS = [
  sampleDossier('d1', { parties: ['Завод'], signedFrom: '2019-05-01', firstReportedOn: '2021-01-01' }),
  sampleDossier('d2', { status: 'planned', firstReportedOn: '2020-06-01', publishedOn: '2026-03-31' }),
  sampleDossier('d3', { publishedOn: undefined }),
];

/** What is promised of names, of days on which something happened, and of counting by two things at once. */
export function countingRules(open: OpenSearch): void {
  let harness: SearchHarness;
  beforeAll(async () => {
    harness = await open();
    await harness.search.put('stories', STORIES);
    await harness.search.put('dossiers', DOSSIERS);
    await harness.search.put('agreements', [
      sampleAgreement('g1', { signedFrom: '2019-05-01' }),
      sampleAgreement('g2', { parties: ['Завод'], publishedOn: '2020-01-01' }),
    ]);
    await harness.search.settle();
  }, 60_000);
  afterAll(() => harness.close());

  const filters: [Collection, Filters, found: string[]][] = [
    ['stories', { people: ['Асет Ахметов'] }, ['s2']],
    ['stories', { people: ['Иван Петров', 'Асет Ахметов'] }, ['s1', 's2']],
    ['stories', { organizations: ['Завод'] }, ['s1']],
    ['stories', { regions: ['RU-OMS', 'RU-TOM'], partners: ['KZ-59'] }, ['s2']],
    ['dossiers', { organizations: ['Завод'] }, ['d1']],
    ['agreements', { organizations: ['Завод'] }, ['g2']],
    ['dossiers', { people: ['Иван Петров'] }, []],
    ['dossiers', { happenedFrom: '2020-01-01' }, ['d2']],
    ['dossiers', { happenedTo: '2019-12-31' }, ['d1']],
    ['dossiers', { happenedFrom: '2019-05-01', happenedTo: '2020-06-01' }, ['d1', 'd2']],
    ['agreements', { happenedFrom: '2019-06-01' }, ['g2']],
    ['stories', { happenedFrom: '2026-03-03' }, ['s2']],
    ['stories', { indexedSince: '2026-03-02T06:00:00.001Z' }, ['s2']],
    ['stories', { indexedSince: '2026-03-02T06:00:00.000Z' }, ['s1', 's2']],
  ];
  it.each(filters)('narrows %s by %j', async (collection, narrowed, found) => {
    const { hits } = await harness.search.find({ collection, filters: narrowed, sort: 'newest', limit: 9 });
    expect(hits.map((hit) => hit.id).sort()).toEqual(found);
  });

  it('counts people and months', async () => {
    const facets = ['people', 'organizations', 'month'] as const;
    const found = await harness.search.find({ collection: 'stories', facets, sort: 'newest', limit: 0 });
    expect(found.facets).toEqual({
      people: [
        { value: 'Иван Петров', count: 2 },
        { value: 'Асет Ахметов', count: 1 },
      ],
      organizations: [{ value: 'Завод', count: 1 }],
      month: [
        { value: '2026-03', count: 1 },
        { value: '2026-04', count: 1 },
      ],
    });
  });

  it('counts by two facets at once, within the filters', async () => {
    const request = { collection: 'dossiers', filters: { sides: ['ru'] } } as const;
    expect(await harness.search.cross(request, 'month', 'statuses')).toEqual([
      { row: '2026-03', column: 'planned', count: 1 },
      { row: '2026-03', column: 'signed', count: 1 },
    ]);
    expect(await harness.search.cross(request, 'month', 'people')).toEqual([]);
  });

  it('pairs the values of one facet in both orders, none with itself', async () => {
    const pairs = await harness.search.cross({ collection: 'stories' }, 'regions', 'regions');
    expect(pairs.map(({ row, column, count }) => `${row} ${column} ${count}`)).toEqual([
      'KZ-55 RU-OMS 2',
      'RU-OMS KZ-55 2',
      'KZ-55 KZ-59 1',
      'KZ-59 KZ-55 1',
      'KZ-59 RU-OMS 1',
      'RU-OMS KZ-59 1',
    ]);
  });
}
