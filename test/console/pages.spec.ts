import { describeWith } from '@kelisim/test-servers';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { browserNeeded, startBrowser, watchedPage } from './browser';
import { type DemoConsole, openDemoConsole } from './demo-console';
import { HOSTILE_NAME, type Hostile, putHostile } from './hostile';

jest.setTimeout(300_000);

describeWith({ missing: browserNeeded.missing }, 'the console in a browser', () => {
  let demo: DemoConsole;
  let browser: Browser;
  let hostile: Hostile;
  beforeAll(async () => {
    demo = await openDemoConsole();
    hostile = await putHostile(demo.demo.workplace.ports);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  /** Does something on a page of its own; nothing may go wrong on it, and no other host may be asked. */
  async function on(work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
    const { page, troubles } = await watchedPage(browser, demo.url, options);
    await work(page);
    expect(troubles).toEqual([]);
    await page.context().close();
  }
  const text = (page: Page, selector: string) => page.locator(selector).first().innerText();

  /** Every page that there is. */
  const addresses = (): string[] => [
    ...[
      '/',
      '/search',
      '/search?in=stories',
      '/search?q=меморандум&region=RU-ORE',
      '/search?q=баклажаны',
      '/figures',
      '/calendar',
    ],
    ...['/calendar?month=2026-05', '/people', '/organizations', '/sources', '/searches', '/api', '/nothing'],
    ...[
      hostile.story,
      hostile.dossier,
      `/people/${encodeURIComponent(HOSTILE_NAME)}`,
      `/organizations/${encodeURIComponent(HOSTILE_NAME)}`,
    ],
  ];

  describe('search', () => {
    it('finds a word in any form, marks it, and can be linked to', () =>
      on(async (page) => {
        await page.goto('/');
        await page.fill('#words', 'меморандумами');
        await page.click('.searchbox button');
        expect(new URL(page.url()).searchParams.get('q')).toBe('меморандумами');
        expect((await text(page, '.card mark.hit')).toLowerCase()).toMatch(/^меморандум/);
      }));

    it('narrows by maps and lists, both sides at once, and takes conditions back', () =>
      on(async (page) => {
        await page.goto('/search');
        const all = Number(await text(page, '.tabs [aria-current] .count'));
        await page.click('.tiles.ru a[aria-label^="Оренбургская область"]');
        await page.click('.tiles.kz a[aria-label^="Актюбинская область"]');
        expect(await page.locator('.chip').count()).toBe(2);
        const both = Number(await text(page, '.tabs [aria-current] .count'));
        expect(both).toBeGreaterThan(0);
        expect(both).toBeLessThan(all);
        await page.click('.chip >> nth=0');
        await page.click('.chip >> nth=0');
        expect(Number(await text(page, '.tabs [aria-current] .count'))).toBe(all);
      }));

    it('counts what another value of a chosen facet would add', () =>
      on(async (page) => {
        await page.goto('/search?instrument=memorandum');
        expect(await page.locator('.facet a', { hasText: 'соглашение' }).count()).toBeGreaterThan(0);
        expect(await page.locator('.facet a[aria-current]').innerText()).toMatch(/меморандум/);
      }));

    it('tells which condition to leave out where nothing is found', () =>
      on(async (page) => {
        await page.goto('/search?q=меморандум&region=RU-KAM');
        await page.click('.state a:has-text("Камчатский край")');
        expect(await page.locator('.card').count()).toBeGreaterThan(0);
      }));

    it('goes by the keys', () =>
      on(async (page) => {
        await page.goto('/search');
        await page.keyboard.press('j');
        await page.keyboard.press('j');
        expect(await page.locator('.card').nth(1).getAttribute('class')).toMatch(/current/);
        await page.keyboard.press('k');
        await page.keyboard.press('Enter');
        await page.waitForURL(/dossiers/);
        await page.keyboard.press('/');
        expect(await page.evaluate('document.activeElement.id')).toBe('words');
        await page.locator('h1').click();
        await page.keyboard.press('?');
        expect(await page.locator('dialog').isVisible()).toBe(true);
      }));
  });

  describe('overview', () => {
    it('shows what is new since the last visit, months, pairs, events and sources', () =>
      on(async (page) => {
        await page.context().addCookies([{ name: 'seen', value: '2026-03-16T20:00:00.000Z', url: demo.url }]);
        await page.goto('/');
        expect(await text(page, '.fresh h2')).toMatch(/Новое с прошлого раза: [1-9]/);
        expect(await page.locator('.fresh .label.new').count()).toBeGreaterThan(0);
        expect(await page.locator('.chart a').count()).toBe(24);
        expect(await page.locator('.aside').innerText()).toMatch(/предстоит.*Работают [1-9]/s);
        await page.click('.matrix td a');
        expect(page.url()).toMatch(/region=RU-.*partner=KZ-/);
        expect(await page.locator('.card').count()).toBeGreaterThan(0);
      }));
  });

  describe('story', () => {
    it('lights facts and their words up together, and leads from one to the other', () =>
      on(async (page) => {
        await page.goto('/search?in=stories&q=меморандум&region=RU-ORE');
        await page.click('.card h3 a');
        await page.hover('.fact');
        expect(await page.locator('.proof.lit').count()).toBeGreaterThan(0);
        await page.hover('.proof');
        expect(await page.locator('.fact.lit').count()).toBeGreaterThan(0);
        await page.click('.fact .to-proof');
        expect(page.url()).toMatch(/#mark-agreement-0$/);
        await page.click('.proof');
        expect(page.url()).toMatch(/#agreement-0$/);
      }));

    it('shows versions with what changed, the archived page and other sources', () =>
      on(async (page) => {
        const versions = page.locator('.versions a:has-text("что изменилось")');
        await page.goto('/search?in=stories');
        const stories = await page
          .locator('.card h3 a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
        for (const story of stories) {
          await page.goto(story ?? '');
          if (await versions.count()) break;
        }
        await versions.first().click();
        expect(await page.locator('ins, del').count()).toBeGreaterThan(0);
        await page.goBack();
        // Looked at from aside: what the page wants of its own site, the policy refuses aloud.
        const archived = await page.request.get((await page.getAttribute('a[href^="/archive/"]', 'href')) ?? '');
        expect(archived.headers()['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
        expect(await archived.text()).toMatch(/<html/i);
      }));
  });

  describe('dossier', () => {
    it('shows how an agreement came about, with proofs, parties and who has told of it', () =>
      on(async (page) => {
        await page.goto('/search?q=медицина&instrument=memorandum');
        await page.click('.card h3 a');
        expect(await page.locator('.timeline li').count()).toBe(2);
        expect(await page.locator('.timeline blockquote').first().innerText()).toMatch(/готовят меморандум/);
        expect(await text(page, '.notice')).toBe('Сообщила только одна сторона: российская.');
        await page.click('.pairs a[href^="/organizations/"]');
        expect(await text(page, 'h1')).toMatch(/здравоохранения/i);
      }));
  });

  describe('figures, calendar, people, sources', () => {
    it('leads from a point of the chart to its sentence', () =>
      on(async (page) => {
        await page.goto('/figures?region=RU-OMS&measure=turnover');
        await page.locator('.chart a').first().click();
        expect(page.url()).toMatch(/\/stories\/.*#mark-figure-0$/);
        expect(await page.locator('mark.mark-figure').first().innerText()).toMatch(/товарооборот/);
      }));

    it('goes through the months and tells what took place', () =>
      on(async (page) => {
        await page.goto('/calendar?month=2026-05');
        expect(await page.locator('.outcome-upcoming').count()).toBeGreaterThan(0);
        await page.click('.paging [rel=prev]');
        expect(await text(page, 'h1')).toMatch(/апрель 2026/);
      }));

    it('finds people by surname in any case and shows where they are named', () =>
      on(async (page) => {
        await page.goto('/people');
        await page.fill('input[name=name]', 'Ершова');
        await page.click('.conditions button');
        await page.click('.names a');
        expect(await text(page, 'h1')).toBe('Пётр Ершов');
        expect(await page.locator('aside').innerText()).toMatch(/губернатор Омской области/i);
        expect(await page.locator('.card').count()).toBeGreaterThan(1);
      }));

    it('shows how the sources are doing', () =>
      on(async (page) => {
        await page.goto('/sources');
        expect(await page.locator('.state-fresh').count()).toBeGreaterThan(0);
        await page.locator('.list td a').first().click();
        expect(page.url()).toMatch(/source=/);
      }));
  });

  describe('every page', () => {
    it('speaks English and Kazakh, and keeps to it', () =>
      on(async (page) => {
        await page.goto('/search');
        await page.click('.languages a[lang=en]');
        expect([await page.locator('html').getAttribute('lang'), await text(page, 'h1')]).toEqual(['en', 'Search']);
        await page.goto('/figures');
        expect(await text(page, 'h1')).toBe('Figures');
        for (const language of ['en', 'kk']) {
          await page.goto(`/language/${language}`);
          for (const address of addresses()) {
            await page.goto(address);
            // A key instead of words: nobody has said it in this language.
            expect(await page.locator('body').innerText()).not.toMatch(
              /\b(console|mail|measure|unit|status|instrument|eventKind|ledgerState)\.[a-zA-Z]/,
            );
          }
        }
      }));

    it('shows hostile text as text and runs none of it', () =>
      on(async (page) => {
        const tested = [
          ...addresses(),
          '/figures?region=RU-OMS',
          '/calendar?month=2026-03',
          '/search?in=stories&from=2026-03-18',
          '/search?from=2026-03-18',
        ];
        for (const address of tested) {
          await page.goto(address);
          expect(await page.title()).not.toBe('run');
          expect(
            await page.locator('script:not([src="/assets/console.js"]), img, a[href^="javascript:" i]').count(),
          ).toBe(0);
        }
        await page.goto(hostile.story);
        expect(await page.locator('h1').innerText()).toContain('<script>');
      }));

    it.each([390, 1280])('fits into %i pixels', (width) =>
      on(
        async (page) => {
          for (const address of addresses()) {
            await page.goto(address);
            const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
            expect([address, wide]).toEqual([address, width]);
          }
        },
        { viewport: { width, height: 800 } },
      ),
    );

    it('works without scripts', () =>
      on(
        async (page) => {
          await page.goto('/search?in=stories&q=меморандум');
          await page.click('.facet a >> nth=0');
          await page.click('.card h3 a');
          await page.click('.fact .to-proof');
          expect(page.url()).toMatch(/#mark-/);
        },
        { javaScriptEnabled: false },
      ));
  });
});
