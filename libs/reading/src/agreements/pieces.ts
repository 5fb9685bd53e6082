import type { Sentence } from '@kelisim/language';
import { listed } from './lexicon';
import type { Words } from './words';

/** What a piece of a sentence is: its own, or said by the way of a noun before it. */
export type ClauseKind = 'main' | 'participle' | 'relative';

/** Tokens `[from, to)`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

const MARKS = new Set([',', ';', ':', '–', '—', '―', '-']);
const QUOTES = new Set(['«', '„', '“', '"']);
const COORDINATORS = listed('clauses.coordinators');
const RELATIVES = new Set(['который', 'чей']);

/** The sentence between its marks; a mark begins the piece that it introduces. */
export function pieces(words: Words, sentence: Sentence): readonly Piece[] {
  const result: Piece[] = [];
  let from = sentence.from;
  for (let index = sentence.from + 1; index < sentence.to; index++) {
    if (!beginsPiece(words, index)) continue;
    result.push({ from, to: index });
    from = index;
  }
  return [...result, { from, to: sentence.to }];
}

function beginsPiece(words: Words, index: number): boolean {
  const token = words.at(index);
  if (token.kind === 'punctuation' || token.kind === 'symbol') return MARKS.has(token.text) && !isHyphen(words, index);
  if (!COORDINATORS.has(token.norm) || MARKS.has(words.at(index - 1).text)) return false;
  return isPredicate(words, index + 1) || (isPredicate(words, index + 2) && words.at(index + 1).norm.length <= 5);
}

/** «2025–2027», «Аркаим–Тобол»: a dash without spaces joins. */
export function isHyphen(words: Words, index: number): boolean {
  const [before, mark, after] = [words.at(index - 1), words.at(index), words.at(index + 1)];
  return DASHES.has(mark.text) && before.end === mark.start && mark.end === after.start;
}

export const DASHES = new Set(['–', '—', '―', '-']);

export function kindOf(words: Words, piece: Piece): ClauseKind {
  if (words.at(piece.from).text !== ',') return 'main';
  for (let index = piece.from + 1; index < Math.min(piece.to, piece.from + 5); index++)
    if (words.is(index, RELATIVES)) return 'relative';
  const participle = (index: number) =>
    words.find(index, (reading) => reading.pos === 'participle' && !reading.short) !== undefined;
  const adverb = words.readings(piece.from + 1)[0]?.pos === 'adverb';
  return participle(piece.from + 1) || (adverb && participle(piece.from + 2)) ? 'participle' : 'main';
}

/** Whether the piece holds a finite verb or a short participle; «, напомним,» alone says nothing. */
export function hasPredicate(words: Words, piece: Piece): boolean {
  const single = piece.to - piece.from === 2 && words.at(piece.from).text === ',';
  if (single && words.readings(piece.from + 1)[0]?.short !== true) return false;
  for (let index = piece.from; index < piece.to; index++) if (isPredicate(words, index)) return true;
  return false;
}

export function isPredicate(words: Words, index: number): boolean {
  const token = words.at(index);
  if (token.norm === 'есть') return true;
  const inName = token.case !== 'lower' && words.at(index - 1).kind === 'word';
  if (inName || QUOTES.has(words.at(index - 1).text)) return false;
  const reading = words.readings(index)[0];
  return (
    reading?.pos === 'verb' ||
    ((reading?.pos === 'participle' || reading?.pos === 'adjective') && reading.short === true)
  );
}
