import { brokenLine, loadSources, type SourceFolder } from './load-sources';

const valid = {
  id: 'omsk-press',
  name: 'Пресс-служба',
  side: 'ru',
  region: 'RU-OMS',
  owner: 'government',
  language: ['ru'],
  home: 'https://example.ru/',
  startPages: [{ kind: 'feed', url: 'https://example.ru/rss' }],
  timeZone: 'Asia/Omsk',
  confidence: 'high',
  evidence: ['https://example.ru/rss'],
};

const folder = (files: Record<string, string>): SourceFolder => ({
  list: async () => Object.keys(files),
  read: async (name) => {
    const content = files[name];
    if (content === undefined || content === 'UNREADABLE') throw new Error('EACCES');
    return content;
  },
});

const load = (files: Record<string, unknown>) =>
  loadSources(
    folder(
      Object.fromEntries(Object.entries(files).map(([k, v]) => [k, typeof v === 'string' ? v : JSON.stringify(v)])),
    ),
  );

describe('a folder of data files', () => {
  it('gives every sound source with its defaults', async () => {
    const { sources, broken } = await load({ 'omsk-press.json': valid });
    expect(broken).toEqual([]);
    expect(sources[0]).toMatchObject({
      id: 'omsk-press',
      enabled: true,
      pace: { secondsBetweenRequests: 5 },
      mirrors: [],
    });
  });

  it('leaves alone what is not a data file', async () => {
    expect(await load({ 'README.md': '# notes', 'omsk-press.json': valid })).toMatchObject({ broken: [] });
  });

  it('goes on with the others when one is broken', async () => {
    const { sources, broken } = await load({
      'a.json': '{"id": ',
      'b.json': 'UNREADABLE',
      'omsk-press.json': valid,
    });
    expect(sources.map((entry) => entry.id)).toEqual(['omsk-press']);
    expect(broken.map((entry) => entry.file)).toEqual(['a.json', 'b.json']);
  });

  it.each<[string, object, string]>([
    ['a field is missing', { name: undefined }, 'omsk-press.json: name: is missing'],
    ['an unknown field', { regoin: 'x' }, 'omsk-press.json: regoin: no such field'],
    [
      'an address without a scheme',
      { home: 'example.ru' },
      'omsk-press.json: home: "example.ru" not an http or https address',
    ],
    [
      'an address of a file',
      { home: 'file:///etc/passwd' },
      'omsk-press.json: home: "file:///etc/passwd" not an http or https address',
    ],
    [
      'a kind that does not exist',
      { startPages: [{ kind: 'rss', url: 'https://a.ru/' }] },
      'omsk-press.json: startPages.0.kind: is none of the kinds that exist',
    ],
    [
      'an address of a start page',
      { startPages: [{ kind: 'feed', url: '/rss' }] },
      'omsk-press.json: startPages.0.url: "/rss" not an http or https address',
    ],
    ['a region of the other side', { region: 'KZ-63' }, 'omsk-press.json: region: is not a region of side "ru"'],
    [
      'a zone that does not exist',
      { timeZone: 'Asia/Omск' },
      'omsk-press.json: timeZone: "Asia/Omск" not an IANA time zone',
    ],
    [
      'a pattern that does not compile',
      { articlePattern: '(' },
      'omsk-press.json: articlePattern: "(" not a regular expression that runs in linear time',
    ],
    [
      'a pattern that can run for ever',
      { articlePattern: '^(a+)+$' },
      'omsk-press.json: articlePattern: "^(a+)+$" not a regular expression that runs in linear time',
    ],
    [
      'an id that is not the name of the file',
      { id: 'omsk' },
      'omsk-press.json: id: "omsk" is not the name of the file',
    ],
  ])('says file and field in one line: %s', async (_what, change, line) => {
    const { sources, broken } = await load({ 'omsk-press.json': { ...valid, ...change } });
    expect(sources).toEqual([]);
    expect(broken.map(brokenLine)).toEqual([line]);
  });

  it('reports each faulty field of a file by itself', async () => {
    const { broken } = await load({ 'omsk-press.json': { ...valid, side: 'by', language: ['fr'], region: undefined } });
    expect(broken.map((entry) => entry.field)).toEqual(['side', 'language.0']);
  });
});
