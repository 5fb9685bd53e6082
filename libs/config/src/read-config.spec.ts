import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig } from './read-config';
import { configReference } from './reference';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kelisim-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const problems = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig({ KELISIM_DATA_DIR: folder, ...environment });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('is embedded and listens on loopback when nothing is set', () => {
    const config = readConfig({ KELISIM_DATA_DIR: folder });
    expect(config).toMatchObject({ mode: 'embedded', console: { host: '127.0.0.1', port: 8080 }, language: 'ru' });
  });

  it('is distributed as soon as both servers are named', () => {
    const servers = { REDIS_URL: 'redis://127.0.0.1:6379', ELASTICSEARCH_URL: 'http://127.0.0.1:9200' };
    expect(readConfig({ KELISIM_DATA_DIR: folder, ...servers }).mode).toBe('distributed');
    expect(readConfig({ KELISIM_DATA_DIR: folder, ...servers, KELISIM_MODE: 'embedded' }).mode).toBe('embedded');
  });

  it('names every fault at once, with the place where it was set', () => {
    writeFileSync(path.join(folder, 'kelisim.config.json'), '{"KELISIM_LANGUAGE": "fr", "KELISIM_NOSUCH": 1}');
    const found = problems({ KELISIM_CONSOLE_PORT: 'eighty', KELISIM_MAIL_TO: 'nobody' });
    expect(found).toHaveLength(4);
    expect(found.join('\n')).toMatch(/KELISIM_CONSOLE_PORT \(the environment\): "eighty"/);
    expect(found.join('\n')).toMatch(/kelisim\.config\.json\): "fr"/);
  });

  it('lets the environment win over the file, and an empty variable be none', () => {
    writeFileSync(path.join(folder, 'kelisim.config.json'), '{"KELISIM_CONSOLE_PORT": 9000}');
    expect(readConfig({ KELISIM_DATA_DIR: folder, KELISIM_CONSOLE_PORT: '' }).console.port).toBe(9000);
    expect(readConfig({ KELISIM_DATA_DIR: folder, KELISIM_CONSOLE_PORT: '9100' }).console.port).toBe(9100);
  });

  it.each([
    [
      'a misspelt variable',
      { KELISIM_CONSOLE_PROT: '1' },
      /KELISIM_CONSOLE_PROT .*no such variable; did you mean KELISIM_CONSOLE_PORT\?/,
    ],
    [
      'a secret, without showing it',
      { KELISIM_SMTP_URL: 'hunter2' },
      /^KELISIM_SMTP_URL \(the environment\): its value/,
    ],
    ['distributed without servers', { KELISIM_MODE: 'distributed' }, /REDIS_URL: is needed/],
    [
      'a word for a number, with what is allowed',
      { KELISIM_READERS: 'two' },
      /"two" is wrong: not a whole number from 0 to 64/,
    ],
    ['a number out of bounds', { KELISIM_CONSOLE_PORT: '70000' }, /not a whole number from 0 to 65535/],
    ['a number in another notation', { KELISIM_FRESH_DAYS: '1e1' }, /not a whole number from 1 to 365/],
    ['a choice that there is not, with those that there are', { KELISIM_LOG_LEVEL: 'loud' }, /"debug"\|"info"/],
    ['an address without a port', { KELISIM_ALLOW_ADDRESSES: '127.0.0.1' }, /not host:port/],
    ['a user without a password', { ELASTICSEARCH_USER: 'kelisim' }, /ELASTICSEARCH_PASSWORD: is needed/],
    ['a file that is not there', { KELISIM_CONFIG: '/no/such.json' }, /\/no\/such\.json: can't be read/],
  ])('refuses %s', (_, environment, message) => {
    expect(problems(environment as Record<string, string>)).toContainEqual(expect.stringMatching(message));
  });

  it('takes lists and numbers from a file, and nothing that is nested', () => {
    const file = path.join(folder, 'kelisim.config.json');
    writeFileSync(file, '{"KELISIM_ALLOW_ADDRESSES": ["127.0.0.1:8001", "[::1]:8002"], "KELISIM_FRESH_DAYS": 7}');
    const { crawl, flow } = readConfig({ KELISIM_DATA_DIR: folder });
    expect([crawl.allow, flow.freshDays]).toEqual([['127.0.0.1:8001', '[::1]:8002'], 7]);
    writeFileSync(file, '{"KELISIM_FRESH_DAYS": {"days": 7}, "KELISIM_LANGUAGE": null}');
    expect(problems({})).toHaveLength(2);
  });

  it('has a word about each variable in its reference', () => {
    expect(
      configReference()
        .split('\n')
        .filter((line) => /\|\s*\|$/.test(line)),
    ).toEqual([]);
  });
});
