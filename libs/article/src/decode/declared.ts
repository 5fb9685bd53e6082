/** The charsets that pages of our sources are written in, under the names of the Encoding Standard. */
export const CHARSETS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-5',
  'windows-1252',
] as const;
export type Charset = (typeof CHARSETS)[number];

/** How far into a page its `meta` is looked for. The standard says 1024 bytes; content systems put scripts before it. */
const META_WITHIN = 16_384;

/** Spellings by the letters and digits left when the rest is gone; the standard's own labels are among them. */
const SPELLINGS: readonly (readonly [RegExp, Charset])[] = [
  [/^(x?utf8?|utf8mb[34]|unicode11utf8|uft8)$/, 'utf-8'],
  [/^(utf16|utf16le|unicode|ucs2|iso10646ucs2|csunicode)$/, 'utf-16le'],
  [/^(utf16be|unicodefffe)$/, 'utf-16be'],
  [/^(x|ms|cs)?(win|windows?|cp|ansi|microsoft)?(cp)?1251$/, 'windows-1251'],
  [/^(cs)?koi8?u$|^koi8ru$/, 'koi8-u'],
  [/^(cs|x)?koi8?r?$/, 'koi8-r'],
  [/^(x|cs)?(cp|ibm|dos|oem|windows)?866$|^alt$/, 'ibm866'],
  [/^x?mac(cyrillic|ukrainian)$/, 'x-mac-cyrillic'],
  [/^(iso)?88595$|^cyrillic$|^csisolatincyrillic$|^isoir144$/, 'iso-8859-5'],
  [/^(iso)?88591$|^(iso)?885915$|^(x|windows|win|cp)*1252$|^latin1$|^l1$|^(us)?ascii$/, 'windows-1252'],
];

/** The charset that a label means, misspelt or not (`cp-1251`, `win1251`, `UTF8`); undefined when it means none of ours. */
export function charsetOf(label: string): Charset | undefined {
  const letters = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  return SPELLINGS.find(([spelling]) => spelling.test(letters))?.[1];
}

const PARAMETER = /charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w:.+-]{2,40})/i;

/** The charset of a `Content-Type` header. */
export function charsetOfHeader(contentType: string | undefined): Charset | undefined {
  const label = PARAMETER.exec(contentType ?? '')?.[1];
  return label === undefined ? undefined : charsetOf(label);
}

const META = /<(?:meta|\?xml)\b[^>]{0,500}/gi;
const XML_ENCODING = /encoding\s{0,8}=\s{0,8}["']([\w:.+-]{2,40})/i;

/** The charset that the page's own `meta` or XML prolog declares, read from its first bytes. */
export function charsetOfMarkup(bytes: Uint8Array): Charset | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, META_WITHIN)).toString('latin1');
  for (const [tag] of start.matchAll(META)) {
    const label = (tag.startsWith('<?') ? XML_ENCODING : PARAMETER).exec(tag)?.[1];
    const charset = label === undefined ? undefined : charsetOf(label);
    if (charset) return charset;
  }
  return undefined;
}
