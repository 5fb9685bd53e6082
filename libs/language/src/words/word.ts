import { CharacterClass, classAt, fold, visible } from '../cut/characters';
import type { Reading } from '../morphology';
import { analyse } from './analyse';
import { FormCache } from './cache';
import { type LetterCase, lettersOf } from './letters';

/** Words kept in memory per generation: the vocabulary of some thousand articles, about 20 MB. */
const CACHED_WORDS = 20_000;
/** Longer "words" are hostile input and not worth remembering. */
const LONGEST_KEPT = 64;
/** Constant lexicons are some hundreds; a rule that makes sets as it goes must not grow every word. */
const MOST_LEXICONS = 1024;

enum Known {
  No = 1,
  Yes = 2,
}

/** Stands for an answer `undefined` that was given before. */
const NO_ANSWER = Symbol('no answer');
const NUMBER = Symbol('number of the lexicon');

/** A constant set of look-up forms and lemmas that words were asked about; numbered at the first question. */
type Numbered = ReadonlySet<string> & { [NUMBER]?: number };

let lexicons = 0;
let questions = 0;

function numberOf(lexicon: Numbered): number {
  lexicon[NUMBER] ??= lexicons++;
  return lexicon[NUMBER];
}

/**
 * A word (number, mark) as it is printed: one object for all its tokens in all texts, so that whatever was found out
 * about it once costs a look into an array the next time.
 */
export class Word {
  /** As printed. */
  readonly text: string;
  /** The look-up form: lower case, ё as е, without the point of an abbreviation. */
  readonly norm: string;
  readonly case: LetterCase;
  private known?: readonly Reading[];
  private folded?: Word;
  private readonly answers: unknown[] = [];
  private readonly lexicons: number[] = [];

  constructor(text: string) {
    const wordlike = classAt(text, 0) !== CharacterClass.Other && classAt(text, 0) !== CharacterClass.Symbol;
    const bare = wordlike && text.length > 1 && text.endsWith('.') ? text.slice(0, -1) : text;
    this.norm = fold(bare);
    this.text = this.norm === text ? this.norm : text;
    this.case = wordlike ? lettersOf(visible(bare)) : 'none';
  }

  /** All readings of the printed word, best first; empty for what is no Cyrillic word. */
  get readings(): readonly Reading[] {
    this.known ??= analyse(this.text);
    return this.known;
  }

  /** The word of the look-up form: «Омской» → «омской», which may be read otherwise. */
  get plain(): Word {
    this.folded ??= this.norm === this.text ? this : wordOf(this.norm);
    return this.folded;
  }

  /** Whether the look-up form, or the lemma of any reading of the printed word, is in a constant lexicon. */
  isAny(lexicon: ReadonlySet<string>): boolean {
    const number = numberOf(lexicon);
    const at = number >> 4; // sixteen to an integer, two bits each
    const known = at < this.lexicons.length ? (this.lexicons[at]! >>> ((number & 15) << 1)) & 3 : 0;
    return known === 0 ? this.learn(lexicon, number) : known === Known.Yes;
  }

  private learn(lexicon: ReadonlySet<string>, number: number): boolean {
    const found = lexicon.has(this.norm) || this.readings.some(({ lemma }) => lexicon.has(lemma));
    if (number >= MOST_LEXICONS) return found;
    const at = number >> 4;
    while (this.lexicons.length <= at) this.lexicons.push(0);
    this.lexicons[at]! |= (found ? Known.Yes : Known.No) << ((number & 15) << 1);
    return found;
  }

  /** The answer to a numbered question; only `perWord` asks. */
  answer(question: number, read: (word: Word) => unknown): unknown {
    const known = question < this.answers.length ? this.answers[question] : undefined;
    if (known !== undefined) return known === NO_ANSWER ? undefined : known;
    const answer = read(this);
    while (this.answers.length <= question) this.answers.push(undefined);
    this.answers[question] = answer === undefined ? NO_ANSWER : answer;
    return answer;
  }
}

const words = new FormCache<Word>(CACHED_WORDS, (text) => new Word(text));

/** The word that is printed so: the same object as long as it is remembered. */
export function wordOf(text: string): Word {
  return text.length > LONGEST_KEPT ? new Word(text) : words.get(text);
}

/**
 * Asks each word once: what a pure function of the word says is remembered with it. Called once for each question, when
 * a module loads: `const isOffice = perWord((word) => word.readings.some(…))`, then `isOffice(token.word)`.
 */
export function perWord<Answer>(read: (word: Word) => Answer): (word: Word) => Answer {
  const question = questions++;
  // What `read` said is what comes back.
  return (word) => word.answer(question, read) as Answer;
}
