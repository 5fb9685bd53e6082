import { isUtf8 } from 'node:buffer';
import { type Refused, refuse } from '../page/refusal';
import { decodeAs, guessCyrillic, readsWell } from './cyrillic';
import { type Charset, charsetOfHeader, charsetOfMarkup } from './declared';
import { wideCharset } from './wide';

/**
 * Why a page was read in its charset: its byte order mark; it is valid UTF-8; valid UTF-8 but for its cut-off end or a few
 * damaged characters; the header or the markup says so and it reads well; letter statistics; nothing beyond ASCII in it;
 * a declaration that nothing confirms nor contradicts.
 */
export type CharsetEvidence =
  | 'byte-order-mark'
  | 'ascii'
  | 'utf-8-valid'
  | 'utf-8-truncated'
  | 'utf-8-damaged'
  | 'header'
  | 'markup'
  | 'letters'
  | 'declared-only';

/** A page's characters, the charset they were read in, and why in that one. */
export interface Decoded {
  readonly text: string;
  readonly charset: Charset;
  readonly why: CharsetEvidence;
}

/** Bytes beyond which nothing is decoded; the fetcher stops earlier. */
export const MAX_BYTES = 64_000_000;

/** Whole characters beyond ASCII for each damaged one: UTF-8 with a foreign insertion has more, another charset is all damage. */
const DAMAGE = 4;

/**
 * Reads bytes as text: byte order mark, then strict UTF-8, then what header and markup declare if it reads well, then a guess
 * limited to Cyrillic charsets. Declarations come after UTF-8 because a text in another charset is never valid UTF-8 by chance,
 * while wrong declarations are common.
 * Refuses `too-large`, `not-html` (pictures, archives, PDF) and `charset-unknown`; never throws.
 * @param contentType the `Content-Type` header, if there was one
 */
export function decode(bytes: Uint8Array, contentType?: string): Decoded | Refused {
  if (bytes.length > MAX_BYTES) return refuse('too-large');
  const marked = byMark(bytes);
  if (marked) return { text: decodeAs(marked, bytes), charset: marked, why: 'byte-order-mark' };
  const wide = wideCharset(bytes);
  if (wide) return { text: decodeAs(wide, bytes), charset: wide, why: 'letters' };
  if (isBinary(bytes)) return refuse('not-html');
  return asUtf8(bytes) ?? declared(bytes, contentType) ?? refuse('charset-unknown');
}

function byMark(bytes: Uint8Array): Charset | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

const SIGNATURES = [
  '%PDF',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  'RIFF',
  'Rar!',
  '7z\u00bc\u00af',
  '\u001f\u008b',
  '\u00d0\u00cf\u0011\u00e0',
  'ID3',
  'OggS',
  '{\\rtf',
];

/** Text has a line break or a tab, and nothing else below a space: one such byte in this many is damage, more is not text. */
const CONTROLS = 50;

function isBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  const head = start.toString('latin1', 0, 8);
  if (SIGNATURES.some((signature) => head.startsWith(signature))) return true;
  let controls = 0;
  for (const code of start) if (code < 9 || (code > 13 && code < 32 && code !== 0x1b)) controls++;
  return controls * CONTROLS > start.length;
}

function asUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = strictly(bytes);
  if (text !== undefined)
    return { text, charset: 'utf-8', why: text.length === bytes.length ? 'ascii' : 'utf-8-valid' };
  for (let cut = 1; cut <= 3; cut++) {
    const shorter = strictly(bytes.subarray(0, bytes.length - cut));
    if (shorter !== undefined && beyondAscii(shorter) > 0)
      return { text: shorter, charset: 'utf-8', why: 'utf-8-truncated' };
  }
  return damagedUtf8(bytes);
}

function strictly(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : undefined;
}

function damagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = decodeAs('utf-8', bytes);
  const damaged = count(text, '\ufffd');
  return beyondAscii(text) - damaged > damaged * DAMAGE ? { text, charset: 'utf-8', why: 'utf-8-damaged' } : undefined;
}

function beyondAscii(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) found++;
  return found;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

function declared(bytes: Uint8Array, contentType: string | undefined): Decoded | undefined {
  const header = charsetOfHeader(contentType);
  const markup = charsetOfMarkup(bytes);
  const as = (charset: Charset, why: CharsetEvidence): Decoded => ({ text: decodeAs(charset, bytes), charset, why });
  if (header && isCyrillic(header) && readsWell(header, bytes)) return as(header, 'header');
  if (markup && isCyrillic(markup) && readsWell(markup, bytes)) return as(markup, 'markup');
  const guessed = guessCyrillic(bytes);
  if (guessed) return as(guessed, 'letters');
  const said = [header, markup].find((charset) => charset !== undefined && !charset.startsWith('utf'));
  return said ? as(said, 'declared-only') : undefined;
}

const isCyrillic = (charset: Charset): boolean => charset !== 'windows-1252' && !charset.startsWith('utf');
