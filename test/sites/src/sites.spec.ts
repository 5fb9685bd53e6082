import { source } from '@kelisim/sources';
import { decode } from 'iconv-lite';
import { type Sites, startSites } from './sites';

let sites: Sites;
beforeEach(async () => {
  sites = await startSites();
});
afterEach(() => sites.close());

const get = (site: keyof Sites['origins'], path: string, headers: Record<string, string> = {}) =>
  fetch(sites.origins[site] + path, { headers });
const links = (page: string) => [...page.matchAll(/<a href="(\/news\/\d+\/)"/g)].map((match) => match[1]);

async function pressOfficePage(path: string): Promise<string> {
  const response = await get('press-office', path);
  return decode(Buffer.from(await response.arrayBuffer()), 'windows-1251');
}

describe('the local sites', () => {
  it('describe themselves as the catalogue of sources wants it', () => {
    expect(sites.sources.map((one) => source.safeParse(one).error?.message)).toEqual([undefined, undefined, undefined]);
  });

  it('list the press office in pages, and repeat the last one past the end', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => pressOfficePage(`/news/?PAGEN_1=${page}`)));
    expect(pages.map((page) => links(page).length)).toEqual([5, 5, 5]);
    expect(links(pages[2] ?? '')).toEqual(links(pages[1] ?? ''));
    expect(pages[0]).toContain('modern-page-next');
    expect(pages[1]).not.toContain('modern-page-next');
  });

  it('speak windows-1251 at the press office and say so', async () => {
    const response = await get('press-office', '/news/4118/');
    expect(response.headers.get('content-type')).toBe('text/html; charset=windows-1251');
    expect(await pressOfficePage('/news/4118/')).toContain(
      '<h1 id="pagetitle">Оренбуржье и Западный Казахстан готовят',
    );
  });

  it.each(['If-None-Match', 'If-Modified-Since'])('answer 304 to %s of an unchanged page', async (header) => {
    const first = await get('akimat', '/ru/press/news/details/90218');
    const validator = first.headers.get(header === 'If-None-Match' ? 'etag' : 'last-modified') ?? '';
    expect((await get('akimat', '/ru/press/news/details/90218', { [header]: validator })).status).toBe(304);
  });

  it('correct an article at its address on day 2', async () => {
    expect(await pressOfficePage('/news/4111/')).toContain('420 млн');
    const tag = (await get('press-office', '/news/4111/')).headers.get('etag') ?? '';
    sites.publish(2);
    expect((await get('press-office', '/news/4111/', { 'If-None-Match': tag })).status).toBe(200);
    expect(await pressOfficePage('/news/4111/')).toContain('240 млн');
  });

  it('show what is new from day 2 on, and nothing new on day 3', async () => {
    const paths = ['/feed.atom', '/2026/03/14/orenburgskie-khokkeisty-obygrali-aktobe'];
    const tags = async () => Promise.all(paths.map(async (path) => (await get('paper', path)).headers.get('etag')));
    const first = await tags();
    sites.publish(2);
    const second = await tags();
    expect(second[0]).not.toBe(first[0]);
    expect(second[1]).not.toBe(first[1]); // only the ticker and the teasers around the article
    sites.publish(3);
    expect(await tags()).toEqual(second);
  });

  it('print the same words as the press office under a wire copy', async () => {
    sites.publish(2);
    const copy = await get('paper', '/2026/03/17/orenburgskaya-i-aktyubinskaya-oblasti-podpisali-memorandum');
    const paragraphs = (page: string) => page.match(/<p>.*<\/p>/g)?.filter((one) => !one.includes('<a '));
    expect(paragraphs(await copy.text())).toEqual(paragraphs(await pressOfficePage('/news/4124/')));
  });

  it.each([
    ['press-office', '/news/4100/'],
    ['akimat', '/ru/internal/drafts'],
    ['paper', '/print/2026/03/06/most-cherez-sakmaru-otkroyut-k-oseni'],
  ] as const)('close a page of the %s by robots.txt that would answer', async (site, path) => {
    const rules = await (await get(site, '/robots.txt')).text();
    const closed = rules.split('\n').flatMap((line) => line.match(/^Disallow: (.+)$/)?.[1] ?? []);
    expect(closed.some((prefix) => path.startsWith(prefix))).toBe(true);
    expect((await get(site, path)).status).toBe(200);
  });

  it('keep a log of what was asked and how it was answered', async () => {
    await get('paper', '/net-takoy?a=1', { 'User-Agent': 'probe', 'If-None-Match': '"x"' });
    expect(sites.log).toEqual([
      { site: 'paper', method: 'GET', url: '/net-takoy?a=1', status: 404, conditional: true, userAgent: 'probe' },
    ]);
  });
});
