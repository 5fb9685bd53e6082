import type { Side } from '@kelisim/domain/evidence';
import type { DateMention, QuantityMention, Sentence } from '@kelisim/language';
import { clauseAt, tokensOf } from '../agreements/clauses';
import { Words } from '../agreements/words';
import { once } from '../once';
import type { PlaceMention, Story } from '../story';
import { range } from '../stretches';
import { quotedNames } from './quoted-names';
import { type Stretch, TokenIndex } from './token-index';

const SPEAKING: ReadonlySet<string> = new Set(['lead', 'body', 'title']);
/** Nobody speaks in longer sentences; a page without full stops would cost the square of its length. */
const LONGEST_SENTENCE = 600;
const QUOTES = '«"“„';

/** Someone or something that stands on a side, where it is named. */
export interface Sided extends Stretch {
  readonly side: Side;
}

/** A story, opened for rules that ask what stands near a word. Indices are tokens of the story's model. */
export class Ground {
  readonly words: Words;
  /** All places, those inside names of institutions too. */
  readonly everyPlace: TokenIndex<PlaceMention>;
  readonly firms: TokenIndex<Sided>;
  private readonly sentencesTold: readonly Sentence[];
  private readonly names: TokenIndex<Stretch>;
  private readonly quoted: TokenIndex<Stretch>;
  private readonly faces: TokenIndex<Sided & { readonly person: number }>;
  private readonly moments: TokenIndex<DateMention>;
  private readonly amounts: TokenIndex<QuantityMention>;
  private readonly amountOfNoun: ReadonlyMap<number, QuantityMention>;

  constructor(readonly story: Story) {
    this.words = new Words(story);
    const firms = story.organizations.flatMap(({ side, mentions }) =>
      mentions.map(({ from, to }) => ({ from, to, side })),
    );
    this.firms = new TokenIndex(firms);
    const quoted = quotedNames(story.model, story.morphology);
    this.quoted = new TokenIndex(quoted);
    this.names = new TokenIndex([...quoted, ...firms]);
    this.faces = new TokenIndex(
      story.people.flatMap(({ side, mentions }) =>
        mentions.map(({ from, to, person }) => ({ from, to, side, person })),
      ),
    );
    this.everyPlace = new TokenIndex(story.places);
    this.moments = new TokenIndex(story.dates);
    this.amounts = new TokenIndex(story.quantities);
    this.sentencesTold = this.speaking();
    this.amountOfNoun = new Map(story.quantities.flatMap((one) => (one.noun ? [[one.noun.index, one] as const] : [])));
  }

  /** The sentences that speak: those of the text first, the headline's after them; endless ones are left out. */
  sentences(): readonly Sentence[] {
    return this.sentencesTold;
  }

  private speaking(): readonly Sentence[] {
    const speaking = this.story.model.sentences.filter(
      (sentence) => this.isSpoken(sentence) && sentence.to - sentence.from <= LONGEST_SENTENCE,
    );
    return [...speaking.filter((one) => !this.isHeadline(one)), ...speaking.filter((one) => this.isHeadline(one))];
  }

  /** False for the frame of the page. */
  isSpoken({ block }: Sentence): boolean {
    return SPEAKING.has(this.story.zones[block] ?? 'frame');
  }

  isHeadline({ block }: Sentence): boolean {
    return this.story.zones[block] === 'title';
  }

  /** The sentences of a block; none where there is no such block. */
  paragraph(block: number): readonly Sentence[] {
    const { blocks, sentences } = this.story.model;
    const found = blocks[block];
    return found ? sentences.slice(found.from, found.to) : [];
  }

  headline(): readonly Sentence[] {
    return this.story.zones.flatMap((zone, block) => (zone === 'title' ? this.paragraph(block) : []));
  }

  /** The clause that a token of a sentence belongs to, as the tokens of it in order. */
  clauseOf(sentence: Sentence, index: number): readonly number[] {
    const found = clauseAt(this.words, sentence, index);
    return found ? tokensOf(found) : range(sentence.from, sentence.to);
  }

  /** Whether a token stands inside a name: in quotation marks, or within an organization's. */
  insideName(index: number): boolean {
    return this.names.covering(index) !== undefined;
  }

  /** Whether a token stands inside a name in quotation marks. */
  insideQuotes(index: number): boolean {
    return this.quoted.covering(index) !== undefined;
  }

  /** The quoted name that begins at a token, quotation marks included. */
  nameAt(index: number): Stretch | undefined {
    return this.isQuote(index) ? this.names.startingAt(index)[0] : undefined;
  }

  isQuote(index: number): boolean {
    return QUOTES.includes(this.words.at(index).text || ' ');
  }

  hasQuotes({ from, to }: Stretch): boolean {
    return range(from, to).some((index) => this.isQuote(index));
  }

  places(stretch: Stretch): readonly PlaceMention[] {
    return this.everyPlace.within(stretch).filter((one) => !one.inside);
  }

  dates(stretch: Stretch): readonly DateMention[] {
    return this.moments.within(stretch);
  }

  isDate(index: number): boolean {
    return this.moments.covering(index) !== undefined;
  }

  quantities(stretch: Stretch): readonly QuantityMention[] {
    return this.amounts.within(stretch);
  }

  /** The amount whose words a token is one of. */
  amountOver(index: number): QuantityMention | undefined {
    return this.amounts.covering(index);
  }

  /** The amount that counts the noun at a token. */
  amountOf(noun: number): QuantityMention | undefined {
    return this.amountOfNoun.get(noun);
  }

  /** Indices of the people named in a stretch. */
  people(stretch: Stretch): readonly number[] {
    return [...new Set(this.faces.within(stretch).map(({ person }) => person))];
  }

  /** The sides of whoever and whatever is named in a stretch; of one token, a person's comes before a firm's and a place's. */
  sides(stretch: Stretch): ReadonlySet<Side> {
    const named = [this.faces, this.firms].flatMap((index) => [...index.within(stretch)]);
    return new Set([...named, ...this.places(stretch)].map(({ side }) => side));
  }
}

/** The ground of a story, which all rules that stand on it share. */
export const groundOf: (story: Story) => Ground = once((story) => new Ground(story));

export { range } from '../stretches';
