import type { Article } from '@kelisim/domain/documents/article';
import { describeWith, timeForAll } from '@kelisim/test-servers';
import { MARK } from './articles';
import { type Crawl, openCrawl } from './crawl';
import { faultsIn } from './judge';
import { JumpingClock } from './jumping-clock';
import { LocalWeb, type Seen } from './local-web';
import { ARTICLES, entryOf, isToBeHad, type Site, trapOf } from './site';

const PACE_MS = 5_000;
const SLOW_MS = 10_000;

let web: LocalWeb;
let crawl: Crawl;
let clock: JumpingClock;
let secondDayFrom: number;

beforeAll(async () => {
  clock = new JumpingClock('2026-03-18T06:00:00.000Z');
  web = await LocalWeb.open(() => clock.now());
  crawl = await openCrawl(clock, web.sites.map(entryOf), web.hosts);
  await crawl.forHours(6);
  secondDayFrom = web.log.length;
  web.day = 2;
  await crawl.forHours(18);
}, 180_000);

afterAll(async () => {
  await crawl?.close();
  await web?.close();
});

async function articles(): Promise<Article[]> {
  const all: Article[] = [];
  for await (const { body } of crawl.documents.scan('article')) all.push(body);
  return all;
}

const nameOf = (text: string): string => {
  const [, article, site] = MARK.exec(text) ?? [];
  return `${site}/${article}`;
};

const wanted = (which: (site: Site, article: number) => boolean): string[] =>
  web.sites.flatMap((site) =>
    Array.from({ length: ARTICLES + 1 }, (_, i) => i + 1)
      .filter((article) => which(site, article))
      .map((article) => `${site.number}/${article}`),
  );

const gapOf = (host: string): number =>
  web.sites.some((site) => site.robots === 'slow' && (host === site.host || host === `m.${site.host}`))
    ? SLOW_MS
    : PACE_MS;

describeWith(timeForAll, 'a web of forty hosts and three thousand pages, crawled for a day', () => {
  it('has every article once', async () => {
    const first = (await articles()).filter(({ version }) => version === 1).map(({ text }) => nameOf(text));
    expect(first.sort()).toEqual(wanted((site, article) => isToBeHad(trapOf(site, article))).sort());
  });

  it('found nothing by its words that is no article', async () => {
    expect((await articles()).filter(({ text }) => !MARK.test(text))).toEqual([]);
  });

  it('knows why each page that is no article is none', async () => {
    const reasons: Record<string, number> = {};
    for await (const { body } of crawl.documents.scan('page', 'refused'))
      reasons[body.trouble?.reason ?? 'none'] = (reasons[body.trouble?.reason ?? 'none'] ?? 0) + 1;
    const count = (...traps: string[]) => wanted((site, article) => traps.includes(trapOf(site, article))).length;
    expect(reasons).toEqual({
      'redirect-to-login': count('login'),
      'soft-not-found': count('soft-404'),
      'robots-disallow': count('closed'),
    });
  });

  it('asked nothing that is forbidden, nothing before robots.txt, and no host faster than allowed', () => {
    expect(faultsIn(web.log, gapOf)).toEqual([]);
  });

  it('asked for what it knows only with the question whether it has changed, and mostly heard that it has not', () => {
    const isArticle = ({ path }: Seen) => path.startsWith('/news/') && !/^\/news\/(?:\?|$)/.test(path);
    const keyOf = ({ host, path }: Seen) => host + path;
    const known = new Set(
      web.log
        .slice(0, secondDayFrom)
        .filter((seen) => isArticle(seen) && seen.status === 200)
        .map(keyOf),
    );
    const again = web.log.slice(secondDayFrom).filter((seen) => known.has(keyOf(seen)));
    const corrected = wanted((site, article) => trapOf(site, article) === 'corrected').length;
    expect(again.filter(({ conditional }) => !conditional)).toEqual([]);
    expect(again.filter(({ status }) => status === 200)).toHaveLength(corrected);
    expect(again.filter(({ status }) => status === 304).length).toBeGreaterThan(web.sites.length * ARTICLES * 0.8);
  });

  it('has every correction as a new version of its article', async () => {
    const later = (await articles()).filter(({ version }) => version > 1);
    expect(later.map(({ text }) => nameOf(text)).sort()).toEqual(
      wanted((site, article) => trapOf(site, article) === 'corrected').sort(),
    );
    expect(later.every(({ supersedes, origin }) => supersedes !== undefined && origin === 'live')).toBe(true);
  });

  it('tells what was there from what is news', async () => {
    const all = (await articles()).filter(({ version }) => version === 1);
    const live = all.filter(({ origin }) => origin === 'live').map(({ text }) => nameOf(text));
    expect(live.sort()).toEqual(wanted((_, article) => article > ARTICLES).sort());
  });
});
