import { draftSource } from './draft';
import { parseSource } from './load-sources';

const startPages = [{ kind: 'feed' as const, url: 'https://press.orda.kz/rss' }];

describe('the draft of a new source', () => {
  it.each<[string, object]>([
    ['https://www.press.orda.kz/', { id: 'press-orda-kz', side: 'kz', timeZone: 'Asia/Almaty' }],
    ['https://orda.ru/', { id: 'orda-ru', side: 'ru', timeZone: 'Europe/Moscow', owner: 'paper' }],
    ['https://saratov.gov.ru/', { id: 'saratov-gov-ru', owner: 'government' }],
    ['https://курск.рф/', { id: 'xn-j1aarei-xn-p1ai' }],
    ['http://127.0.0.1:8080/', { id: '127-0-0-1' }],
  ])('for %s', (home, expected) => {
    const draft = draftSource({ home, startPages });
    expect(draft).toMatchObject({ ...expected, enabled: false, confidence: 'low' });
    expect(parseSource(`${draft.id}.json`, JSON.stringify(draft))).toEqual(draft);
  });

  it('follows the region that is said', () => {
    expect(
      draftSource({ home: 'https://orda.com/', startPages, region: 'KZ-39', timeZone: 'Asia/Qostanay' }),
    ).toMatchObject({ side: 'kz', region: 'KZ-39', timeZone: 'Asia/Qostanay' });
  });

  it('is none without a start page', () => {
    expect(() => draftSource({ home: 'https://orda.kz/', startPages: [] })).toThrow();
  });
});
