/** What a UTF-16 unit is to the scanner. */
export enum CharacterClass {
  Other = 0,
  Space = 1,
  Letter = 2,
  Digit = 3,
  /** Zero-width characters and soft hyphens: part of a word, absent from its look-up form. */
  Invisible = 4,
  Symbol = 5,
  Newline = 6,
}

const PUNCTUATION = /^\p{P}$/u;
const LETTER = /^[\p{L}\p{M}]$/u;
const SPACE = /^\s$/u;

function classOf(unit: number): CharacterClass {
  if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) return CharacterClass.Newline;
  if (unit >= 48 && unit <= 57) return CharacterClass.Digit;
  if ((unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xfeff || unit === 0xad)
    return CharacterClass.Invisible;
  if (unit >= 0xd800 && unit <= 0xdfff) return CharacterClass.Symbol;
  const character = String.fromCharCode(unit);
  if (SPACE.test(character) || unit < 32) return CharacterClass.Space;
  if (LETTER.test(character)) return CharacterClass.Letter;
  return PUNCTUATION.test(character) ? CharacterClass.Other : CharacterClass.Symbol;
}

const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => classOf(unit));

/** Class of the unit at an index; `Newline` beyond the end, so that look-ahead needs no bounds. */
export function classAt(text: string, index: number): CharacterClass {
  return index < text.length ? (classes[text.charCodeAt(index)] as CharacterClass) : CharacterClass.Newline;
}

/** Hyphens that join the parts of a word; dashes do not. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** Apostrophes that stand inside names («Xi'an», «O'zbekiston»). */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'g');

/** Without zero-width characters and soft hyphens. */
export function visible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text;
}

/** Nothing to fold: what most words are, and what is folded already. */
const PLAIN = /^[а-яa-z0-9 -]*$/;
const VARIANTS = /[ё\u2010\u2011\u2019\u02bc]/;

/** The look-up form of a word: lower case, ё as е, plain hyphens and apostrophes, nothing invisible. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  const lower = visible(text).toLowerCase();
  if (!VARIANTS.test(lower)) return lower;
  return lower
    .replace(/ё/g, 'е')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2019\u02bc]/g, "'");
}
