import { postingOf } from './series-of';
import { type Telling, tell } from './testing/tell';

const key = (telling: Telling) => postingOf(tell(telling))?.key;
const id = (telling: Telling) => postingOf(tell(telling))?.id;

test.each<[string, Telling, Telling, boolean]>([
  ['another period', { period: '2022' }, { period: '2023-01/2023-06' }, true],
  ['another region', { region: 'RU-OMS' }, { region: 'RU-TYU' }, false],
  ['another partner', { partner: 'KZ-55' }, { partner: 'KZ' }, false],
  ['no partner, which is Kazakhstan', {}, { partner: 'KZ' }, true],
  ['another measure', {}, { measure: 'exports' }, false],
  ['another currency', {}, { unit: 'RUB' }, false],
  ['goods', { measure: 'exports' }, { measure: 'exports', goods: 'пшеница' }, false],
  ['goods in another case', { measure: 'exports', goods: 'пшеницы' }, { measure: 'exports', goods: 'пшеница' }, true],
  [
    'growth in times',
    { kind: 'change', unit: 'times', value: 1.5 },
    { kind: 'change', unit: 'percent', value: 50 },
    true,
  ],
  [
    'the usual base told',
    { kind: 'change', unit: 'percent', value: 14 },
    { kind: 'change', unit: 'percent', value: 14, base: '2022' },
    true,
  ],
  [
    'another base',
    { kind: 'change', unit: 'percent', value: 14 },
    { kind: 'change', unit: 'percent', value: 14, base: '2019' },
    false,
  ],
  ['the countries’ own', {}, { text: 'Товарооборот России и Казахстана составил столько.' }, false],
  ['a region beside the countries', {}, { text: 'Товарооборот области в торговле России и Казахстана вырос.' }, true],
])('one series: %s', (_, one, other, expected) => {
  expect(id(one) === id(other)).toBe(expected);
});

test.each<[string, Telling, boolean]>([
  ['a measure that nobody named', { measure: 'other' }, false],
  ['the price of one contract', { measure: 'contracts', text: 'Стороны заключили контракт на 84 млн рублей.' }, false],
  ['the sum of contracts', { measure: 'contracts', text: 'Общая сумма контрактов превысила 84 млн рублей.' }, true],
  ['one investment', { measure: 'investment', text: 'Завод вложит в цех 2 млрд рублей.' }, false],
  ['all investments', { measure: 'investment', text: 'Объём взаимных инвестиций достиг 2 млрд рублей.' }, true],
  ['jobs of a plant', { measure: 'jobs', text: 'Создадут 50 рабочих мест.' }, false],
  ['tourists', { measure: 'tourists', unit: 'count', text: 'Приехали 5000 туристов.' }, true],
  ['a denied number', { value: 57e6, text: 'Товарооборот составил не 57 млн, а 54 млн долларов.' }, false],
  ['the number in its place', { value: 54e6, text: 'Товарооборот составил не 57 млн, а 54 млн долларов.' }, true],
])('part of the ledger: %s', (_, telling, expected) => {
  expect(key(telling) !== undefined).toBe(expected);
});

test.each<[string, Telling, number]>([
  ['growth', { kind: 'change', unit: 'percent', value: 14, direction: 'up' }, 14],
  ['fall', { kind: 'change', unit: 'percent', value: 14, direction: 'down' }, -14],
  ['doubling', { kind: 'change', unit: 'times', value: 2, direction: 'up' }, 100],
  ['halving', { kind: 'change', unit: 'times', value: 2, direction: 'down' }, -50],
])('the value of a %s', (_, telling, value) => {
  expect(postingOf(tell(telling))?.claim.value).toBeCloseTo(value, 9);
});

test('a figure without a region has its article’s only one', () => {
  expect(key({ region: undefined })?.region).toBe('RU-OMS');
  expect(key({ region: undefined, regions: ['RU-OMS', 'RU-TYU'] })?.region).toBeUndefined();
});
