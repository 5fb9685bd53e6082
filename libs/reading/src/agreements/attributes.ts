import type { Act } from './acts';
import { type Clause, type Piece, tokensOf } from './clauses';
import type { Mention } from './instruments';
import type { Parsed } from './parse';
import { sameNumberAndGender, type Words } from './words';

/** What is said of a paper by the way, and the clause that says it. */
export interface Attribute {
  readonly act: Act;
  readonly clause: Clause;
}

/** The attribute that tells the most: a signing before a mere «действующий». */
export function attributeOf(
  words: Words,
  parsed: Parsed,
  clause: Clause,
  mention: Mention,
  own: readonly Mention[],
): Attribute | undefined {
  const found = [
    ...attributesAfter(words, parsed, clause, mention, own),
    ...attributesBefore(words, mention, own, parsed.acts.get(clause) ?? []),
  ];
  return found.find(({ act }) => act.sense !== 'force') ?? found[0];
}

/** «подписанный в 2019 году меморандум», «действующее соглашение». */
function attributesBefore(words: Words, mention: Mention, own: readonly Mention[], acts: readonly Act[]): Attribute[] {
  const before = acts.filter(
    (act) =>
      act.form === 'participle' &&
      act.at < mention.head &&
      mention.head - act.at <= LONGEST_ATTRIBUTE &&
      words.agree(act.at, mention.head) &&
      !own.some((other) => act.at < other.head && other.head < mention.head),
  );
  return before.map((act) => ({
    act,
    clause: { kind: 'participle', pieces: [{ from: act.at, to: mention.head + 1 }] },
  }));
}

/** A participle and the noun behind it stand at most this far apart. */
const LONGEST_ATTRIBUTE = 20;

/** «меморандум, подписанный в 2019 году», «соглашение, которое заключили вузы». */
function attributesAfter(
  words: Words,
  parsed: Parsed,
  clause: Clause,
  mention: Mention,
  own: readonly Mention[],
): Attribute[] {
  return parsed.clauses.flatMap((each) => {
    if (each.kind === 'main' || each.parent !== clause || first(each) < mention.head) return [];
    const act = parsed.acts.get(each)?.find((candidate) => candidate.form !== 'noun');
    return act && ownerOf(words, each, own) === mention ? [{ act, clause: each }] : [];
  });
}

const first = (clause: Clause): number => (clause.pieces[0] as Piece).from; // a clause has at least one piece

/** The nearest mention before an attribute that its participle or «который» agrees with. */
function ownerOf(words: Words, attribute: Clause, own: readonly Mention[]): Mention | undefined {
  const at = first(attribute);
  const key = [...tokensOf(attribute)].find((index) =>
    words.readings(index).some((reading) => reading.pos === 'participle' || reading.lemma === 'который'),
  );
  const before = own.filter((mention) => mention.head < at).reverse();
  return before.find((mention) => key !== undefined && matches(words, attribute.kind, key, mention));
}

function matches(words: Words, kind: Clause['kind'], key: number, mention: Mention): boolean {
  if (kind === 'participle') return words.agree(key, mention.head);
  return words
    .readings(key)
    .some((a) => words.readings(mention.head).some((b) => b.pos === 'noun' && sameNumberAndGender(a, b)));
}
