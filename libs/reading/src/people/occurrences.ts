import type { Case, Sentence, TextModel, Token } from '@kelisim/language';
import type { PlaceMention, Zone } from '../story';
import { range } from '../stretches';
import { isNameWord } from './capitals';
import { isByline, isInDateline, isNamesake, isSigned, isTitle } from './exclusions';
import { guessName } from './guess-names';
import type { NameSpan } from './name';
import { positionCases, positionReading } from './position-words';
import { type Position, positionAfter, positionBefore } from './positions';
import { readName } from './read-names';

/** A full name at its place, with the position told there. */
export interface Occurrence {
  readonly name: NameSpan;
  readonly position?: Position;
  /** Index of the sentence. */
  readonly sentence: number;
}

const GOVERNED = new Map<string, readonly Case[]>([
  ['с', ['instrumental', 'genitive']],
  ['со', ['instrumental', 'genitive']],
  ['к', ['dative']],
  ['о', ['prepositional']],
  ['об', ['prepositional']],
  ...['от', 'для', 'у', 'без', 'из', 'после', 'против', 'кроме'].map((word) => [word, ['genitive']] as const),
]);

/** The cases that stand before a name: its position's, or those that a preposition asks for. */
function contextCases(
  tokens: readonly Token[],
  at: number,
  position: Position | undefined,
): ReadonlySet<Case> | undefined {
  if (position) {
    for (let index = position.from; index < position.to; index++) {
      const token = tokens[index]!;
      if (positionReading(token)) return positionCases(token);
    }
  }
  const governed = GOVERNED.get(tokens[at - 1]?.norm ?? '');
  return governed && new Set(governed);
}

class SentenceReader {
  private readonly found: Occurrence[] = [];
  private limit: number;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sentence: Sentence,
    private readonly taken: ReadonlySet<number>,
  ) {
    this.limit = sentence.from;
  }

  read(): Occurrence[] {
    for (let at = this.sentence.from; at < this.sentence.to; ) at = this.at(at);
    return this.found;
  }

  private at(at: number): number {
    const token = this.tokens[at];
    const bracketed = token?.text === '(' && this.tokens[at + 2]?.text === ')';
    if ((token?.kind !== 'initial' && !isNameWord(token) && !bracketed) || this.taken.has(at)) return at + 1;
    const before = positionBefore(this.tokens, { from: at, to: at + 2 }, this.limit, 'masculine');
    const name = this.nameAt(at, before);
    if (!name || name.to > this.sentence.to) return at + 1;
    this.add(name, before);
    return name.to;
  }

  private nameAt(at: number, before: Position | undefined): NameSpan | undefined {
    const cases = contextCases(this.tokens, at, before);
    return readName(this.tokens, at, { cases }) ?? guessName(this.tokens, at, before ? cases : undefined);
  }

  private add(name: NameSpan, before: Position | undefined): void {
    const { tokens, sentence } = this;
    const own = before && name.gender === 'feminine' ? positionBefore(tokens, name, this.limit, 'feminine') : before;
    const isName = (at: number): boolean => readName(tokens, at, {}) !== undefined;
    const position = own ?? positionAfter(tokens, name.to, sentence.to, name.gender, isName) ?? this.shared(name);
    if (isNamesake(tokens, name.from) || isTitle(tokens, name)) return;
    this.limit = name.to;
    if (isByline(tokens, name.from, position?.head) || isSigned(tokens, name.to)) return;
    if (!position && isInDateline(tokens, name.from, name.to, sentence.from)) return;
    this.found.push({ name, position, sentence: sentence.index });
  }

  /** «ректоры двух вузов А и Б»: the plural stands for both. */
  private shared(name: NameSpan): Position | undefined {
    const previous = this.found.at(-1);
    const joined =
      previous && previous.name.to === name.from - 1 && /^(и|,)$/.test(this.tokens[name.from - 1]?.norm ?? '');
    const head = previous?.position;
    if (!joined || !head) return undefined;
    const noun = this.tokens.slice(head.from, head.to).find((token) => positionReading(token));
    return noun && noun.norm !== head.text && /[ыи]$|ов$|ей$|ам[и]?$/.test(noun.norm) && !head.text.includes(' ')
      ? head
      : undefined;
  }
}

/** All full names in what speaks, in order of the text. */
export function findOccurrences(
  model: TextModel,
  zones: readonly Zone[],
  places: readonly PlaceMention[],
): Occurrence[] {
  const taken = new Set(
    places.flatMap(({ from, to, level }) => (to - from > 1 || level !== 'city' ? range(from, to) : [])),
  );
  const found: Occurrence[] = [];
  for (const sentence of model.sentences) {
    const zone = zones[sentence.block];
    if (zone === 'frame' || zone === 'related') continue;
    for (const one of new SentenceReader(model.tokens, sentence, taken).read()) found.push(one);
  }
  return found;
}
