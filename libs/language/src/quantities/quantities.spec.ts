import fc from 'fast-check';
import { cut } from '../cut/cut';
import units from './data/units.json';
import { quantities } from './quantities';

const read = (text: string) =>
  quantities(cut(text)).map(({ value, unit, low, qualifier, noun }) => ({
    value,
    unit,
    low,
    qualifier,
    noun: noun?.lemma,
  }));
const one = (text: string) => read(text)[0];

describe('numbers', () => {
  it.each([
    ['57,1 млн долларов', 57_100_000, 'USD'],
    ['279,4 млн. долл. США', 279_400_000, 'USD'],
    ['$1,2 млрд', 1_200_000_000, 'USD'],
    ['US$ 5 млн', 5_000_000, 'USD'],
    ['96,8 млн $', 96_800_000, 'USD'],
    ['5 млн американских долларов', 5_000_000, 'USD'],
    ['€7 тыс.', 7_000, 'EUR'],
    ['300₽', 300, 'RUB'],
    ['19 млрд тенге', 19_000_000_000, 'KZT'],
    ['₸ 5 млн', 5_000_000, 'KZT'],
    ['2 млн юаней', 2_000_000, 'CNY'],
    ['1 млрд 750 млн рублей', 1_750_000_000, 'RUB'],
    ['1 млн 657 тыс. тонн', 1_657_000, 'tonne'],
    ['полтора миллиарда рублей', 1_500_000_000, 'RUB'],
    ['два с половиной миллиона тенге', 2_500_000, 'KZT'],
    ['полмиллиарда рублей', 500_000_000, 'RUB'],
    ['двадцать одна тысяча тонн', 21_000, 'tonne'],
    ['четверть миллиарда долларов', 250_000_000, 'USD'],
    ['миллионов на сорок рублей', 40_000_000, 'RUB'],
    ['миллион тонн', 1_000_000, 'tonne'],
    ['тысячу двести литров', 1_200, 'litre'],
    ['12,5%', 12.5, 'percent'],
    ['четырнадцать процентов', 14, 'percent'],
    ['на четверть', 25, 'percent'],
    ['две трети', 66.67, 'percent'],
    ['пятая часть', 20, 'percent'],
    ['в 1,7 раза', 1.7, 'times'],
    ['в более чем полтора раза', 1.5, 'times'],
    ['вчетверо', 4, 'times'],
    ['удвоились', 2, 'times'],
    ['трёхкратный', 3, 'times'],
    ['340 голов', 340, 'head'],
    ['5 млн кВт·ч', 5_000_000, 'kilowatt-hour'],
    ['3 тыс. мегаватт-часов', 3_000_000, 'kilowatt-hour'],
    ['12 тыс. га', 12_000, 'hectare'],
    ['30 километров', 30, 'kilometre'],
    ['120 тыс. кв. м', 120_000, 'square-metre'],
    ['4 м²', 4, 'square-metre'],
    ['2,5 тысячи кубометров', 2_500, 'cubic-metre'],
  ])('%s', (text, value, unit) => expect(one(text)).toMatchObject({ value, unit }));

  it.each([
    ['семь организаций', 7, 'организация'],
    ['70 новых рабочих мест', 70, 'место'],
    ['1 340 студентов', 1_340, 'студент'],
    ['16 крупнейших компаний', 16, 'компания'],
    ['полтора десятка фирм', 15, 'фирма'],
  ])('%s counts', (text, value, noun) => expect(one(text)).toMatchObject({ value, noun }));

  it.each([
    'в 2022 году',
    '2024–2026 годы',
    '12 марта 2024, 14:05',
    '3–4 июня',
    '8 (347) 200-00-11',
    '+7 701 ',
    '№ 16',
    'на 3 п. п.',
    'на 2 процентных пункта',
    'вторая половина мая'.slice(7),
    'сотни компаний',
    'четверть века',
  ])('%s is none', (text) => expect(read(text).filter(({ value }) => value !== 701)).toEqual([]));
});

describe('ranges and qualifiers', () => {
  it('keeps both ends of a range', () =>
    expect(one('500–600 тыс. тонн')).toMatchObject({ value: 600_000, low: 500_000 }));
  it('gives «с 1,5» the unit of «до 78 млн»', () => {
    expect(read('вырос с 1,5 до 78 млн долларов')).toMatchObject([
      { value: 1_500_000, unit: 'USD' },
      { value: 78_000_000, unit: 'USD' },
    ]);
  });
  it.each([
    ['порядка $100 млн', 'about'],
    ['почти на треть', 'about'],
    ['свыше 77 млн долларов', 'over'],
    ['более чем на 12 %', 'over'],
    ['превысил 38 млн долларов', 'over'],
    ['не менее 20 предприятий', 'over'],
    ['7 млн с лишним тенге', 'over'],
    ['до 600 фур в сутки', 'under'],
    ['не более 5 тонн', 'under'],
    ['вырос до 16 млн долларов', undefined],
    ['стало больше на 30 %', undefined],
    ['вырос на 12 %, до 16 млн', undefined],
  ])('%s: %s', (text, qualifier) => expect(read(text).at(-1)?.qualifier).toBe(qualifier));
});

it('names only units that we have', () => {
  const known = [
    'USD',
    'RUB',
    'KZT',
    'EUR',
    'CNY',
    'percent',
    'tonne',
    'litre',
    'cubic-metre',
    'hectare',
    'kilometre',
    'square-metre',
    'kilowatt-hour',
  ];
  expect(
    Object.values({ ...units.lemmas, ...units.symbols }).filter(([unit]) => !known.includes(String(unit))),
  ).toEqual([]);
});

it('reads any text with offsets that lead back', () => {
  const odd = fc.stringMatching(/^(?:[0-9 .,–-]|млн|тыс|на|до|два|%|\$| рублей| раз| с половиной|треть){0,30}$/);
  fc.assert(
    fc.property(odd, (text) => {
      for (const { start, end, from, to, value } of quantities(cut(text))) {
        expect(end).toBeGreaterThan(start);
        expect(to).toBeGreaterThan(from);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
  );
});
