import type { LetterCase } from './words/letters';
import type { Word } from './words/word';

/** A piece of the text; `text.slice(start, end)` gives it back. Offsets are in UTF-16 units. */
export interface Token {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** As printed. */
  readonly text: string;
  /** Lower case, ё as е, for look-ups. */
  readonly norm: string;
  /** `number` begins with a digit («57,1», «1 284», «2022», «80-летие» is a word); `initial` is «А.». */
  readonly kind: 'word' | 'initial' | 'number' | 'punctuation' | 'symbol';
  /** The letters' case in print. */
  readonly case: LetterCase;
  /** What is known of the printed word, shared by all its tokens. */
  readonly word: Word;
}

/** A sentence: tokens `[from, to)` of the text. Dialogue speech and its reporting words are one sentence. */
export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Index of the line (block) of the text that it stands in. */
  readonly block: number;
}

/** A line of the text that is not empty: a paragraph, a heading, a list item, a row of a page's frame. */
export interface Block {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Sentences `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** A text cut into blocks, sentences and tokens, once; everything that reads works on this. */
export interface TextModel {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}
