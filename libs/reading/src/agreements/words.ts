import type { Morphology, Reading, TextModel, Token } from '@kelisim/language';
import type { Story } from '../story';

/** What the rules ask about single words of a story. Indices are tokens of the story's model. */
export class Words {
  readonly model: TextModel;
  readonly morphology: Morphology;
  private readonly known: (readonly Reading[])[] = [];

  constructor(story: Story) {
    this.model = story.model;
    this.morphology = story.morphology;
  }

  /** The token, or one that matches nothing where the index lies outside the text. */
  at(index: number): Token {
    return this.model.tokens[index] ?? NOTHING;
  }

  /** All readings of a token, best first; looked up once for each place. */
  readings(index: number): readonly Reading[] {
    const known = this.known[index];
    if (known) return known;
    const token = this.at(index);
    const readings = token.kind === 'word' ? this.morphology.readings(token.text) : NO_READINGS;
    if (index >= 0) this.known[index] = readings;
    return readings;
  }

  /** Whether the word is printed as, or can be a form of, one of these. */
  is(index: number, lemmas: ReadonlySet<string>): boolean {
    return lemmas.has(this.at(index).norm) || this.readings(index).some((reading) => lemmas.has(reading.lemma));
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
const NOTHING: Token = { index: -1, start: 0, end: 0, text: '', norm: '', kind: 'punctuation', case: 'none' };

function inAgreement(a: Reading, b: Reading): boolean {
  if (a.case && b.case && a.case !== b.case) return false;
  return sameNumberAndGender(a, b);
}

/** Whether two readings do not differ in number, nor in gender where both are singular. */
export function sameNumberAndGender(a: Reading, b: Reading): boolean {
  if (a.number && b.number && a.number !== b.number) return false;
  return !(a.number !== 'plural' && a.gender && b.gender && a.gender !== b.gender);
}
