import { nearest } from './nearest';

const NAMES = ['KELISIM_CONSOLE_PORT', 'KELISIM_CONSOLE_HOST', 'KELISIM_MAIL_TO', 'KELISIM_DATA_DIR'];

describe('a misspelt name', () => {
  it.each([
    ['KELISIM_CONSOLE_PROT', 'KELISIM_CONSOLE_PORT'],
    ['KELISIM_CONSOLEPORT', 'KELISIM_CONSOLE_PORT'],
    ['KELISIM_DATADIRS', 'KELISIM_DATA_DIR'],
    ['KELISIM_MAIL_TOO', 'KELISIM_MAIL_TO'],
    ['KELISIM_SOMETHING', undefined],
    ['', undefined],
  ])('%s was meant to be %s', (typed, meant) => expect(nearest(typed, NAMES)).toBe(meant));
});
