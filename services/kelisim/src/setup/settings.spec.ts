import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Choices, settingsOf, writeSettings } from './settings';

describe('what a person chooses', () => {
  it.each<[string, Choices, Record<string, string>]>([
    ['nothing: nothing is set', {}, {}],
    ['all: nothing is narrowed', { regions: 'all', languages: 'ALL' }, {}],
    ['nothing but spaces', { mailTo: '  ' }, {}],
    ['regions, however they are typed', { regions: 'ru-oms,KZ-55' }, { KELISIM_SOURCE_REGIONS: 'RU-OMS,KZ-55' }],
    ['languages', { languages: 'RU,kk' }, { KELISIM_SOURCE_LANGUAGES: 'ru,kk' }],
    [
      'who is told',
      { mailTo: ' a@example.org ', language: 'kk' },
      { KELISIM_LANGUAGE: 'kk', KELISIM_MAIL_TO: 'a@example.org' },
    ],
  ])('%s', (_, choices, settings) => {
    expect(settingsOf(choices)).toEqual(settings);
  });
});

describe('the configuration that is written', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'kelisim-init-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (settings: Record<string, string>, isForced = false) =>
    writeSettings(settings, { KELISIM_DATA_DIR: folder }, isForced);

  it('is in force at once, and nobody else may read it', async () => {
    const { config, file } = await write({ KELISIM_SOURCE_REGIONS: 'RU-OMS', KELISIM_MAIL_TO: 'a@example.org' });
    expect([config.crawl.regions, config.mail.to]).toEqual([['RU-OMS'], 'a@example.org']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      KELISIM_SOURCE_REGIONS: 'RU-OMS',
      KELISIM_MAIL_TO: 'a@example.org',
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('replaces another only when it is forced', async () => {
    await write({});
    await expect(write({ KELISIM_LANGUAGE: 'en' })).rejects.toThrow(/is there already.*--force/);
    expect((await write({ KELISIM_LANGUAGE: 'en' }, true)).config.language).toBe('en');
  });

  it('is not written when something in it is wrong', async () => {
    await expect(write({ KELISIM_SOURCE_REGIONS: 'Омск' })).rejects.toThrow(/ISO 3166-2/);
    await expect(write({ KELISIM_MAIL_TO: 'nobody' })).rejects.toThrow(/e-mail/);
    expect((await write({})).file).toContain('kelisim.config.json');
  });
});
