import type { Act } from './acts';
import { type Clause, type Piece, tokensOf } from './clauses';
import type { Mention } from './instruments';
import { listed } from './lexicon';
import type { Parsed } from './parse';
import { sameNumberAndGender, type Words } from './words';

/** A paper and what its sentence does to it. */
export interface Link {
  readonly mention: Mention;
  readonly clause: Clause;
  /** What the clause of the paper does to it. */
  readonly act?: Act;
  /** What is recalled of it by the way: «, подписанное в 2017 году», «действующее». */
  readonly attribute?: { readonly act: Act; readonly clause: Clause };
  /** The other papers of the clause, those inside its name left out. */
  readonly others: readonly Mention[];
  /** True where it only helps to name another paper: «дорожная карта по реализации меморандума». */
  readonly inner: boolean;
}

/** Prepositions that a paper can stand under and still be what an act is about. */
const OPEN: Readonly<Record<string, readonly Act['sense'][]>> = {
  под: ['sign', 'adopt'],
  над: ['draft'],
  о: ['propose', 'draft', 'agree'],
  об: ['propose', 'draft', 'agree'],
  обо: ['propose', 'draft', 'agree'],
  в: ['adopt'],
  из: ['terminate'],
  с: ['gain'],
  со: ['gain'],
};
const COORDINATION = listed('links.coordination');

/** Ties each mention of a sentence to the acts of its clause and to the attributes that follow it. */
export function linksOf(words: Words, parsed: Parsed): readonly Link[] {
  const { clauses, mentions } = parsed;
  return clauses.flatMap((clause) => {
    const own = mentions.filter((mention) => covers(clause, mention.head));
    const acts = parsed.acts.get(clause) ?? [];
    const outer = own.filter((mention) => !isInner(words, mention, own, parsed.acts.get(clause) ?? []));
    return own.map((mention): Link => {
      const inner = isInner(words, mention, own, acts);
      const governor = governorOf(words, mention, acts);
      const act = inner ? undefined : (overruled(governor, acts) ?? governor ?? actFor(words, mention, own, acts));
      return {
        mention,
        clause,
        act,
        attribute: attributeOf(words, parsed, clause, mention, own),
        others: outer.filter((other) => other !== mention),
        inner,
      };
    });
  });
}

const covers = (clause: Clause, index: number): boolean =>
  clause.pieces.some((piece) => piece.from <= index && index < piece.to);

/** Whether another paper's name runs on into this one, with no act and no coordination between. */
function isInner(words: Words, mention: Mention, own: readonly Mention[], acts: readonly Act[]): boolean {
  const outer = own.filter((other) => other.head < mention.from).at(-1);
  if (
    !outer ||
    acts.some((act) => act.form !== 'noun' && act.form !== 'participle' && outer.head < act.at && act.at < mention.head)
  )
    return false;
  const governor = mention.preposition ? mention.from - 2 : mention.from - 1;
  if (acts.some((act) => act.at === governor && act.form === 'noun' && act.sense === 'sign')) return false;
  return !COORDINATION.has(words.at(governor).norm);
}

/** An act right before the paper: «подписание меморандума», «вопрос заключения соглашения», «проект договора». */
function governorOf(words: Words, mention: Mention, acts: readonly Act[]): Act | undefined {
  const at = mention.preposition ? mention.from - 2 : mention.from - 1;
  const act = acts.find(
    (candidate) =>
      candidate.at === at &&
      candidate.form !== 'participle' &&
      (candidate.form !== 'noun' || isGenitive(words, mention)),
  );
  if (act?.form !== 'noun') return mention.preposition ? undefined : act;
  const chained = acts.find(
    (candidate) =>
      candidate.form === 'noun' &&
      candidate.at < act.at &&
      (act.at - candidate.at === 1 || isPreposition(words, act.at - 1)) &&
      act.at - candidate.at <= 2,
  );
  return chained?.sense === 'draft' || chained?.sense === 'propose' ? chained : act;
}

const isPreposition = (words: Words, index: number): boolean => words.readings(index)[0]?.pos === 'preposition';

const isGenitive = (words: Words, mention: Mention): boolean =>
  mention.preposition !== undefined || words.find(mention.head, (reading) => reading.case === 'genitive') !== undefined;

