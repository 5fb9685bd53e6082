import type { FetchResult } from './fetch-types';
import { fetchRobots, isRobotsDue, robotsRules } from './robots';

const AGENT = 'Kelisim/0.1 (+https://example.org/kelisim)';

describe('the rules of a robots.txt', () => {
  it.each<[string, string, string, boolean]>([
    ['nothing is forbidden', '', '/news/1', true],
    ['an empty Disallow allows', 'User-agent: *\nDisallow:', '/news/1', true],
    ['everything is forbidden', 'User-agent: *\nDisallow: /', '/news/1', false],
    ['a section', 'User-agent: *\nDisallow: /admin/', '/admin/x', false],
    ['the rest beside a section', 'User-agent: *\nDisallow: /admin/', '/news/admin/', true],
    ['the longer rule counts', 'User-agent: *\nDisallow: /news/\nAllow: /news/open/', '/news/open/1', true],
    ['a star', 'User-agent: *\nDisallow: /*?print=', '/news/1?print=Y', false],
    ['a dollar', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['another robot', 'User-agent: Yandex\nDisallow: /', '/news/1', true],
    ['us by name', 'User-agent: *\nDisallow: /\n\nUser-agent: kelisim\nDisallow: /private', '/news/1', true],
    ['us by name, forbidden', 'User-agent: Kelisim\nDisallow: /news', '/news/1', false],
    ['several names for one group', 'User-agent: a\nUser-agent: *\nDisallow: /news', '/news/1', false],
    ['Cyrillic as it stands', 'User-agent: *\nDisallow: /поиск', '/%D0%BF%D0%BE%D0%B8%D1%81%D0%BA?q=1', false],
    ['a page of HTML instead', '<!doctype html><html><body>Страница не найдена</body></html>', '/news/1', true],
    [
      'a line made to keep its reader busy',
      `User-agent: *\nDisallow: /${'*a'.repeat(200_000)}\nDisallow: /x`,
      `/${'a'.repeat(2000)}`,
      true,
    ],
    ['lines that end as on old Macs', 'User-agent: *\rDisallow: /news', '/news/1', false],
    ['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /news', '/news/1', false],
  ])('%s', (_what, text, path, allowed) => {
    expect(robotsRules(text, AGENT).allowed(`http://orda.kz:8080${path}`)).toBe(allowed);
  });

  it.each<[string, number | undefined]>([
    ['User-agent: *\nCrawl-delay: 10', 10_000],
    ['User-agent: *\nCrawl-delay: 0.5', 500],
    ['User-agent: *\nCrawl-delay: 1,5', 1_500],
    ['User-agent: *\nCrawl-delay: 10 # секунд', 10_000],
    ['User-agent: *\nCrawl-delay: 10 сек.', 10_000],
    ['User-agent: *\nCrawl-delay: soon', undefined],
    ['User-agent: *\nCrawl-delay: -1', undefined],
    ['User-agent: Yandex\nCrawl-delay: 10', undefined],
  ])('crawl-delay in %p', (text, delay) => {
    expect(robotsRules(text, AGENT).crawlDelayMs).toBe(delay);
  });

  it('name the sitemaps', () => {
    expect(
      robotsRules('Sitemap: https://orda.kz/a.xml\nUser-agent: *\nDisallow:\nsitemap: https://orda.kz/b.xml', AGENT)
        .sitemaps,
    ).toEqual(['https://orda.kz/a.xml', 'https://orda.kz/b.xml']);
  });
});

describe('asking for robots.txt', () => {
  const refused = (reason: Extract<FetchResult, { kind: 'refused' }>['reason']): FetchResult => ({
    kind: 'refused',
    reason,
    cause: '',
    finalUrl: '',
  });

  it.each<[FetchResult, object]>([
    [refused('http-gone'), { text: '' }],
    [refused('http-refused'), { text: '' }],
    [refused('rate-limited'), { reason: 'robots-unavailable' }],
    [
      { ...refused('rate-limited'), retryAfterMs: 9000 } as FetchResult,
      { reason: 'robots-unavailable', retryAfterMs: 9000 },
    ],
    [refused('http-failed'), { reason: 'robots-unavailable' }],
    [refused('timed-out'), { reason: 'robots-unavailable' }],
    [refused('host-unknown'), { reason: 'robots-unavailable' }],
    [refused('tls-failed'), { reason: 'robots-unavailable' }],
    [refused('malformed-response'), { reason: 'robots-unavailable' }],
    [refused('address-forbidden'), { reason: 'address-forbidden' }],
    [
      { kind: 'page', status: 200, bytes: Buffer.from('User-agent: *'), headers: {}, validators: {}, finalUrl: '' },
      { text: 'User-agent: *' },
    ],
  ])('%j', async (result, record) => {
    const asked: string[] = [];
    const answer = await fetchRobots(
      async ({ url }) => {
        asked.push(url);
        return result;
      },
      'https://orda.kz/news/',
      1000,
    );
    expect(answer).toMatchObject({ checkedAt: 1000, ...record });
    expect('cause' in answer).toBe('reason' in record);
    expect(asked).toEqual(['https://orda.kz/robots.txt']);
  });

  it('is due at first, after a day, and whenever it could not be had', () => {
    const day = 24 * 3_600_000;
    expect(isRobotsDue(undefined, 0)).toBe(true);
    expect(isRobotsDue({ checkedAt: 0, text: '' }, day - 1)).toBe(false);
    expect(isRobotsDue({ checkedAt: 0, text: '' }, day)).toBe(true);
    expect(isRobotsDue({ checkedAt: 0, reason: 'robots-unavailable' }, 1)).toBe(true);
  });
});
