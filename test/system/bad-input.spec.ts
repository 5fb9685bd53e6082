import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from './command';

/** Each command is a process of its own; loading the dictionaries takes a busy machine some seconds. */
jest.setTimeout(90_000);

const cli = commandLine();
const inFolder = (name: string) => path.join(cli.folder, name);
const GOOD =
  'Омск и Павлодар подписали меморандум\n12 марта 2024\nГубернатор Омской области и аким Павлодарской области подписали меморандум.';

beforeAll(() => {
  writeFileSync(inFolder('good.txt'), GOOD);
  writeFileSync(inFolder('empty.txt'), '');
  writeFileSync(inFolder('binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
  writeFileSync(inFolder('huge.txt'), Buffer.alloc(20 * 1024 * 1024, 'а'));
  mkdirSync(inFolder('nothing'));
});
afterAll(() => cli.remove());

/** Lines of standard error that are ours to judge. */
const lines = (text: string): string[] => text.split('\n').filter(Boolean);

describe('bad input is told in one line that says what and where', () => {
  test.each([
    ['a file that is not there', 'missing.txt', /missing\.txt: no such file/],
    ['an empty file', 'empty.txt', /empty\.txt: it is empty/],
    ['a binary file', 'binary.txt', /binary\.txt: it can't be read as text/],
    ['a file of 20 MB', 'huge.txt', /huge\.txt: it is too large \(20 MB/],
    ['a folder without texts', 'nothing', /nothing: no \.txt or \.html file/],
  ])('%s, and the rest goes on', async (_, name, message) => {
    const { status, out, err } = await cli.run(['analyze', inFolder(name), inFolder('good.txt')]);
    expect(status).toBe(1);
    expect(lines(err)).toHaveLength(1);
    expect(err).toMatch(message);
    expect(out).toContain('good.txt');
  });

  it('an address that fails', async () => {
    const { status, err } = await cli.run(['analyze', 'http://127.0.0.1:9/']);
    expect(status).toBe(1);
    expect(lines(err)).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/: (address-forbidden|host-unreachable)/),
    ]);
  });

  it('as an object with `error` among the others with --json', async () => {
    const { status, out } = await cli.run(['analyze', '--json', inFolder('empty.txt'), inFolder('good.txt')]);
    const objects = lines(out).map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(objects).toMatchObject([
      { file: inFolder('empty.txt'), error: 'it is empty' },
      { file: inFolder('good.txt') },
    ]);
  });

  it('a broken configuration names every fault and touches nothing', async () => {
    const env = { KELISIM_CONSOLE_PORT: 'x', KELISIM_NOSUCH: '1' };
    const { status, err } = await cli.run(['dossiers'], env);
    expect(status).toBe(1);
    expect(err).toMatch(/KELISIM_CONSOLE_PORT/);
    expect(err).toMatch(/KELISIM_NOSUCH/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('an unknown command', async () => {
    const { status, err } = await cli.run(['dosiers']);
    expect(status).toBe(1);
    expect(err).toMatch(/unknown command 'dosiers'/);
  });
});

describe('import, dossiers, search', () => {
  it('bring a text through the whole chain, once', async () => {
    expect((await cli.run(['import', inFolder('good.txt')])).out).toMatch(/^1 imported, 0 known already, 0 failed/);
    expect((await cli.run(['import', inFolder('good.txt'), inFolder('empty.txt')])).out).toMatch(
      /^0 imported, 1 known already, 1 failed/,
    );
    const dossiers = lines((await cli.run(['dossiers', '--json'])).out).map((line) => JSON.parse(line));
    expect(dossiers).toMatchObject([{ instrument: 'memorandum', status: 'signed', articles: ['good.txt'] }]);
    expect((await cli.run(['search', 'меморандума', 'Павлодару'])).out).toMatch(/1 found/);
    expect((await cli.run(['search', 'баклажаны'])).out).toMatch(/0 found/);
  });
});
