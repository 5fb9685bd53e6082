import type { QueryNode } from '@kelisim/domain/query';
import fc from 'fast-check';
import { parseQuery } from './parse';

/** Lower case, and one form with two meanings. */
const lemmasOf = (form: string) => (form === 'стали' ? ['стать', 'сталь'] : [form.toLowerCase().replaceAll('ё', 'е')]);
const word = (lemma: string): QueryNode => ({ word: [lemma] });
const phrase = (...lemmas: string[]): QueryNode => ({ phrase: lemmas.map((lemma) => [lemma]) });

describe('a query', () => {
  const rules: [typed: string, query: QueryNode | undefined][] = [
    ['Меморандум', word('меморандум')],
    ['меморандум Улытау', { all: [word('меморандум'), word('улытау')] }],
    ['стали', { word: ['стать', 'сталь'] }],
    ['«дорожная карта»', phrase('дорожная', 'карта')],
    ['"дорожная карта" Омск', { all: [phrase('дорожная', 'карта'), word('омск')] }],
    ['„дорожная карта“', phrase('дорожная', 'карта')],
    ['“дорожная карта”', phrase('дорожная', 'карта')],
    ['"меморандум"', word('меморандум')],
    ['"не закрыто', phrase('не', 'закрыто')],
    ['Омск -Томск', { all: [word('омск'), { not: word('томск') }] }],
    ['Омск −«дорожная карта»', { all: [word('омск'), { not: phrase('дорожная', 'карта') }] }],
    ['-Томск', { not: word('томск') }],
    ['Омск ИЛИ Томск', { any: [word('омск'), word('томск')] }],
    ['Омск OR Томск | Тюмень', { any: [word('омск'), word('томск'), word('тюмень')] }],
    ['меморандум Омск ИЛИ Томск', { all: [word('меморандум'), { any: [word('омск'), word('томск')] }] }],
    ['Омск ИЛИ -Томск', { any: [word('омск'), { not: word('томск') }] }],
    ['Омск или Томск', { all: [word('омск'), word('или'), word('томск')] }],
    ['торгово-экономический', word('торгово-экономический')],
    ['Омск - Павлодар', { all: [word('омск'), word('павлодар')] }],
    ['Россия/Казахстан', phrase('россия', 'казахстан')],
    ['меморандум, соглашение.', { all: [word('меморандум'), word('соглашение')] }],
    ['2,5 млрд', { all: [word('2,5'), word('млрд')] }],
    ['1 000 000 рублей', { all: [word('1000000'), word('рублей')] }],
    ['№ 5', word('5')],
    ['2\u2009500\u00a0000', word('2500000')],
    ['12.03.2024', word('12.03.2024')],
    ['2024-03-12', phrase('2024', '03', '12')],
    ['200-летие 1990-х', { all: [word('200-летие'), word('1990-х')] }],
    ['COVID-19', word('covid-19')],
    ['Р254', word('р254')],
    ['5G', phrase('5', 'g')],
    ["д'Артаньян", word("д'артаньян")],
    ['press.example.kz', word('press.example.kz')],
    ['г.Омск', phrase('г', 'омск')],
    ['согла\u00adшение', word('соглашение')],
    ['Қазақстан', word('қазақстан')],
    ['', undefined],
    ['  - "" «» ИЛИ | !!! ', undefined],
    ['ИЛИ Омск ИЛИ', word('омск')],
    ['Омск ИЛИ ИЛИ Томск', { any: [word('омск'), word('томск')] }],
  ];
  it.each(rules)('%s', (typed, query) => expect(parseQuery(typed, lemmasOf)).toEqual(query));

  it('reads anything', () => {
    const typed = fc.array(fc.oneof(fc.string(), fc.constantFrom('"', '«', '»', '-', ' ', 'ИЛИ', 'OR', '„', '(', '*')));
    fc.assert(fc.property(typed, (parts) => void parseQuery(parts.join(''), lemmasOf)));
  });

  it('ignores words without a lemma', () => {
    expect(parseQuery('Омск меморандум', (form) => (form === 'Омск' ? [] : [form]))).toEqual(word('меморандум'));
  });

  it('does not look at what lies behind a thousand characters', () => {
    expect(parseQuery(`Омск ${' '.repeat(1_000)} Томск`, lemmasOf)).toEqual(word('омск'));
  });

  it('spells a long phrase of ambiguous words out only so far', () => {
    const node = parseQuery(`"${'стали '.repeat(20)}"`, lemmasOf);
    const positions = node && 'phrase' in node ? node.phrase : [];
    expect(positions).toHaveLength(20);
    expect(positions.map((lemmas) => lemmas.length).reduce((product, count) => product * count)).toBe(128);
  });
});