/** «действие соглашения продлено», «передал проект»: what befalls its force or its draft befalls the paper. */
function overruled(governor: Act | undefined, acts: readonly Act[]): Act | undefined {
  if (governor?.sense === 'draft') return acts.find((act) => act.sense === 'propose' && act.phrase);
  if (governor?.sense !== 'force') return undefined;
  return acts.find((act) => act.form !== 'noun' && (act.sense === 'extend' || act.sense === 'terminate'));
}

/** The nearest act of the clause that can be done to this mention. */
function actFor(words: Words, mention: Mention, own: readonly Mention[], acts: readonly Act[]): Act | undefined {
  const possible = acts.filter(
    (act) =>
      canGovern(mention, act) &&
      isOpen(mention, act) &&
      (fits(words, mention, act) || isFurther(words, mention, own, act)),
  );
  const verbs = possible.filter((act) => act.form !== 'noun');
  return (
    nearest(verbs, mention) ??
    nearest(
      possible.filter((act) => act.form === 'noun' && act.at < mention.head),
      mention,
    )
  );
}

/** «музеи, подписавшие отдельный меморандум», «меморандум признан утратившим силу»; others are attributes. */
function canGovern(mention: Mention, act: Act): boolean {
  if (act.form !== 'participle') return true;
  if (act.sense === 'terminate') return act.phrase && act.reading.case === 'instrumental';
  return !act.reading.passive && act.at < mention.head && act.sense === 'sign';
}

function nearest(acts: readonly Act[], mention: Mention): Act | undefined {
  const rank = (act: Act) => Math.abs(act.at - mention.head) + WEAKNESS[act.sense];
  return [...acts].sort((a, b) => rank(a) - rank(b))[0];
}

/** Words of a paper's being in use are also everyday words: any other act of the clause goes before them. */
const WEAKNESS: Readonly<Record<Act['sense'], number>> = {
  sign: 0,
  extend: -10,
  terminate: -10,
  propose: 5,
  draft: 15,
  adopt: 20,
  agree: 40,
  await: 0,
  gain: 30,
  force: 60,
};

function isOpen(mention: Mention, act: Act): boolean {
  if (act.phrase && act.sense !== 'sign')
    return mention.preposition === undefined || (OPEN[mention.preposition]?.includes(act.sense) ?? false);
  return mention.preposition === undefined || (OPEN[mention.preposition]?.includes(act.sense) ?? false);
}

/** «подписано соглашение и меморандум», «подписано два документа: …»: the verb agrees with the first of a list. */
function isFurther(words: Words, mention: Mention, own: readonly Mention[], act: Act): boolean {
  return own.some(
    (other) => act.at < other.head && other.head < mention.from && (other.plural || fits(words, other, act)),
  );
}

/** «текст соглашения согласован», «срок договора продлён»: what agrees is the noun before the paper. */
function owns(words: Words, mention: Mention, act: Act): boolean {
  const reaches = [1, 2].map((back) => mention.from - back);
  return reaches.some((index) =>
    words
      .readings(index)
      .some((noun) => noun.pos === 'noun' && noun.case === 'nominative' && sameNumberAndGender(noun, act.reading)),
  );
}

/** A short participle agrees with its paper; several papers can share a plural one. */
function fits(words: Words, mention: Mention, act: Act): boolean {
  if (act.form !== 'short' || act.phrase || act.sense === 'force' || act.reading.number === 'plural') return true;
  if (owns(words, mention, act)) return true;
  return words
    .readings(mention.head)
    .some((noun) => noun.pos === 'noun' && noun.number !== 'plural' && sameNumberAndGender(noun, act.reading));
}

/** The attribute that tells the most: a signing before a mere «действующий». */
function attributeOf(
  words: Words,
  parsed: Parsed,
  clause: Clause,
  mention: Mention,
  own: readonly Mention[],
): Link['attribute'] {
  const found = [
    ...attributesAfter(words, parsed, clause, mention, own),
    ...attributesBefore(words, mention, own, parsed.acts.get(clause) ?? []),
  ];
  return found.find(({ act }) => act.sense !== 'force') ?? found[0];
}

type Attribute = NonNullable<Link['attribute']>;

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
