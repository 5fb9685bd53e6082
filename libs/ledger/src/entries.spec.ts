import { type Entry, entriesOf } from './entries';
import { claims, type Telling } from './testing/tell';

const entries = (...tellings: Telling[]): Entry[] => entriesOf({ claims: claims(tellings) });
const readings = ({ stands, besides }: Entry) =>
  [stands, ...besides].map(({ value, claims: of }) => `${value / 1e6} ×${of.length}`);
const states = (...tellings: Telling[]) =>
  entries(...tellings).map((entry) => [entry.period ?? '-', entry.state, ...readings(entry)].join(' '));

const M = 1e6;

test.each<[string, Telling[], string[]]>([
  ['told once', [{ value: 1230 * M }], ['2023 told 1230 ×1']],
  [
    'repeated, more or less exactly',
    [{ value: 1200 * M }, { value: 1230 * M }, { value: 1200 * M, qualifier: 'over', article: 'b' }],
    ['2023 confirmed 1230 ×3'],
  ],
  [
    'repeated in one article is told once',
    [
      { value: 1230 * M, article: 'a' },
      { value: 1200 * M, qualifier: 'about', article: 'a' },
    ],
    ['2023 told 1230 ×2'],
  ],
  ['contradicted', [{ value: 1230 * M }, { value: 1450 * M, on: '2024-04-01' }], ['2023 conflict 1450 ×1 1230 ×1']],
  [
    'the majority stands',
    [{ value: 1230 * M }, { value: 1230 * M, article: 'b' }, { value: 1450 * M, on: '2024-04-01' }],
    ['2023 conflict 1230 ×2 1450 ×1'],
  ],
  [
    'put right',
    [
      { value: 1230 * M },
      { value: 1250 * M, on: '2024-04-01', text: 'По уточнённым данным, товарооборот составил 1,25 млрд.' },
    ],
    ['2023 revised 1250 ×1 1230 ×1'],
  ],
  [
    'put right, then contradicted',
    [
      { value: 1230 * M },
      { value: 1250 * M, on: '2024-04-01', text: 'По уточнённым данным, 1,25 млрд.' },
      { value: 1450 * M, on: '2024-05-01' },
    ],
    ['2023 conflict 1250 ×1 1450 ×1 1230 ×1'],
  ],
  [
    'a round number goes to the nearest exact one',
    [{ value: 1200 * M, qualifier: 'about' }, { value: 1210 * M }, { value: 1290 * M }],
    ['2023 conflict 1210 ×2 1290 ×1'],
  ],
  [
    'what was expected is no contradiction of what came',
    [{ value: 2000 * M, on: '2023-02-01' }, { value: 1230 * M }],
    ['2023 told 1230 ×1 2000 ×1'],
  ],
  [
    'plans replace each other',
    [
      { value: 2000 * M, on: '2023-02-01' },
      { value: 2500 * M, on: '2023-06-01' },
    ],
    ['2023 expected 2500 ×1 2000 ×1'],
  ],
  [
    'without a period nothing contradicts',
    [
      { value: 1230 * M, period: undefined },
      { value: 1450 * M, period: undefined, on: '2024-04-01' },
    ],
    ['- told 1450 ×1 1230 ×1'],
  ],
])('%s', (_, tellings, expected) => {
  expect(states(...tellings)).toEqual(expected);
});

test.each<[string, string]>([
  ['2023', '2022'],
  ['2023', '2023-01/2023-09'],
  ['2023', '2023-01/2023-06'],
  ['2023-01/2023-09', '2023-01/2023-06'],
  ['2023-01', '2023-02'],
  ['2023', '2023-12'],
  ['2023-12', '2023-12-31'],
  ['2022/2023', '2023'],
  ['2023-01/2023-11', '2023'],
])('%s and %s are never in conflict', (one, other) => {
  const found = entries({ value: 1230 * M, period: one }, { value: 1900 * M, period: other });
  expect(found.map(({ state }) => state)).toEqual(['told', 'told']);
});

test.each<[string, string]>([
  ['2023', '2023-01/2023-12'],
  ['2023-01/2023-03', '2023-01-01/2023-03-31'],
  ['2023-05', '2023-05/2023-05'],
])('%s and %s are one period', (one, other) => {
  const found = entries({ value: 1230 * M, period: one }, { value: 1900 * M, period: other });
  expect(found.map(({ state }) => state)).toEqual(['conflict']);
});

test('a conflict has both proofs', () => {
  const [entry] = entries(
    { value: 1230 * M, text: 'Оборот 1,23 млрд.' },
    { value: 1900 * M, text: 'Оборот 1,9 млрд.' },
  );
  const proofs = [entry!.stands, ...entry!.besides].flatMap((each) => each.claims.map(({ evidence }) => evidence.text));
  expect(proofs.sort()).toEqual(['Оборот 1,23 млрд.', 'Оборот 1,9 млрд.']);
});

test('periods stand in order of time, and the order of arrival does not matter', () => {
  const told = claims([
    { value: 5 * M, period: '2023' },
    { value: 3 * M, period: '2021' },
    { value: 4 * M, period: '2022-01/2022-06' },
    { value: 4.2 * M, period: '2022-01/2022-06' },
    { value: 4.7 * M, period: '2022-01/2022-06', qualifier: 'about' },
    { value: 9 * M, period: undefined },
  ]);
  const expected = entriesOf({ claims: told });
  expect(expected.map(({ period }) => period)).toEqual(['2021', '2022-01/2022-06', '2023', undefined]);
  for (let turn = 0; turn < told.length; turn++) {
    told.push(told.shift()!);
    expect(entriesOf({ claims: told })).toEqual(expected);
    expect(entriesOf({ claims: [...told].reverse() })).toEqual(expected);
  }
});
