import { type AddressRules, canonicalUrl } from './canonical-url';

const same: [string, string, string][] = [
  ['scheme', 'http://orda.kz/news/1', 'https://orda.kz/news/1'],
  ['www', 'https://www.orda.kz/news/1', 'https://orda.kz/news/1'],
  ['mobile host', 'https://m.orda.kz/news/1', 'https://orda.kz/news/1'],
  ['mobile host behind www', 'https://www.m.orda.kz/news/1', 'https://orda.kz/news/1'],
  ['final dot of the host', 'https://orda.kz./news/1', 'https://orda.kz/news/1'],
  ['letter case of the host', 'https://ORDA.kz/News/1', 'https://orda.kz/News/1'],
  ['default port', 'http://orda.kz:80/news/1', 'https://orda.kz/news/1'],
  ['final slash', 'https://orda.kz/news/1/', 'https://orda.kz/news/1'],
  ['double slashes', 'https://orda.kz//news///1', 'https://orda.kz/news/1'],
  ['dot segments', 'https://orda.kz/a/../news/./1', 'https://orda.kz/news/1'],
  ['index page', 'https://orda.kz/news/index.php?ELEMENT_ID=5', 'https://orda.kz/news?ELEMENT_ID=5'],
  ['fragment', 'https://orda.kz/news/1#comments', 'https://orda.kz/news/1'],
  ['user and password', 'https://user:secret@orda.kz/news/1', 'https://orda.kz/news/1'],
  [
    'tracking',
    'https://orda.kz/news/1?utm_source=tg&utm_medium=x&yclid=1&ysclid=2&fbclid=3&from=main',
    'https://orda.kz/news/1',
  ],
  ['tracking in capitals', 'https://orda.kz/news/1?UTM_Source=tg', 'https://orda.kz/news/1'],
  ['section of Bitrix', 'https://orda.kz/n/?ELEMENT_ID=7&SECTION_ID=3&clear_cache=Y', 'https://orda.kz/n?ELEMENT_ID=7'],
  ['order of parameters', 'https://orda.kz/n?b=2&a=1', 'https://orda.kz/n?a=1&b=2'],
  ['escaped ampersand', 'https://orda.kz/n?a=1&amp;b=2', 'https://orda.kz/n?a=1&b=2'],
  ['session in the path', 'https://orda.kz/n/1;jsessionid=AB12?a=1', 'https://orda.kz/n/1?a=1'],
  ['session in the query', 'https://orda.kz/n/1?PHPSESSID=ab', 'https://orda.kz/n/1'],
  ['print by parameter', 'https://orda.kz/n/1?print=Y', 'https://orda.kz/n/1'],
  ['print by value', 'https://orda.kz/n/1?version=print', 'https://orda.kz/n/1'],
  ['print by path', 'https://orda.kz/n/1/print/', 'https://orda.kz/n/1'],
  ['AMP at the end', 'https://orda.kz/n/1-slovo/amp', 'https://orda.kz/n/1-slovo'],
  ['AMP at the start', 'https://orda.kz/amp/n/1-slovo', 'https://orda.kz/n/1-slovo'],
  ['AMP in the file name', 'https://orda.kz/n/1.amp.html', 'https://orda.kz/n/1.html'],
  ['AMP host', 'https://amp.orda.kz/n/1', 'https://orda.kz/n/1'],
  ['escapes in small letters', 'https://orda.kz/%d0%bc%2d1', 'https://orda.kz/%D0%BC-1'],
  ['letters not escaped', 'https://orda.kz/мир', 'https://orda.kz/%D0%BC%D0%B8%D1%80'],
  ['name in Cyrillic', 'https://www.курск.рф/news', 'https://xn--j1aarei.xn--p1ai/news'],
  ['spaces around', '  https://orda.kz/n/1\n', 'https://orda.kz/n/1'],
];

const different: [string, string, string][] = [
  ['another number', 'https://orda.kz/n/1', 'https://orda.kz/n/2'],
  ['language', 'https://orda.kz/n/1?lang=ru', 'https://orda.kz/n/1?lang=kk'],
  ['page of a list', 'https://orda.kz/n?PAGEN_1=1', 'https://orda.kz/n?PAGEN_1=2'],
  ['number with a type', 'https://orda.kz/more.htm?id=1@a', 'https://orda.kz/more.htm?id=1@b'],
  ['subdomain', 'https://mpr.orda.kz/n', 'https://orda.kz/n'],
  ['letter case of the path', 'https://orda.kz/n/A', 'https://orda.kz/n/a'],
  ['a port of its own', 'http://127.0.0.1:8080/n', 'http://127.0.0.1:8081/n'],
  ['"version" that is a number', 'https://orda.kz/n?version=2', 'https://orda.kz/n?version=3'],
];

describe('the canonical address', () => {
  it.each(same)('does not depend on: %s', (_what, address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
    expect(canonicalUrl(canonical)).toBe(canonical);
  });

  it.each(different)('differs by: %s', (_what, one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  it.each([
    ['a short name is no mobile host', 'https://m.kz/n', 'https://m.kz/n'],
    ['an address of numbers', 'http://127.0.0.1:8080/n/', 'http://127.0.0.1:8080/n'],
    ['a page that is called print', 'https://orda.kz/print', 'https://orda.kz/print'],
    ['the home page', 'https://www.orda.kz/index.html', 'https://orda.kz/'],
    ['the name of an article that ends in "amp"', 'https://orda.kz/n/kemp-champ', 'https://orda.kz/n/kemp-champ'],
  ])('%s', (_what, address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  it.each([
    '',
    'mailto:a@b.kz',
    'javascript:void(0)',
    'ftp://orda.kz/a',
    'tel:+7',
    'https://',
    'http://[::1',
    `https://orda.kz/${'a'.repeat(3000)}`,
  ])('is none for %p', (address) => {
    expect(canonicalUrl(address)).toBeUndefined();
  });

  it('makes a link absolute by the page on which it stands', () => {
    expect(canonicalUrl('../2/?utm_source=x', 'https://www.orda.kz/news/1/')).toBe('https://orda.kz/news/2');
    expect(canonicalUrl('//m.orda.kz/2', 'http://orda.kz/')).toBe('https://orda.kz/2');
  });

  it('follows what the source says of itself', () => {
    const rules: AddressRules = {
      home: 'https://www.orda.kz/',
      mirrors: ['a.orda.kz', 'орда.рф'],
      keepParameters: ['from'],
    };
    expect(canonicalUrl('https://a.orda.kz/1', undefined, rules)).toBe('https://orda.kz/1');
    expect(canonicalUrl('https://www.орда.рф/1', undefined, rules)).toBe('https://orda.kz/1');
    expect(canonicalUrl('https://b.orda.kz/1', undefined, rules)).toBe('https://b.orda.kz/1');
    expect(canonicalUrl('https://orda.kz/1?from=7&ref=8', undefined, rules)).toBe('https://orda.kz/1?from=7');
  });
});
