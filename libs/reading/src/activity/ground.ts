import type { Side } from '@kelisim/domain/evidence';
import type { DateMention, QuantityMention, Sentence } from '@kelisim/language';
import { type Clause, clausesOf, tokensOf } from '../agreements/clauses';
import { Words } from '../agreements/words';
import type { PlaceMention, Story } from '../story';
import { quotedNames } from './quoted-names';

const SPEAKING: ReadonlySet<string> = new Set(['lead', 'body', 'title']);

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A story, opened for rules that ask what stands near a word. Indices are tokens of the story's model. */
export class Ground {
  readonly words: Words;
  private readonly clauses = new Map<number, readonly Clause[]>();
  private readonly names: readonly Stretch[];
  private readonly sideOfToken = new Map<number, Side>();

  constructor(readonly story: Story) {
    this.words = new Words(story);
    this.names = [...quotedNames(story.model, story.morphology), ...story.organizations.flatMap((one) => one.mentions)];
    this.markSides();
  }

  /** The sentences that speak: those of the text first, the headline's after them. */
  sentences(): readonly Sentence[] {
    const zone = (sentence: Sentence) => this.story.zones[sentence.block] ?? 'frame';
    const speaking = this.story.model.sentences.filter((sentence) => SPEAKING.has(zone(sentence)));
    const [text, headline] = [
      speaking.filter((one) => zone(one) !== 'title'),
      speaking.filter((one) => zone(one) === 'title'),
    ];
    return [...text, ...headline];
  }

  /** Whether a token stands in a sentence that speaks, not in the frame of the page. */
  isSpoken(index: number): boolean {
    const token = this.words.at(index);
    const block = this.story.model.blocks.find((one) => one.start <= token.start && token.start < one.end);
    return block !== undefined && SPEAKING.has(this.story.zones[block.index] ?? 'frame');
  }

  isHeadline(sentence: Sentence): boolean {
    return this.story.zones[sentence.block] === 'title';
  }

  /** The clause that a token of a sentence belongs to, as the tokens of it in order. */
  clauseOf(sentence: Sentence, index: number): readonly number[] {
    const found = this.clausesOf(sentence).find((clause) => holds(clause, index));
    return found ? [...tokensOf(found)] : range(sentence);
  }

  clausesOf(sentence: Sentence): readonly Clause[] {
    const known = this.clauses.get(sentence.index) ?? clausesOf(this.words, sentence);
    this.clauses.set(sentence.index, known);
    return known;
  }

  /** Whether a token stands inside a name: in quotation marks, or within an organization's. */
  insideName(index: number): boolean {
    return this.names.some((name) => name.from <= index && index < name.to);
  }

  /** The quoted name that begins at a token, quotation marks included. */
  nameAt(index: number): Stretch | undefined {
    return this.names.find((name) => name.from === index && this.isQuote(index));
  }

  isQuote(index: number): boolean {
    return '«"“„'.includes(this.words.at(index).text || ' ');
  }

  hasQuotes({ from, to }: Stretch): boolean {
    for (let index = from; index < to; index++) if (this.isQuote(index)) return true;
    return false;
  }

  places({ from, to }: Stretch): readonly PlaceMention[] {
    return this.story.places.filter((one) => !one.inside && from <= one.from && one.from < to);
  }

  dates({ from, to }: Stretch): readonly DateMention[] {
    return this.story.dates.filter((one) => from <= one.from && one.from < to);
  }

  quantities({ from, to }: Stretch): readonly QuantityMention[] {
    return this.story.quantities.filter((one) => from <= one.from && one.from < to);
  }

  /** Indices of the people named in a stretch. */
  people({ from, to }: Stretch): readonly number[] {
    const within = (one: Stretch) => from <= one.from && one.from < to;
    return [...this.story.people.keys()].filter((index) => this.story.people[index]!.mentions.some(within));
  }

  /** The sides of whoever and whatever is named in a stretch. */
  sides({ from, to }: Stretch): ReadonlySet<Side> {
    const found = new Set<Side>();
    for (let index = from; index < to; index++) {
      const side = this.sideOfToken.get(index);
      if (side) found.add(side);
    }
    return found;
  }

  private markSides(): void {
    const mark = (mentions: readonly Stretch[], side: Side) => {
      for (const { from } of mentions) this.sideOfToken.set(from, side);
    };
    for (const place of this.story.places) if (!place.inside) mark([place], place.side);
    for (const one of this.story.organizations) mark(one.mentions, one.side);
    for (const one of this.story.people) mark(one.mentions, one.side);
  }
}

const holds = (clause: Clause, index: number): boolean =>
  clause.pieces.some((piece) => piece.from <= index && index < piece.to);

const range = ({ from, to }: Stretch): readonly number[] => Array.from({ length: to - from }, (_, step) => from + step);
