import { cut } from '@kelisim/language';
import { resolvePlaces } from './resolve-places';

/** Code and form of each mention: `RU-OMS name`. */
function places(text: string): string[] {
  const model = cut(text);
  const zones = model.blocks.map(() => 'body' as const);
  return resolvePlaces(model, zones, 'ru').map(({ code, form }) => `${code} ${form}`);
}
const codes = (text: string): string[] => places(text).map((place) => place.split(' ')[0]!);

describe('places in a sentence', () => {
  it.each([
    ['Соглашение Омской области и Павлодара', ['RU-OMS name', 'KZ-55 name']],
    ['омские компании в Казахстане', ['RU-OMS adjective', 'KZ name']],
    ['между Омской и Павлодарской областями', ['RU-OMS name', 'KZ-55 name']],
    ['в Тверской, Ярославской и Вологодской областях', ['RU-TVE name', 'RU-YAR name', 'RU-VLG name']],
    ['с Алматинской и Жамбылской областями', ['KZ-19 name', 'KZ-31 name']],
    ['из Енбекшиказахского района', ['KZ-19 name']],
  ])('«%s»', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ['в Красноярском районе', []],
    ['в Ленинском районе города', []],
    ['уральская вода', []],
    ['шахты и луга', []],
    ['мирный договор', []],
    ['Каспийский форум', []],
  ])('near miss: «%s»', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('ambiguity by the rest of the text', () => {
  it.each([
    ['Республика Алтай и Алтайский край', ['RU-AL', 'RU-ALT']],
    ['Делегация Уральска; уральские фермеры', ['KZ-27', 'KZ-27']],
    ['Башкортостан принял гостей, сообщили в РБ', ['RU-BA', 'RU-BA']],
    ['Татарстан принял гостей, сообщили в РТ', ['RU-TA', 'RU-TA']],
    ['сообщили в РБ', []],
  ])('«%s»', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('knows «республика», «край» and «область» for the one named before', () => {
    expect(
      places('Товарооборот Красноярского края и Казахстана вырос. Между краем и республикой ходят поезда.').slice(2),
    ).toEqual(['RU-KYA coreference', 'KZ coreference']);
  });

  it('takes «правительство области» for the Russian and «аким области» for the Kazakh one', () => {
    const text = 'Омскую область посетила делегация Павлодарской области. Правительство области и аким области';
    expect(places(text).slice(2)).toEqual(['RU-OMS coreference', 'KZ-55 coreference']);
  });
});
