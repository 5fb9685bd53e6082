import { history } from './history';
import { byPublication } from './join';
import { signingDate } from './signing-date';
import { type Telling, tell } from './testing/tell';

/** `status date? article*`, the star for news. */
function lifeOf(facts: readonly Telling[]): string[] {
  const cluster = facts.map((fact, at) => tell({ article: `${at + 1}`, ...fact })).sort(byPublication);
  return history(cluster, signingDate(cluster), 14).map(({ status, on, articleId, news }) =>
    [status, on, `${articleId}${news ? '*' : ''}`].filter(Boolean).join(' '),
  );
}

const SIGNED: Telling = { published: '2022-11-16', signedOn: '2022-11-16' };

test.each<[string, Telling[], string[]]>([
  [
    'a whole life',
    [
      { status: 'proposed', published: '2021-03-18' },
      { status: 'drafting', published: '2021-06-09' },
      { status: 'planned', published: '2021-09-22', signedOn: '2021-10' },
      { published: '2021-10-15', signedOn: '2021-10-14' },
      { status: 'extended', published: '2024-10-11' },
      { status: 'terminated', published: '2026-01-20' },
    ],
    ['proposed 1*', 'drafting 2*', 'planned 3*', 'signed 2021-10-14 4*', 'extended 5*', 'terminated 6*'],
  ],
  ['told again', [SIGNED, { ...SIGNED, published: '2022-11-17' }], ['signed 2022-11-16 1*']],
  [
    'the first published is the news, whatever came first',
    [{ ...SIGNED, published: '2022-11-17' }, SIGNED],
    ['signed 2022-11-16 2*'],
  ],
  [
    'put off',
    [
      { status: 'planned', published: '2022-02-10' },
      { status: 'planned', published: '2022-04-10' },
    ],
    ['planned 1*'],
  ],
  [
    'a draft still in work after a date was set',
    [
      { status: 'planned', published: '2022-02-10' },
      { status: 'drafting', published: '2022-04-10' },
    ],
    ['planned 1*'],
  ],
  [
    'an anniversary',
    [SIGNED, { status: 'in-force', timing: 'background', published: '2023-11-20' }],
    ['signed 2022-11-16 1*'],
  ],
  [
    'first known as working',
    [
      { status: 'in-force', timing: 'background', published: '2022-09-14' },
      { status: 'extended', published: '2023-05-26' },
    ],
    ['in-force 1', 'extended 2*'],
  ],
  [
    'takes effect',
    [
      SIGNED,
      {
        status: 'in-force',
        timing: 'background',
        published: '2023-01-10',
        text: 'С 1 января вступило в силу соглашение.',
      },
    ],
    ['signed 2022-11-16 1*', 'in-force 2023-01-01 2*'],
  ],
  [
    'took effect long ago',
    [
      SIGNED,
      {
        status: 'in-force',
        timing: 'background',
        published: '2023-06-10',
        text: 'Соглашение вступило в силу 1 января.',
      },
    ],
    ['signed 2022-11-16 1*', 'in-force 2023-01-01 2'],
  ],
  [
    'a recall of what nobody told',
    [
      { status: 'drafting', published: '2022-12-14' },
      { timing: 'background', published: '2024-05-21', signedOn: '2023-05' },
      { status: 'terminated', published: '2025-02-19' },
    ],
    ['drafting 1*', 'signed 2023-05 2', 'terminated 3*'],
  ],
  [
    'a recall behind the end',
    [
      { status: 'terminated', published: '2022-12-07' },
      { timing: 'background', published: '2023-03-14', signedOn: '2015' },
    ],
    ['signed 2015 2', 'terminated 1*'],
  ],
  ['reported late', [{ published: '2023-04-19', signedOn: '2023-02-28' }], ['signed 2023-02-28 1']],
  ['reported on the fourteenth day', [{ published: '2023-03-14', signedOn: '2023-02-28' }], ['signed 2023-02-28 1*']],
  ['undated, as the day’s news', [{ published: '2023-03-14' }], ['signed 1*']],
  [
    'undated, while another dates it long before',
    [{ published: '2023-03-14' }, { published: '2023-05-14', timing: 'background', signedOn: '2023-01-14' }],
    ['signed 2023-01-14 1'],
  ],
  ['an article without a date', [{}], ['signed 1']],
  ['years ago', [{ published: '2022-06-07', text: 'Ровно пять лет назад подписано соглашение.' }], ['signed 1']],
  [
    'a month told first, a day later',
    [
      { published: '2022-11-20', signedOn: '2022-11' },
      { published: '2022-11-21', signedOn: '2022-11-16' },
    ],
    ['signed 2022-11-16 1*'],
  ],
  [
    'a correction',
    [
      { published: '2022-09-15', signedOn: '2022-09-14' },
      { published: '2022-09-15', signedOn: '2022-09-14' },
      { published: '2022-09-16', signedOn: '2022-09-12', title: 'Поправка' },
    ],
    ['signed 2022-09-12 1*'],
  ],
  [
    'mentioned in passing before it is reported',
    [
      { published: '2022-11-17', signedOn: '2022-11-16', timing: 'background' },
      { published: '2022-11-18', signedOn: '2022-11-16' },
    ],
    ['signed 2022-11-16 2*'],
  ],
  [
    'ended, recalled months later',
    [
      SIGNED,
      {
        status: 'terminated',
        timing: 'background',
        published: '2023-03-14',
        text: 'Соглашение в декабре было расторгнуто.',
      },
    ],
    ['signed 2022-11-16 1*', 'terminated 2022-12 2'],
  ],
  [
    'ended on a named day',
    [SIGNED, { status: 'terminated', published: '2024-06-20', text: 'Стороны 18 июня расторгли соглашение.' }],
    ['signed 2022-11-16 1*', 'terminated 2024-06-18 2*'],
  ],
  [
    'prolonged twice',
    [
      { status: 'extended', published: '2020-05-01' },
      { status: 'extended', published: '2020-05-03' },
      { status: 'extended', published: '2023-05-01' },
    ],
    ['extended 1*', 'extended 3*'],
  ],
  [
    'prolonged, with the first signing told',
    [
      {
        status: 'extended',
        published: '2024-10-11',
        signedOn: '2021',
        text: 'Вчера продлили соглашение, подписанное осенью 2021 года.',
      },
    ],
    ['extended 2024-10-10 1*'],
  ],
])('%s', (_, facts, life) => {
  expect(lifeOf(facts)).toEqual(life);
});
