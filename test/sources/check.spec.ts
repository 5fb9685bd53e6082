import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '@kelisim/config';
import { ADVICE, type Diagnosis, diagnose, draftSource } from '@kelisim/sources';
import { probe } from '../../services/kelisim/src/sources/probe';
import { Sites } from '../../services/kelisim/src/sources/site';
import { type Answers, articlePage, feedOf, html, startSite, status } from './troubled-sites';

jest.setTimeout(60_000);

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const TODAY = daysAgo(1);
const feed = (day = TODAY): Answers => ({
  '/feed': (response, origin) =>
    void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(origin, day)),
});
/** A site whose feed is well and whose article is in trouble. */
const ofArticle = (answer: Answers[string]): Answers => ({ ...feed(), '/news/1': answer });
const ofFeed = (answer: Answers[string]): Answers => ({ '/feed': answer });
const binary = (bytes: Buffer, type: string) =>
  ofArticle((response) => void response.writeHead(200, { 'content-type': type }).end(bytes));

type Expected = Pick<Diagnosis, 'state'> & { reason?: Diagnosis['reason']; advice?: RegExp };

/** Every trap, with what `sources check` is to say of it. */
const TRAPS: Readonly<Record<string, [Answers, Expected]>> = {
  'nothing is wrong': [{ ...feed(), '/news/1': html(articlePage(TODAY)) }, { state: 'works' }],
  'robots.txt forbids it': [
    { ...feed(), '/robots.txt': (response) => void response.end('User-agent: *\nDisallow: /') },
    { state: 'broken', reason: 'robots-disallow' },
  ],
  'robots.txt forbids the articles': [
    { ...feed(), '/robots.txt': (response) => void response.end('User-agent: *\nDisallow: /news/') },
    { state: 'broken', reason: 'robots-disallow' },
  ],
  'robots.txt is out of order': [
    { ...feed(), '/robots.txt': status(503) },
    { state: 'broken', reason: 'robots-unavailable' },
  ],
  'the list has moved away': [{}, { state: 'broken', reason: 'http-gone' }],
  'the list is refused': [ofFeed(status(403)), { state: 'broken', reason: 'http-refused' }],
  'the server is out of order': [ofFeed(status(500)), { state: 'broken', reason: 'http-failed' }],
  'it is asked too often': [ofFeed(status(429, { 'retry-after': '600' })), { state: 'broken', reason: 'rate-limited' }],
  'the feed is cut off before its first entry': [
    ofFeed(
      (response) => void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss><channel><ti'),
    ),
    { state: 'broken', reason: 'listing-empty' },
  ],
  'the feed is no feed': [
    ofFeed((response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"error":')),
    { state: 'broken', reason: 'feed-broken' },
  ],
  'the feed is empty': [
    ofFeed((response) => void response.end('<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>')),
    { state: 'broken', reason: 'listing-empty' },
  ],
  'it redirects in a ring': [
    ofFeed((response) => void response.writeHead(302, { location: '/feed?again' }).end()),
    { state: 'broken', reason: 'too-many-redirects' },
  ],
  'it redirects to a login': [
    {
      ...ofArticle(status(302, { location: '/login?back=/news/1' })),
      '/login': html('<title>Вход</title><form action="/login"><input name="login"><input type="password"></form>'),
    },
    { state: 'broken', reason: 'redirect-to-login' },
  ],
  'it wants to see a browser': [
    ofArticle(
      html(
        '<html><head><title>Проверка браузера</title></head><body><script src="/__qrator/qauth.js"></script></body></html>',
      ),
    ),
    { state: 'broken', reason: 'challenge-page' },
  ],
  'the article is not there, but 200': [
    ofArticle(
      html(
        '<html><head><title>Страница не найдена</title></head><body><h1>404</h1><p>Страница не найдена</p></body></html>',
      ),
    ),
    { state: 'broken', reason: 'soft-not-found' },
  ],
  'the article is gone': [ofArticle(status(410)), { state: 'broken', reason: 'http-gone' }],
  'the article is no page': [
    binary(Buffer.from('%PDF-1.7'), 'application/pdf'),
    { state: 'broken', reason: 'not-html' },
  ],
  'the article has no text': [
    ofArticle(html('<html><head><title>Новость</title></head><body><div id="app"></div></body></html>')),
    { state: 'broken', reason: 'no-text' },
  ],
  'the page is a hedge of tags': [
    ofArticle(html('<div>'.repeat(200_000))),
    { state: 'broken', reason: 'markup-too-deep' },
  ],
  'nothing new for a long time': [
    { ...feed(daysAgo(200)), '/news/1': html(articlePage(daysAgo(200))) },
    { state: 'half', advice: /moved its news/ },
  ],
  'dates that are to come': [
    { ...feed(daysAgo(-30)), '/news/1': html(articlePage(daysAgo(-30))) },
    { state: 'half', advice: /date/ },
  ],
};

describe('sources check', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-check-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function diagnosed(origin: string): Promise<Diagnosis> {
    const config = readConfig({ KELISIM_DATA_DIR: folder, KELISIM_ALLOW_ADDRESSES: new URL(origin).host });
    const sites = new Sites(config);
    const source = draftSource({
      home: `${origin}/`,
      startPages: [{ kind: 'feed', url: `${origin}/feed` }],
      region: 'RU-OMS',
    });
    try {
      return diagnose(await probe(sites, source));
    } finally {
      await sites.close();
    }
  }

  it.each(Object.entries(TRAPS))('%s', async (_, [answers, expected]) => {
    const site = await startSite(answers);
    try {
      const { state, reason, advice, cause } = await diagnosed(site.origin);
      expect({ state, reason, cause }).toEqual({ state: expected.state, reason: expected.reason, cause });
      if (expected.reason) expect(advice).toBe(ADVICE[expected.reason]);
      if (expected.advice) expect(advice).toMatch(expected.advice);
      if (state === 'works') expect(advice).toBeUndefined();
    } finally {
      await site.close();
    }
  });

  it('its certificate is of an authority that nobody knows', async () => {
    const site = await startSite({ ...feed(), '/news/1': html(articlePage(TODAY)) }, true);
    const found = await diagnosed(site.origin);
    await site.close();
    expect([found.state, found.reason, found.advice]).toEqual(['broken', 'tls-failed', ADVICE['tls-failed']]);
  });

  it('nobody answers', async () => {
    const site = await startSite({});
    await site.close();
    const found = await diagnosed(site.origin);
    expect([found.state, found.reason, found.advice]).toEqual([
      'broken',
      'host-unreachable',
      ADVICE['host-unreachable'],
    ]);
  });
});
