import fc from 'fast-check';
import { cut } from './cut';

const words = (text: string): string[] => cut(text).tokens.map((token) => token.text);
const sentences = (text: string): string[] => cut(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it.each([
    ['торгово-экономический союз', ['торгово-экономический', 'союз']],
    ['трасса «Омск-Павлодар»', ['трасса', '«', 'Омск-Павлодар', '»']],
    ['Аркаим–Тобол', ['Аркаим', '–', 'Тобол']],
    ['1 284 и 12\u00a0345\u202f678', ['1 284', 'и', '12\u00a0345\u202f678']],
    ['в 2022 400 человек', ['в', '2022', '400', 'человек']],
    ['10 20 30', ['10', '20', '30']],
    ['57,1млн', ['57,1', 'млн']],
    ['1,2,3', ['1', ',', '2', ',', '3']],
    ['05.06.2019 в 14:05', ['05.06.2019', 'в', '14', ':', '05']],
    ['80-летие 2021-го', ['80-летие', '2021-го']],
    ['500-600', ['500', '-', '600']],
    ['А. Б. Иванов, Иванов А.Б.', ['А.', 'Б.', 'Иванов', ',', 'Иванов', 'А.', 'Б.']],
    ['279,4 млн. долл. США', ['279,4', 'млн.', 'долл.', 'США']],
    ['IT – индустрии, IT-форум', ['IT', '–', 'индустрии', ',', 'IT-форум']],
    ['сайт qostanai-news.kz.', ['сайт', 'qostanai-news.kz', '.']],
    ["Xi'an Land", ["Xi'an", 'Land']],
    ['Ұлытау', ['Ұлытау']],
    ['сотруд\u00adни\u200bчество', ['сотруд\u00adни\u200bчество']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it('folds what look-ups should not see', () => {
    expect(cut('Сотруд\u00adни\u200bчЁство г.').tokens.map(({ norm }) => norm)).toEqual([
      'сотрудничество'.replace('ес', 'ес'),
      'г',
    ]);
  });

  it.each([
    ['омск', 'lower'],
    ['Омск', 'capital'],
    ['Санкт-Петербург', 'capital'],
    ['ВКО', 'upper'],
    ['АлтГУ', 'mixed'],
    ['IT-форум', 'mixed'],
    ['2022', 'none'],
  ])('%s is written %s', (text, form) => expect(cut(text).tokens[0]?.case).toBe(form));
});

describe('sentences', () => {
  it.each([
    ['Первое. Второе.', ['Первое.', 'Второе.']],
    ['В 2021 г. Омская область выросла.', ['В 2021 г. Омская область выросла.']],
    [
      'Соглашение стороны подписали в 2021 г. Омская область ждёт.',
      ['Соглашение стороны подписали в 2021 г.', 'Омская область ждёт.'],
    ],
    ['Он живёт в г. Омске на ул. Ленина, д. 5.', ['Он живёт в г. Омске на ул. Ленина, д. 5.']],
    ['Оборот составил 5 млн. долл. США. Рост велик.', ['Оборот составил 5 млн. долл. США.', 'Рост велик.']],
    ['Оборот составил 5 млн. В Омске рады.', ['Оборот составил 5 млн.', 'В Омске рады.']],
    ['Уголь, лес и т. д. Всё это растёт.', ['Уголь, лес и т. д.', 'Всё это растёт.']],
    ['– Мы рады, – сказал он. – Едем дальше.', ['– Мы рады, – сказал он.', '– Едем дальше.']],
    ['– Кто едет? – спросил он.', ['– Кто едет? – спросил он.']],
    ['«Едем!» – сказал аким. Все поехали.', ['«Едем!» – сказал аким.', 'Все поехали.']],
    ['«Мы едем. Все», – сказал аким.', ['«Мы едем.', 'Все», – сказал аким.']],
    ['Губернатор А. Б. Иванов приехал. Его ждали.', ['Губернатор А. Б. Иванов приехал.', 'Его ждали.']],
    ['Рост в области.Об этом сообщили.', ['Рост в области.', 'Об этом сообщили.']],
    ['Заголовок\n\n  Строка вторая', ['Заголовок', 'Строка вторая']],
    ['1. Открытие форума.', ['1. Открытие форума.']],
    ['Рост… и падение.', ['Рост… и падение.']],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));
});

describe('any string', () => {
  const odd = fc.stringMatching(/^[А-Яа-яё0-9 .,!?«»„“()\-–—\n\u00a0\u200b%$A-Za-z]{0,200}$/);

  it('leads back to the text with ordered offsets', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), odd), (text) => {
        const model = cut(text);
        let last = 0;
        for (const token of model.tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      }),
    );
  });

  it('puts every token into one sentence and every sentence into one block', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const { tokens, sentences: parts, blocks } = cut(text);
        expect(parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual(
          tokens.map(({ index }) => index),
        );
        expect(blocks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual(
          parts.map(({ index }) => index),
        );
      }),
    );
  });
});
