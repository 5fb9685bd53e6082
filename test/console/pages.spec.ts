import { readConfig } from '@kelisim/config';
import { type RunningConsole, startConsole } from '@kelisim/console';
import { silent } from '@kelisim/flow';
import { Chain, corpusTexts } from '../chain/embedded-chain';

jest.setTimeout(120_000);

const SCRIPT = '<script>alert(1)</script>';
let chain: Chain;
let console: RunningConsole;
beforeAll(async () => {
  chain = await Chain.open();
  const hostile = `${SCRIPT} Омск и Павлодар подписали меморандум\n12 марта 2024\nГубернатор Омской области и аким Павлодарской области подписали меморандум о торговле ${SCRIPT}.`;
  await chain.bring([...corpusTexts().slice(0, 8), { name: 'hostile.txt', text: hostile }]);
  const config = readConfig({ KELISIM_CONSOLE_PORT: '0' });
  console = await startConsole({
    config,
    ports: chain.ports,
    log: silent,
    holder: 'test',
    sources: [],
    sourceName: (id) => id,
  });
});
afterAll(async () => {
  await console?.close();
  await chain?.close();
});

const page = async (path: string) => {
  const answer = await fetch(`${console.url}${path}`);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const firstLink = (html: string, to: string) => new RegExp(`href="(/${to}/[a-z0-9]+)"`).exec(html)?.[1] ?? 'none';

describe('the console', () => {
  it('opens with the newest agreements, each with its proof', async () => {
    const { status, html } = await page('/');
    expect(status).toBe(200);
    expect(html).toMatch(/<blockquote>/);
    const dossier = await page(firstLink(html, 'dossiers'));
    expect(dossier.html).toMatch(/Как развивалось/);
  });

  it('finds stories by any form of a word and marks their evidence', async () => {
    const { html } = await page(`/?q=${encodeURIComponent('меморандумами')}`);
    expect(html).toMatch(/Найдено: [1-9]/);
    expect((await page(firstLink(html, 'stories'))).html).toMatch(/<mark class="agreement">/);
  });

  it('helps where nothing is found or not there', async () => {
    expect((await page(`/?q=${encodeURIComponent('баклажаны')}`)).html).toMatch(/Попробуйте другое слово/);
    const gone = await page('/stories/s000');
    expect([gone.status, gone.html.includes('Такой страницы нет')]).toEqual([404, true]);
  });

  it('shows hostile text as text and lets no script run', async () => {
    const { html } = await page(`/?q=${encodeURIComponent('меморандум Омск Павлодар')}`);
    const story = await page(firstLink(html, 'stories'));
    for (const each of [html, story.html]) expect(each).not.toContain(SCRIPT);
    expect(story.html).toContain('&lt;script&gt;');
    expect(story.headers.get('content-security-policy')).toContain("script-src 'none'");
  });
});
