import type { Ports } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import { type RunningConsole, startConsole } from '@kelisim/console';
import { silent } from '@kelisim/flow';
import { Chain } from '../chain/embedded-chain';

jest.setTimeout(60_000);

let chain: Chain;
const consoles: RunningConsole[] = [];
const open = async (ports: Ports): Promise<string> => {
  const config = readConfig({ KELISIM_CONSOLE_PORT: '0' });
  const console = await startConsole({
    config,
    ports,
    log: silent,
    holder: 'test',
    sources: [],
    sourceName: (id) => id,
  });
  consoles.push(console);
  return console.url;
};

beforeAll(async () => {
  chain = await Chain.open();
});
afterAll(async () => {
  for (const console of consoles) await console.close();
  await chain?.close();
});

const page = async (home: string, path: string) => {
  const answer = await fetch(`${home}${path}`, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

describe('a console that knows nothing yet', () => {
  let home: string;
  beforeAll(async () => {
    home = await open(chain.ports);
  });

  const EMPTY: [string, RegExp][] = [
    ['/', /Пока ничего не прочитано/],
    ['/search', /Пока ничего не прочитано/],
    ['/search?q=зерно&region=RU-OMS', /Ничего не найдено.*Слова находятся в любой форме/s],
    ['/search?in=stories', /Пока ничего не прочитано/],
    ['/figures', /Показателей не найдено/],
    ['/calendar', /событий не названо/],
    ['/people', /Пока ничего не прочитано/],
    ['/people?name=Никто', /Никого с таким именем нет/],
    ['/organizations', /Пока ничего не прочитано/],
    ['/sources', /Источники ещё не включены/],
    ['/searches', /Сохранённых поисков нет/],
    ['/export/search.atom', /<feed/],
    ['/export/events.ics', /BEGIN:VCALENDAR/],
    ['/api/dossiers', /"total":0/],
  ];
  it.each(EMPTY)('%s says so, and what to do', async (path, words) => {
    const { status, text } = await page(home, path);
    expect(status).toBe(200);
    expect(text).toMatch(words);
  });

  const MISSING = [
    '/stories/s0',
    '/stories/s0/changes',
    '/dossiers/d0',
    '/people/Никто',
    '/organizations/Никто',
    '/archive/0',
    '/proof/a/f',
    '/language/xx',
    '/export/search.exe',
    '/nothing',
  ];
  it.each(MISSING)('%s is told to be missing, with ways onward', async (path) => {
    const { status, text } = await page(home, path);
    expect(status).toBe(404);
    expect(text).toMatch(/Такой страницы нет.*href="\/search"/s);
  });

  it('tells programs of faults in JSON', async () => {
    expect(await page(home, '/api/nothing')).toMatchObject({ status: 404, text: '{"error":"notFound"}' });
    expect(await page(home, '/api/dossiers?limit=1000')).toMatchObject({ status: 400, text: '{"error":"badRequest"}' });
    expect(await page(home, '/api/dossiers?after=nonsense')).toMatchObject({ status: 400 });
  });

  it('begins a search anew where the page asked for is none', async () => {
    expect((await page(home, '/search?q=зерно&after=nonsense')).status).toBe(200);
  });

  it('leads to no other site after the choice of a language', async () => {
    for (const back of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)'])
      expect((await page(home, `/language/en?back=${encodeURIComponent(back)}`)).headers.get('location')).toBe('/');
    const chosen = await page(home, '/language/en?back=%2Fsearch%3Fq%3D1');
    expect([chosen.headers.get('location'), chosen.headers.get('set-cookie')]).toEqual([
      '/search?q=1',
      expect.stringMatching(/^language=en;/),
    ]);
  });

  it('takes no form of another site', async () => {
    const options = {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'question=q%3Dзерно',
    };
    expect((await fetch(`${home}/searches`, options)).status).toBe(403);
  });

  it('allows nothing but what comes from itself', async () => {
    const policy = (await page(home, '/')).headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none';script-src 'self';style-src 'self'/);
    expect(policy).not.toMatch(/unsafe/);
  });
});

describe('a console whose store fails', () => {
  it.each([
    '/',
    '/search?q=1',
    '/figures',
    '/calendar',
    '/people',
    '/people/x',
    '/sources',
    '/searches',
    '/stories/s0',
    '/dossiers/d0',
    '/export/search.csv',
    '/api/dossiers',
  ])('%s says that it is not the reader’s fault, and shows no cause', async (path) => {
    const home = await failing();
    const { status, text } = await page(home, path);
    expect(status).toBe(500);
    expect(text).toMatch(path.startsWith('/api') ? /"broken"/ : /Страница не открылась/);
    expect(text).not.toMatch(/disk on fire/);
  });

  let broken: Promise<string> | undefined;
  function failing(): Promise<string> {
    const fails = () => {
      throw new Error('disk on fire');
    };
    const search = Object.fromEntries(
      ['find', 'all', 'cross', 'get'].map((name) => [name, fails]),
    ) as unknown as Ports['search']; // every call fails
    const documents = Object.fromEntries(
      ['get', 'getMany', 'scan'].map((name) => [name, fails]),
    ) as unknown as Ports['documents'];
    broken ??= open({ ...chain.ports, search, documents });
    return broken;
  }
});
