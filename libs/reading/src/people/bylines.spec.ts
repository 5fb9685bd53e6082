import { buildStory } from '../build-story';

/** «name | position | side» of each person. */
const people = (text: string): string[] =>
  buildStory({ text }).people.map(({ name, position, side }) => `${name} | ${position ?? ''} | ${side}`);

const LAST = ' Омск торгует с Казахстаном. Павлодар ждёт гостей.';

describe('who writes takes no part', () => {
  it.each([
    'ОМСК, 3 октября 2022 – Степь-Информ, Павел Рябов. Омск и Павлодар готовят протокол о рыбе, говорится в сообщении.',
    `Встреча прошла тепло.${LAST}\nАнна Гаджиева, соб. корр.`,
    `Пётр Лях, специально для «Вестника», передаёт из Омска.${LAST}`,
    `Игорь Ким (фото) снял закат.${LAST}`,
  ])('«%s»', (text) => {
    expect(people(text)).toEqual([]);
  });

  it('but who is told behind a dateline does', () => {
    expect(people(`ОМСК, 3 октября 2022 – Степь-Информ. Глава Омска Пётр Лях принял гостей.${LAST}`)).toEqual([
      'Пётр Лях | Глава Омска | ru',
    ]);
  });
});

describe('names printed otherwise', () => {
  it.each([
    ['Говорит главврач больницы (Алия) Рахимова.', 'Алия Рахимова | главврач больницы | kz'],
    ['Говорит директор центра Юлия Рогачёва.', 'Юлия Рогачёва | директор центра | ru'],
    ['Встретились с директором центра Юлией Рогачёвой.', 'Юлия Рогачёва | директор центра | ru'],
    ['Приехал консультант проекта Джон Мерсер (Великобритания).', 'Джон Мерсер | консультант проекта | other'],
  ])('%s', (text, expected) => {
    expect(people(text + LAST)).toEqual([expected]);
  });
});

describe('whose someone is by the name', () => {
  it.each([
    ['a surname of a Russian given name', 'Айсен Николаев ждёт гостей.', 'ru'],
    ['a bare Kazakh surname', 'Айгерим Тлеухан ждёт гостей.', 'kz'],
  ])('%s', (_, text, side) => {
    expect(buildStory({ text: text + LAST }).people[0]?.side).toBe(side);
  });

  it('knows that a name of the Caucasus tells nothing in Dagestan', () => {
    const text = 'Дагестан торгует с Казахстаном. Баттал Рамазанов сказал об этом в Актау.';
    expect(buildStory({ text }).people[0]?.side).toBe('ru');
  });
});

describe('people of a Kazakh text', () => {
  it('share the plural office before them', () => {
    const text = 'Келісімге ректорлар Ержан Сәдуақасов пен Дмитрий Сидельников қол қойды. Омбы мен Павлодар.';
    expect(buildStory({ text, language: 'kk' }).people.map(({ name, position }) => `${name} | ${position}`)).toEqual([
      'Ержан Сәдуақасов | ректор',
      'Дмитрий Сидельников | ректор',
    ]);
  });

  it('stand in the nominative', () => {
    const text = 'Сыйлық Аружан Сағидоллаға берілді. Омбы мен Павлодар.';
    expect(buildStory({ text, language: 'kk' }).people.map(({ name }) => name)).toEqual(['Аружан Сағидолла']);
  });

  it('are no hordes', () => {
    const text = 'Қонақтар Алтын Орда дәуірін көрді. Омбы мен Павлодар.';
    expect(buildStory({ text, language: 'kk' }).people).toEqual([]);
  });
});
