import { readFileSync } from 'node:fs';
import { describeWith } from '@kelisim/test-servers';
import excel from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { browserNeeded, startBrowser, watchedPage } from './browser';
import { type DemoConsole, openDemoConsole } from './demo-console';

jest.setTimeout(300_000);

describeWith({ missing: browserNeeded.missing }, 'an analyst on the first day', () => {
  let demo: DemoConsole;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    demo = await openDemoConsole();
    browser = await startBrowser();
  });
  beforeEach(async () => {
    ({ page, troubles } = await watchedPage(browser, demo.url, { acceptDownloads: true }));
    await page.goto('/');
  });
  afterEach(async () => {
    expect(troubles).toEqual([]);
    await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  /** Clicks and types only, beginning at the overview. */
  async function findMemoranda(): Promise<void> {
    await page.click('.sections a:has-text("Поиск")');
    await page.click('.tiles.ru a[aria-label^="Омская область"]');
    await page.click('.facet a:has-text("меморандум")');
    await page.fill('input[name=from]', '2019-01-01');
    await page.click('.conditions button');
  }
  const titles = () => page.locator('.card').allInnerTexts();

  it('finds all memoranda of Omsk region since 2019', async () => {
    await findMemoranda();
    const found = await titles();
    expect(found).toHaveLength(2);
    expect(found.join('\n')).toMatch(/фестивал/);
    expect(found.join('\n')).toMatch(/дорог/);
  });

  it('exports them to a spreadsheet and to CSV', async () => {
    await findMemoranda();
    const take = async (format: string) => {
      await page.click('.menu summary');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`.menu a:has-text("${format}")`),
      ]);
      await page.click('.menu summary');
      return readFileSync((await download.path()) ?? '');
    };
    const csv = (await take('CSV')).toString('utf8');
    expect(csv.startsWith('\ufeffСоглашение,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
    const book = new excel.Workbook();
    await book.xlsx.load((await take('Excel')) as unknown as ArrayBuffer); // the library's own type of a buffer
    const [sheet] = book.worksheets;
    expect(sheet?.rowCount).toBe(3);
    const row = sheet?.getRow(2);
    expect(row?.getCell(1).formula).toMatch(/^HYPERLINK\("http.*\/dossiers\/d/);
    expect(row?.getCell(4).value).toBeInstanceOf(Date);
  });

  it('sees who signed', async () => {
    await findMemoranda();
    await page.click('.card h3 a');
    expect(await page.locator('aside').innerText()).toMatch(/Пётр Ершов\s+губернатор Омской области/i);
    await page.click('aside a:has-text("Пётр Ершов")');
    expect(await page.locator('.card').count()).toBeGreaterThan(1);
  });

  it('subscribes to the next one', async () => {
    await findMemoranda();
    await page.click('button:has-text("Подписаться на новое")');
    await page.fill('input[name=address]', 'nobody');
    await page.locator('.conditions').evaluate((form) => form.setAttribute('novalidate', ''));
    await page.click('.conditions button');
    expect(await page.locator('[role=alert]').innerText()).toMatch(/«nobody» не похоже на адрес/);
    await page.fill('input[name=address]', 'analyst@example.org');
    await page.click('.conditions button');
    expect(await page.locator('main').innerText()).toMatch(/Подписка создана.*analyst@example\.org/s);
    const found = [];
    for await (const { body } of demo.demo.workplace.ports.documents.scan('subscription')) found.push(body);
    expect(found).toContainEqual(
      expect.objectContaining({ address: 'analyst@example.org', regions: ['RU-OMS'], instruments: ['memorandum'] }),
    );
    await page.goBack();
    await page.goto('/search?region=RU-ORE');
    await page.click('button:has-text("Подписаться на новое")');
    expect(await page.locator('main').innerText()).toMatch(/Подписка создана/);
  });

  it('keeps the search and comes back to it', async () => {
    await findMemoranda();
    await page.click('button:has-text("Сохранить поиск")');
    await page.click('.card a:has-text("Омская область")');
    expect(await titles()).toHaveLength(2);
    await page.click('.sections a:has-text("Мои поиски")');
    await page.click('button:has-text("Удалить")');
    expect(await page.locator('.state').innerText()).toMatch(/Сохранённых поисков нет/);
  });

  it('finds which figures disagree', async () => {
    await page.click('.sections a:has-text("Показатели")');
    await page.click('a.warning');
    expect(await page.locator('.series h2').first().innerText()).toMatch(/Омская область — Казахстан: товарооборот/);
    const conflict = page.locator('tr.ledger-conflict');
    expect(await conflict.allInnerTexts()).toEqual([expect.stringMatching(/2023/), expect.anything()]);
    expect((await conflict.allInnerTexts()).join(' ')).toMatch(
      /1\s400\s000\s000.*1\s100\s000\s000|1\s100\s000\s000.*1\s400\s000\s000/s,
    );
    expect(await page.locator('.point.conflict').count()).toBe(1);
    await conflict.first().locator('a').click();
    expect(await page.locator('mark.mark-figure').count()).toBeGreaterThan(0);
  });
});
