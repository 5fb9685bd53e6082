import { REASONS } from '@kelisim/domain/reasons';
import { ADVICE } from './advice';
import { type ArticleProbe, type Diagnosis, diagnose, type ListProbe } from './diagnosis';

const list: ListProbe = { address: 'https://orda.kz/rss', items: 20, dated: 20, newestOn: '2024-03-11T09:00' };
const article: ArticleProbe = {
  address: 'https://orda.kz/n/1',
  title: 'Визит',
  publishedOn: '2024-03-11',
  characters: 1800,
  charset: 'utf-8',
};
const trouble = (reason: (typeof REASONS)[number], cause = 'so') => ({ trouble: { reason, cause } });
const failedList = (reason: (typeof REASONS)[number], cause = 'so'): ListProbe => ({
  address: list.address,
  items: 0,
  dated: 0,
  ...trouble(reason, cause),
});

const look = (lists: ListProbe[], read?: ArticleProbe): Diagnosis =>
  diagnose({ sourceId: 'orda', lists, today: '2024-03-12', ...(read ? { article: read } : {}) });
const failing = ({ checks }: Diagnosis) => Object.entries(checks).flatMap(([check, { ok }]) => (ok ? [] : [check]));

describe('the diagnosis of a source', () => {
  it('that works says so of every check', () => {
    const found = look([list], article);
    expect(found).toMatchObject({
      state: 'works',
      checks: {
        reachable: { ok: true },
        robots: { ok: true },
        items: { detail: '20 links' },
        dates: { detail: 'newest 2024-03-11' },
        text: { detail: '1800 characters' },
        charset: { detail: 'utf-8' },
      },
    });
    expect(found).not.toHaveProperty('advice');
  });

  it.each<[string, ListProbe[], ArticleProbe | undefined, string, string[]]>([
    ['a host that is not found', [failedList('host-unknown')], undefined, 'host-unknown', ['reachable']],
    ['a certificate that is not trusted', [failedList('tls-failed')], undefined, 'tls-failed', ['reachable']],
    ['silence', [failedList('timed-out')], undefined, 'timed-out', ['reachable']],
    ['a refusal', [failedList('http-refused', 'HTTP 403')], undefined, 'http-refused', ['reachable']],
    ['a protection', [failedList('challenge-page', 'qrator')], undefined, 'challenge-page', ['reachable']],
    ['robots.txt', [failedList('robots-disallow')], undefined, 'robots-disallow', ['robots']],
    ['no robots.txt to be had', [failedList('robots-unavailable')], undefined, 'robots-unavailable', ['robots']],
    ['no feed', [failedList('feed-broken', 'an HTML page')], undefined, 'feed-broken', ['items']],
    ['a list without links', [failedList('listing-empty')], undefined, 'listing-empty', ['items']],
    [
      'articles behind a protection',
      [list],
      { address: 'a', characters: 0, ...trouble('challenge-page') },
      'challenge-page',
      ['reachable'],
    ],
    [
      'articles that robots.txt forbids',
      [list],
      { address: 'a', characters: 0, ...trouble('robots-disallow') },
      'robots-disallow',
      ['robots'],
    ],
    [
      'articles without text',
      [list],
      { address: 'a', characters: 0, charset: 'utf-8', ...trouble('no-text') },
      'no-text',
      ['text'],
    ],
    [
      'letters that can not be made out',
      [list],
      { address: 'a', characters: 0, ...trouble('charset-unknown') },
      'charset-unknown',
      ['charset'],
    ],
  ])('%s: broken, with its reason, its failing check and advice', (_what, lists, read, reason, checks) => {
    const found = look(lists, read);
    expect(found).toMatchObject({ state: 'broken', reason, advice: ADVICE[reason as keyof typeof ADVICE] });
    expect(failing(found)).toEqual(checks);
  });

  it('one start page of two fails: half', () => {
    const found = look([failedList('http-gone', 'HTTP 404'), list], article);
    expect(found).toMatchObject({ state: 'half', reason: 'http-gone', cause: 'HTTP 404' });
    expect(failing(found)).toEqual(['reachable']);
  });

  it.each<[string, ListProbe, ArticleProbe, string[]]>([
    [
      'nothing new for months',
      { ...list, newestOn: '2023-11-01' },
      { ...article, publishedOn: '2023-11-01' },
      ['dates'],
    ],
    ['dates to come', { ...list, newestOn: '2024-12-03' }, article, ['dates']],
    [
      'no dates anywhere',
      { address: 'a', items: 3, dated: 0 },
      { address: 'a', title: 'x', characters: 900 },
      ['dates'],
    ],
    ['a teaser for a text', list, { ...article, characters: 90 }, ['text']],
    ['a text without a title', list, { address: 'a', characters: 900, publishedOn: '2024-03-11' }, ['text']],
  ])('%s: half, with advice', (_what, probe, read, checks) => {
    const found = look([probe], read);
    expect(found).toMatchObject({ state: 'half', advice: expect.any(String) });
    expect(failing(found)).toEqual(checks);
  });

  it('finds no fault in a list without dates before an article was read', () => {
    expect(look([{ address: 'a', items: 3, dated: 0 }])).toMatchObject({ state: 'works' });
  });

  it('has advice for every reason there is', () => {
    expect(REASONS.filter((reason) => !ADVICE[reason])).toEqual([]);
  });
});
