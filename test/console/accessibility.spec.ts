import { readFileSync } from 'node:fs';
import { describeWith } from '@kelisim/test-servers';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { browserNeeded, startBrowser, watchedPage } from './browser';
import { type DemoConsole, openDemoConsole } from './demo-console';

jest.setTimeout(600_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What breaks WCAG 2.2 A or AA on the page that is open. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)} })`)) as AxeResults;
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

describeWith({ missing: browserNeeded.missing }, 'WCAG 2.2 AA', () => {
  let demo: DemoConsole;
  let browser: Browser;
  let addresses: string[];
  beforeAll(async () => {
    demo = await openDemoConsole();
    browser = await startBrowser();
    const { page } = await watchedPage(browser, demo.url);
    const first = async (list: string) => {
      await page.goto(list);
      return (await page.locator('.card h3 a, .names a').first().getAttribute('href')) ?? '';
    };
    addresses = [
      ...[
        '/',
        '/search',
        '/search?in=stories&q=меморандум&region=RU-ORE&from=2020-01-01',
        '/search?q=баклажаны',
        '/figures',
        '/figures?region=RU-OMS',
      ],
      ...['/calendar', '/people', '/organizations', '/sources', '/searches', '/api', '/nothing'],
      ...[
        await first('/search'),
        await first('/search?in=stories&q=меморандум'),
        await first('/people'),
        await first('/organizations'),
      ],
    ];
    await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [390, 1280].map((width) => ({ colorScheme, width })),
  );
  it.each(LOOKS)('no page breaks a rule ($colorScheme, $width pixels)', async ({ colorScheme, width }) => {
    const { page } = await watchedPage(browser, demo.url, {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    const found: Record<string, string[]> = {};
    for (const address of addresses) {
      await page.goto(address);
      const broken = await violations(page);
      if (broken.length) found[address] = broken;
    }
    expect(found).toEqual({});
    await page.context().close();
  });

  it('the form of a subscription and its answer break none', async () => {
    const { page } = await watchedPage(browser, demo.url, { bypassCSP: true });
    await page.goto('/search?instrument=memorandum');
    await page.click('button:has-text("Подписаться на новое")');
    expect(await violations(page)).toEqual([]);
    await page.fill('input[name=address]', 'analyst@example.org');
    await page.click('.conditions button');
    expect(await violations(page)).toEqual([]);
  });
});
