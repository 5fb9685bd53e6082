import { dateText } from './dates';

describe('dates in words', () => {
  it.each([
    ['2024', 'ru', '2024'],
    ['2024-03', 'ru', 'март 2024 г.'],
    ['2024-03-12', 'ru', '12 марта 2024 г.'],
    ['2023-01/2023-09', 'ru', 'январь 2023 г. – сентябрь 2023 г.'],
    ['2022/2024', 'ru', '2022–2024'],
    ['2024-03-12', 'en', 'March 12, 2024'],
    ['2024-03', 'kk', '2024 ж. наурыз'],
    ['весной', 'ru', 'весной'],
    ['', 'ru', ''],
  ] as const)('%s in %s is %s', (date, language, words) => {
    expect(dateText(date, language).replace(/\s/gu, ' ')).toBe(words);
  });
});
