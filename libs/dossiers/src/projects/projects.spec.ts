import type { Project } from '@kelisim/domain/facts/activity';
import type { ArticleId, FactId } from '@kelisim/domain/ids';
import { projectsOf } from './projects';
import { projectBlock } from './regions';
import type { ToldProject } from './told-project';

interface Telling extends Partial<Omit<Project, 'evidence'>> {
  readonly on?: string;
  readonly text?: string;
  readonly regions?: readonly string[];
  readonly article?: string;
}

let count = 0;
function tell({
  on,
  text = 'Завод построят.',
  regions = ['RU-OMS', 'KZ-55'],
  article,
  ...project
}: Telling): ToldProject {
  const id = article ?? `a${++count}`;
  return {
    factId: `f-${id}-${project.name}-${count}` as FactId,
    articleId: id as ArticleId,
    sourceId: 'source',
    url: `https://example.org/${id}`,
    ...(on && { publishedOn: on }),
    regions,
    sectors: [],
    project: { name: 'завод', status: 'planned', ...project, evidence: { start: 0, end: text.length, text } },
  };
}

test.each<[string, Telling[], string[]]>([
  [
    'a whole life, in whatever words',
    [
      { name: 'завод минеральных удобрений', place: 'Павлодар', on: '2022-03-01' },
      { name: 'производство минеральных удобрений', place: 'Павлодар', status: 'under-way', on: '2023-03-01' },
      { name: 'завод удобрений', status: 'done', on: '2024-03-01' },
    ],
    ['planned 2022-03-01, under-way 2023-03-01, done 2024-03-01'],
  ],
  [
    'never back',
    [
      { name: 'завод удобрений', place: 'Павлодар', status: 'done', on: '2024-03-01' },
      { name: 'завод удобрений', place: 'Павлодар', status: 'planned', on: '2024-05-01' },
    ],
    ['done 2024-03-01'],
  ],
  [
    'a company tells two plants apart',
    [
      { name: 'завод', company: 'ООО «Волна»', on: '2022-03-01' },
      { name: 'завод', company: 'АО «Заря»', on: '2022-04-01' },
    ],
    ['planned 2022-03-01', 'planned 2022-04-01'],
  ],
  [
    'a company and what it builds',
    [
      { name: 'завод', company: 'ООО «Волна»', on: '2022-03-01' },
      { name: 'строительство завода', company: '«Волна»', status: 'under-way', on: '2022-04-01' },
    ],
    ['planned 2022-03-01, under-way 2022-04-01'],
  ],
  [
    'what is made',
    [
      { name: 'завод минеральных удобрений', place: 'Павлодар', on: '2022-03-01' },
      { name: 'завод сельхозтехники', place: 'Павлодар', on: '2022-04-01' },
    ],
    ['planned 2022-03-01', 'planned 2022-04-01'],
  ],
  [
    'the region of Kazakhstan',
    [
      { name: 'фабрика игрушек', on: '2022-03-01', regions: ['RU-OMS', 'KZ-55'] },
      { name: 'фабрика игрушек', on: '2022-04-01', regions: ['RU-OMS', 'KZ-63'] },
    ],
    ['planned 2022-03-01', 'planned 2022-04-01'],
  ],
  [
    'mere kinds say too little',
    [
      { name: 'новый завод', on: '2022-03-01' },
      { name: 'строительство завода', on: '2022-04-01' },
    ],
    ['planned 2022-03-01', 'planned 2022-04-01'],
  ],
])('%s', (_, tellings, lives) => {
  const told = projectsOf(tellings.map(tell)).map(({ history }) =>
    history.map(({ status, reportedOn }) => `${status} ${reportedOn}`).join(', '),
  );
  expect(told).toEqual(lives);
});

test('the latest price and the fullest name count, and the order of arrival does not', () => {
  const facts = [
    tell({ name: 'завод удобрений', place: 'Павлодар', investment: 2e9, currency: 'RUB', on: '2022-03-01' }),
    tell({
      name: 'завод минеральных удобрений',
      place: 'Павлодар',
      investment: 3e9,
      currency: 'RUB',
      on: '2023-03-01',
    }),
  ];
  const [project] = projectsOf(facts);
  expect(project).toMatchObject({ name: 'завод минеральных удобрений', investment: 3e9, regions: ['KZ-55', 'RU-OMS'] });
  expect(projectsOf([...facts].reverse())).toEqual(projectsOf(facts));
});

test.each<[string, Telling, string]>([
  ['its words', { regions: ['RU-OMS', 'RU-TYU'], text: 'В Тюменской области построят завод.' }, 'RU-TYU'],
  ['the article', { regions: ['RU-OMS', 'KZ-55'] }, 'RU-OMS'],
  ['nobody', { regions: ['KZ-55'] }, 'no-region'],
])('the block is told by %s', (_, telling, block) => {
  expect(projectBlock(tell(telling))).toBe(block);
});
