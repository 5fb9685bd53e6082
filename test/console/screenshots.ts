/** `npm run screenshots`: the README's pictures of the console, made of the demo's data. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { browserNeeded, startBrowser, watchedPage } from './browser';
import { type DemoConsole, openDemoConsole } from './demo-console';

const FOLDER = path.join(__dirname, '..', '..', 'docs', 'images');

/** A picture: its name, the way to what it shows, and how it is looked at. */
interface Picture {
  readonly name: string;
  readonly way: (page: Page) => Promise<unknown>;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

const WIDTH = 1280;
const HEIGHT = 900;

const firstOf = (list: string, card: string) => async (page: Page) => {
  await page.goto(list);
  await page.locator(card).first().click();
};

const PICTURES: readonly Picture[] = [
  { name: 'console-overview', way: (page) => page.goto('/') },
  { name: 'console-search', way: (page) => page.goto(`/search?q=${encodeURIComponent('меморандум')}`) },
  {
    name: 'console-story',
    way: firstOf(`/search?in=stories&q=${encodeURIComponent('товарооборот импорт')}`, '.card h3 a'),
  },
  { name: 'console-dossier', way: firstOf(`/search?q=${encodeURIComponent('медицина')}`, '.card h3 a') },
  { name: 'console-figures', way: (page) => page.goto('/figures?region=RU-OMS') },
  { name: 'console-dark', way: (page) => page.goto('/search'), dark: true },
  { name: 'console-phone', way: (page) => page.goto('/search'), width: 390, height: 844 },
];

async function shoot({ url }: DemoConsole): Promise<void> {
  const browser = await startBrowser();
  const wanted = process.argv.slice(2);
  for (const { name, way, dark, width = WIDTH, height = HEIGHT } of PICTURES.filter(
    (each) => !wanted.length || wanted.includes(each.name),
  )) {
    const { page, troubles } = await watchedPage(browser, url, {
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
    });
    await way(page);
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    console.log(`${name}.png${troubles.map((trouble) => `\n  ${trouble}`).join('')}`);
    await page.context().close();
  }
  await browser.close();
}

async function main(): Promise<void> {
  if (browserNeeded.missing) throw new Error(`the pictures need ${browserNeeded.missing}`);
  const demo = await openDemoConsole();
  await shoot(demo).finally(() => demo.close());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
