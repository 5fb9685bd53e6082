import { existsSync } from 'node:fs';
import { timeForAll } from '@kelisim/test-servers';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where Debian keeps it. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

/** Whether pages can be looked at here, for `describeWith`. */
export const browserNeeded = CHROMIUM ? timeForAll : { missing: 'Chromium (apt-get install chromium)' };

/** Starts Debian's Chromium. It may speak to this machine only. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** What went wrong on a page without anyone seeing it: errors of scripts, refusals of the policy, requests to other hosts. */
export interface Watched {
  readonly page: Page;
  readonly troubles: string[];
}

/** A new page of a reader of their own; whatever goes wrong on it is noted. */
export async function watchedPage(
  browser: Browser,
  home: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ baseURL: home, locale: 'ru-RU', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:'))
      troubles.push(`request: ${request.url()}`);
  });
  return { page, troubles };
}
