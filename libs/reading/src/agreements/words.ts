import { type Morphology, type Reading, type TextModel, type Token, wordOf } from '@kelisim/language';
import type { Story } from '../story';

/** What the rules ask about single words of a story. Indices are tokens of the story's model. */
export class Words {
  readonly model: TextModel;
  readonly morphology: Morphology;

  constructor(story: Story) {
    this.model = story.model;
    this.morphology = story.morphology;
  }

  /** The token, or one that matches nothing where the index lies outside the text. */
  at(index: number): Token {
    return this.model.tokens[index] ?? NOTHING;
  }

  /** All readings of a token, best first. */
  readings(index: number): readonly Reading[] {
    const token = this.at(index);
    return token.kind === 'word' ? token.word.readings : NO_READINGS;
  }

  /** Whether the word is printed as, or can be a form of, one of these (a constant set). */
  is(index: number, lemmas: ReadonlySet<string>): boolean {
    const token = this.at(index);
    return token.kind === 'word' ? token.word.isAny(lemmas) : lemmas.has(token.norm);
  }

  /** The first reading that passes. */
  find(index: number, test: (reading: Reading) => boolean): Reading | undefined {
    return this.readings(index).find(test);
  }

  /** The index of the first token of `[from, to)` that is one of these lemmas. */
  seek(from: number, to: number, lemmas: ReadonlySet<string>): number | undefined {
    for (let index = from; index < to; index++) if (this.is(index, lemmas)) return index;
    return undefined;
  }

  /** Whether two words can stand in the same case and number (and gender, where the number is singular). */
  agree(left: number, right: number): boolean {
    return this.readings(left).some((a) => this.readings(right).some((b) => b.pos === 'noun' && inAgreement(a, b)));
  }
}

const NO_READINGS: readonly Reading[] = [];
const NOTHING: Token = {
  index: -1,
  start: 0,
  end: 0,
  text: '',
  norm: '',
  kind: 'punctuation',
  case: 'none',
  word: wordOf(''),
};

function inAgreement(a: Reading, b: Reading): boolean {
  if (a.case && b.case && a.case !== b.case) return false;
  return sameNumberAndGender(a, b);
}

/** Whether two readings do not differ in number, nor in gender where both are singular. */
export function sameNumberAndGender(a: Reading, b: Reading): boolean {
  if (a.number && b.number && a.number !== b.number) return false;
  return !(a.number !== 'plural' && a.gender && b.gender && a.gender !== b.gender);
}
