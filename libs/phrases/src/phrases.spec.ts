import consoleEn from './data/console.en.json';
import consoleKk from './data/console.kk.json';
import consoleRu from './data/console.ru.json';
import en from './data/en.json';
import kk from './data/kk.json';
import newsEn from './data/news.en.json';
import newsKk from './data/news.kk.json';
import newsRu from './data/news.ru.json';
import ru from './data/ru.json';
import { phrases } from './phrases';

const keys = (tree: object, above = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [above + key] : keys(value, `${above}${key}.`),
  );

describe('the catalogues of phrases', () => {
  it('say the same things in every language', () => {
    expect(keys(en).sort()).toEqual(keys(ru).sort());
    expect(keys(kk).sort()).toEqual(keys(ru).sort());
    expect(keys(newsEn).sort()).toEqual(keys(newsRu).sort());
    expect(keys(newsKk).sort()).toEqual(keys(newsRu).sort());
    expect(keys(consoleEn).sort()).toEqual(keys(consoleRu).sort());
    expect(keys(consoleKk).sort()).toEqual(keys(consoleRu).sort());
  });

  it('fill in places and leave their content as it is', () => {
    expect(phrases('en')('console.sourcesCount', { count: 3 })).toBe('sources: 3');
    expect(phrases('ru')('mail.why', { name: '<Омск & Павлодар>' })).toContain('«<Омск & Павлодар>»');
  });
});
