import { source } from '@kelisim/sources';
import { dateOf } from './finding';

const press = source.parse({
  id: 'press',
  name: 'Пресс-служба',
  side: 'ru',
  owner: 'government',
  language: ['ru'],
  home: 'https://press.example.ru/',
  startPages: [{ kind: 'feed', url: 'https://press.example.ru/rss' }],
  timeZone: 'Asia/Omsk',
  confidence: 'high',
  evidence: ['a test'],
});
const now = Date.UTC(2026, 2, 18, 6);
const link = (canonical: string, said: object = {}) => ({ url: canonical, canonical, ...said });

describe('the date of a link', () => {
  it.each([
    [
      'that a machine wrote',
      link('https://press.example.ru/news/1', { publishedOn: '2026-03-17T10:00' }),
      '2026-03-17T10:00',
    ],
    ['in words', link('https://press.example.ru/news/1', { dateText: '17 марта 2026' }), '2026-03-17'],
    [
      'in words without a year: the newest that is not to come',
      link('https://press.example.ru/1', { dateText: '19 декабря' }),
      '2025-12-19',
    ],
    ['told from today', link('https://press.example.ru/news/1', { dateText: 'Вчера' }), '2026-03-17'],
    ['in its address', link('https://press.example.ru/2024/03/12/visit'), '2024-03-12'],
    ['in its address, with hyphens', link('https://press.example.ru/news/2024-03-12-visit'), '2024-03-12'],
  ])('%s', (_, given, date) => {
    expect(dateOf(given, press, now)).toBe(date);
  });

  it.each([
    ['a number', link('https://press.example.ru/news/20240312')],
    ['a month that is none', link('https://press.example.ru/2024/13/12/visit')],
    ['words without one', link('https://press.example.ru/news/1', { dateText: 'Подробнее' })],
  ])('is not told by %s', (_, given) => {
    expect(dateOf(given, press, now)).toBeUndefined();
  });
});
