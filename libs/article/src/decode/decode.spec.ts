import { isRefused } from '../page/refusal';
import { charsetOf } from './declared';
import { decode } from './decode';
import { encode } from './encode.fixture';

const RUSSIAN =
  'Губернатор Омской области встретился с акимом Павлодарской области и обсудил поставки зерна на 2026 год.';
const KAZAKH = 'Облыс әкімі ауыл шаруашылығы өнімдерінің жеткізілуін талқылады.';
const page = (words: string, declared = '') =>
  `<html><head>${declared}<title>${words.slice(0, 20)}</title></head><body><p>${words}</p></body></html>`;
const meta = (charset: string) => `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

function summary(bytes: Uint8Array, header?: string) {
  const decoded = decode(bytes, header);
  return isRefused(decoded)
    ? decoded.refused
    : `${decoded.charset} ${decoded.why} ${decoded.text.includes(RUSSIAN) || decoded.text.includes(KAZAKH) ? 'whole' : 'broken'}`;
}

describe('decode', () => {
  it.each([
    ['UTF-8 that nobody declares', encode('utf-8', page(RUSSIAN)), undefined, 'utf-8 utf-8-valid whole'],
    ['Kazakh letters', encode('utf-8', page(KAZAKH)), undefined, 'utf-8 utf-8-valid whole'],
    [
      'a byte order mark before all',
      encode('utf-8', `\ufeff${page(RUSSIAN, meta('windows-1251'))}`),
      'text/html; charset=windows-1251',
      'utf-8 byte-order-mark whole',
    ],
    ['UTF-16 with its mark', encode('utf-16le', `\ufeff${page(RUSSIAN)}`), undefined, 'utf-16le byte-order-mark whole'],
    [
      'UTF-16 of the other order with its mark',
      encode('utf-16be', `\ufeff${page(RUSSIAN)}`),
      undefined,
      'utf-16be byte-order-mark whole',
    ],
    ['UTF-16 without its mark', encode('utf-16le', page(RUSSIAN)), undefined, 'utf-16le letters whole'],
    [
      'UTF-16 of the other order without its mark',
      encode('utf-16be', page(KAZAKH)),
      undefined,
      'utf-16be letters whole',
    ],
    [
      'windows-1251 in the header',
      encode('windows-1251', page(RUSSIAN)),
      'text/html; charset=windows-1251',
      'windows-1251 header whole',
    ],
    [
      'windows-1251 in meta',
      encode('windows-1251', page(RUSSIAN, meta('windows-1251'))),
      'text/html',
      'windows-1251 markup whole',
    ],
    [
      'windows-1251 in HTML 5 meta',
      encode('windows-1251', page(RUSSIAN, '<meta charset=windows-1251>')),
      undefined,
      'windows-1251 markup whole',
    ],
    [
      'windows-1251 misspelt',
      encode('windows-1251', page(RUSSIAN, meta('cp-1251'))),
      undefined,
      'windows-1251 markup whole',
    ],
    [
      'windows-1251 in an XML prolog',
      encode('windows-1251', `<?xml version="1.0" encoding="windows-1251"?>${page(RUSSIAN)}`),
      undefined,
      'windows-1251 markup whole',
    ],
    [
      'windows-1251 that nobody declares',
      encode('windows-1251', page(RUSSIAN)),
      undefined,
      'windows-1251 letters whole',
    ],
    [
      'windows-1251 declared as UTF-8 twice',
      encode('windows-1251', page(RUSSIAN, meta('utf-8'))),
      'text/html; charset=utf-8',
      'windows-1251 letters whole',
    ],
    [
      'windows-1251 declared as Latin by a careless server',
      encode('windows-1251', page(RUSSIAN)),
      'text/html; charset=ISO-8859-1',
      'windows-1251 letters whole',
    ],
    [
      'UTF-8 declared as windows-1251 twice',
      encode('utf-8', page(RUSSIAN, meta('windows-1251'))),
      'text/html; charset=windows-1251',
      'utf-8 utf-8-valid whole',
    ],
    [
      'header and meta disagree: what reads well',
      encode('windows-1251', page(RUSSIAN, meta('windows-1251'))),
      'text/html; charset=koi8-r',
      'windows-1251 markup whole',
    ],
    ['KOI8-R in the header', encode('koi8-r', page(RUSSIAN)), 'text/html; charset=koi8-r', 'koi8-r header whole'],
    ['KOI8-R that nobody declares', encode('koi8-r', page(RUSSIAN)), undefined, 'koi8-r letters whole'],
    [
      'KOI8-R declared as windows-1251',
      encode('koi8-r', page(RUSSIAN, meta('windows-1251'))),
      undefined,
      'koi8-r letters whole',
    ],
    ['CP866 that nobody declares', encode('ibm866', page(RUSSIAN)), undefined, 'ibm866 letters whole'],
    ['CP866 under its other name', encode('ibm866', page(RUSSIAN, meta('cp866'))), undefined, 'ibm866 markup whole'],
    [
      'an unknown label',
      encode('windows-1251', page(RUSSIAN)),
      'text/html; charset=none',
      'windows-1251 letters whole',
    ],
    [
      'UTF-8 cut inside its last letter',
      encode('utf-8', `${page(RUSSIAN)} и`).subarray(0, -1),
      undefined,
      'utf-8 utf-8-truncated whole',
    ],
    [
      'UTF-8 with a few bytes of another charset',
      Buffer.concat([encode('utf-8', page(RUSSIAN)), encode('windows-1251', 'баннер')]),
      undefined,
      'utf-8 utf-8-damaged whole',
    ],
    [
      'a long script before the first Russian word',
      encode('windows-1251', `<script>${'var a = 1;'.repeat(20_000)}</script>${page(RUSSIAN)}`),
      undefined,
      'windows-1251 letters whole',
    ],
  ] as const)('%s', (_, bytes, header, expected) => {
    expect(summary(bytes, header)).toBe(expected);
  });

  it.each([
    [
      'Latin letters with accents are not Cyrillic',
      encode('windows-1252', '<p>Café de la Gare à Orléans, déjà vu</p>'),
      'text/html; charset=iso-8859-1',
      'windows-1252 declared-only broken',
    ],
    ['ASCII alone', encode('utf-8', '<p>Hello</p>'), 'text/html; charset=koi8-r', 'utf-8 ascii broken'],
    ['nothing at all', new Uint8Array(), undefined, 'utf-8 ascii broken'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'text/html', 'not-html'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), undefined, 'not-html'],
    ['bytes of no text', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)), undefined, 'not-html'],
    [
      'accents that nobody declares',
      encode('windows-1252', '<p>déjà vu, café, élève</p>'),
      undefined,
      'charset-unknown',
    ],
  ] as const)('%s', (_, bytes, header, expected) => {
    expect(summary(bytes, header)).toBe(expected);
  });
});

describe('charset labels', () => {
  it.each([
    ['windows-1251', 'windows-1251'],
    ['cp-1251', 'windows-1251'],
    ['CP1251', 'windows-1251'],
    ['win1251', 'windows-1251'],
    ['win-1251', 'windows-1251'],
    ['Windows1251', 'windows-1251'],
    ['x-cp1251', 'windows-1251'],
    ['windows-cp1251', 'windows-1251'],
    ['UTF8', 'utf-8'],
    ['utf-8', 'utf-8'],
    ['koi8', 'koi8-r'],
    ['KOI8-R', 'koi8-r'],
    ['koi8-u', 'koi8-u'],
    ['ibm866', 'ibm866'],
    ['cp-866', 'ibm866'],
    ['ISO-8859-5', 'iso-8859-5'],
    ['latin1', 'windows-1252'],
    ['windows-1250', undefined],
    ['text/html', undefined],
    ['', undefined],
  ] as const)('%s means %s', (label, charset) => {
    expect(charsetOf(label)).toBe(charset);
  });
});
