import type { Sentence, TextModel } from '@kelisim/language';
import { once } from '../once';
import { HEADS } from './heads';
import { listed } from './lexicon';
import { type ClauseKind, DASHES, hasPredicate, isHyphen, isPredicate, kindOf, type Piece, pieces } from './pieces';
import type { Words } from './words';

export { hasPredicate, type Piece } from './pieces';

/**
 * A clause: pieces of a sentence around one predicate. An `attribute` («, подписанное в 2017 году», «, который
 * подписали вчера») belongs to a noun before it and interrupts the clause of that noun, which goes on afterwards.
 */
export interface Clause {
  readonly kind: ClauseKind;
  readonly pieces: readonly Piece[];
  /** Of an attribute: the clause that it interrupts. */
  readonly parent?: Clause;
}

interface OpenClause {
  kind: ClauseKind;
  pieces: Piece[];
  parent?: OpenClause;
  predicate: boolean;
}

const SUBORDINATORS = listed('clauses.subordinators');

/** What is known of a text's clauses: those of each sentence, and the one of each token. */
const cutBefore = once<TextModel, { readonly clauses: (readonly Clause[])[]; readonly byToken: Clause[] }>(() => ({
  clauses: [],
  byToken: [],
}));

/** Cuts a sentence into clauses, in order of their beginnings; a sentence of a text is cut once. */
export function clausesOf(words: Words, sentence: Sentence): readonly Clause[] {
  const { clauses, byToken } = cutBefore(words.model);
  if (words.model.sentences[sentence.index] !== sentence) return cut(words, sentence);
  const known = clauses[sentence.index];
  if (known) return known;
  const found = cut(words, sentence);
  clauses[sentence.index] = found;
  for (const clause of found) for (const index of tokensOf(clause)) byToken[index] = clause;
  return found;
}

/** The clause of a sentence that a token belongs to. */
export function clauseAt(words: Words, sentence: Sentence, index: number): Clause | undefined {
  clausesOf(words, sentence);
  const inside = sentence.from <= index && index < sentence.to;
  return inside ? cutBefore(words.model).byToken[index] : undefined;
}

function cut(words: Words, sentence: Sentence): readonly Clause[] {
  const clauses: OpenClause[] = [];
  let main: OpenClause | undefined;
  const all = pieces(words, sentence);
  for (const [number, piece] of all.entries()) {
    const kind = kindOf(words, piece);
    const predicate =
      hasPredicate(words, piece) && !(main?.predicate === false && isInserted(words, piece, all[number + 1]));
    const last = clauses.at(-1);
    const anew = startsAnew(words, piece, main) || (main?.predicate === true && opensClause(words, all.slice(number)));
    if (kind !== 'main' && main) clauses.push({ kind, pieces: [piece], parent: main, predicate: true });
    else if (last && last.kind !== 'main' && !predicate && !main?.predicate && !anew) last.pieces.push(piece);
    else if (main && !(main.predicate && predicate) && !anew) {
      main.pieces.push(piece);
      main.predicate ||= predicate;
    } else {
      main = { kind: 'main', pieces: [piece], predicate };
      clauses.push(main);
    }
  }
  return clauses;
}

/** «План, сообщили в министерстве, согласован»: who says so stands between commas and is no predicate of the clause. */
function isInserted(words: Words, piece: Piece, next: Piece | undefined): boolean {
  if (words.at(piece.from).text !== ',' || next === undefined || words.at(next.from).text !== ',') return false;
  return (
    words.is(piece.from + 1, SAYING) || (words.at(piece.from + 1).norm === 'как' && words.is(piece.from + 2, SAYING))
  );
}

const SAYING = listed('clauses.saying');

/** A semicolon always ends a clause; a subordinating conjunction begins one. */
function startsAnew(words: Words, piece: Piece, main: OpenClause | undefined): boolean {
  const first = words.at(piece.from).norm;
  return (
    first === ';' || isElliptic(words, piece) || (main !== undefined && SUBORDINATORS.has(afterMark(words, piece)))
  );
}

/** «…зашли в тупик: протокол, подписанный в 2021 году, расторгнут»: a colon whose clause has its predicate later. */
function opensClause(words: Words, [piece, ...rest]: readonly Piece[]): boolean {
  if (!piece || words.at(piece.from).text !== ':' || kindOf(words, rest[0] ?? piece) !== 'participle') return false;
  const after = rest[1];
  return after !== undefined && kindOf(words, after) === 'main' && hasPredicate(words, after);
}

/** «…, а в мае с Курганской областью – протокол»: a paper of its own with the verb of the clause before. */
function isElliptic(words: Words, piece: Piece): boolean {
  if (words.at(piece.from).text !== ',' || words.at(piece.from + 1).norm !== 'а') return false;
  const end = Math.min(piece.to + LONGEST_ELLIPSIS, words.model.tokens.length);
  for (let index = piece.from + 2; index < end; index++) {
    if (isPredicate(words, index) || words.at(index).text === '.') return false;
    if (DASHES.has(words.at(index).text) && !isHyphen(words, index))
      return words.seek(index + 1, index + 4, HEADS) !== undefined;
  }
  return false;
}

const LONGEST_ELLIPSIS = 12;

function afterMark(words: Words, piece: Piece): string {
  return words.at(firstWord(words, piece)).norm;
}

function firstWord(words: Words, piece: Piece): number {
  let at = piece.from;
  while (at < piece.to - 1 && words.at(at).kind !== 'word') at++;
  return at;
}

/** Whether a token stands in a clause. */
export const covers = ({ pieces }: Clause, index: number): boolean =>
  pieces.some((piece) => piece.from <= index && index < piece.to);

/** The tokens of a clause, in order. */
export const tokensOf: (clause: Clause) => readonly number[] = once(({ pieces }) => {
  const tokens: number[] = [];
  for (const { from, to } of pieces) for (let index = from; index < to; index++) tokens.push(index);
  return tokens;
});
