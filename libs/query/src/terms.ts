/** One thing that a person typed: words that stand together, or the sign that joins its neighbours. */
export type Term = { readonly words: readonly string[]; readonly excluded: boolean } | 'or';

/** More than anyone types; what lies behind is not looked at. */
const LONGEST_QUERY = 1_000;

/** Opening quotes with what may close each. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”“', '„': '“”', '”': '”' };
const MINUS = '-−';

/**
 * A number with its decimals or a date; digits with an ending («5-й»); or a word, whose parts hyphens and apostrophes
 * hold together, and in names of hosts also points. The words of texts are cut alike.
 */
const WORD =
  /\d+[-\u2010\u2011]\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+|['’]\p{L}[\p{L}\p{M}\p{N}]*|(?<=[A-Za-z])\.[A-Za-z][A-Za-z0-9]*)*/gu;
/** Soft hyphens and zero-width characters, which come along when words are copied from pages. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly excluded: boolean;
  readonly end: number;
}

function quotedPiece(input: string, start: number, excluded: boolean): Piece {
  const closers = QUOTES[input[start]!]!;
  let end = start + 1;
  while (end < input.length && !closers.includes(input[end]!)) end += 1;
  return { text: input.slice(start + 1, end), quoted: true, excluded, end: end + 1 };
}

function plainPiece(input: string, start: number, excluded: boolean): Piece {
  let end = start;
  while (end < input.length && !/\s/.test(input[end]!) && !(input[end]! in QUOTES)) end += 1;
  return { text: input.slice(start, end), quoted: false, excluded, end: Math.max(end, start + 1) };
}

function pieceAt(input: string, start: number): Piece {
  let from = start;
  while (MINUS.includes(input[from] ?? ' ')) from += 1;
  const read = (input[from] ?? '') in QUOTES ? quotedPiece : plainPiece;
  return read(input, from, from > start);
}

function termOf({ text, quoted, excluded }: Piece): Term | undefined {
  if (!quoted && !excluded && ['OR', 'ИЛИ', '|', '||'].includes(text)) return 'or';
  const words = wordsOf(text);
  return words.length ? { words, excluded } : undefined;
}

/** Cuts what a person typed into terms; reads anything. */
export function* termsOf(typed: string): Generator<Term> {
  const input = joinGroups(typed.slice(0, LONGEST_QUERY).replace(INVISIBLE, ''));
  for (let at = 0; at < input.length; ) {
    if (/\s/.test(input[at]!)) {
      at += 1;
      continue;
    }
    const piece = pieceAt(input, at);
    at = piece.end;
    const term = termOf(piece);
    if (term) yield term;
  }
}

/** «1 000 000» is one number, whatever spaces it is written with. */
const joinGroups = (text: string): string =>
  text.replace(/(?<![\p{L}\d.,])[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d\p{L}])/gu, (number) =>
    number.replace(/\s/g, ''),
  );
