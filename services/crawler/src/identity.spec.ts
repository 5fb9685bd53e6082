import { source } from '@kelisim/sources';
import { mayBeArticle } from './address-rules';

const entry = (more: object = {}) =>
  source.parse({
    id: 'press',
    name: 'Пресс-служба',
    side: 'ru',
    owner: 'government',
    language: ['ru'],
    home: 'https://www.press.example.ru/',
    startPages: [{ kind: 'feed', url: 'https://press.example.ru/rss' }],
    timeZone: 'Europe/Moscow',
    confidence: 'high',
    evidence: ['a test'],
    ...more,
  });

describe('the address that a page gives as its own may be an article’s', () => {
  it.each([
    ['on the host of the source', 'https://press.example.ru/news/17', {}],
    ['on a host below it', 'https://north.press.example.ru/news/17', {}],
    ['by the pattern of the source', 'https://press.example.ru/news/17', { articlePattern: '/news/[0-9]+$' }],
  ])('%s', (_, address, more) => {
    expect(mayBeArticle(address, entry(more))).toBe(true);
  });

  it.each([
    ['not the home page', 'https://press.example.ru/', {}],
    ['not on a host of someone else', 'https://other.example/news/17', {}],
    ['not against the pattern of the source', 'https://press.example.ru/about', { articlePattern: '/news/[0-9]+$' }],
  ])('%s', (_, address, more) => {
    expect(mayBeArticle(address, entry(more))).toBe(false);
  });
});
