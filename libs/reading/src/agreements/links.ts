import type { Act } from './acts';
import { type Attribute, attributeOf } from './attributes';
import { type Clause, covers } from './clauses';
import { governorOf, overruled } from './governors';
import type { Mention } from './instruments';
import { listed } from './lexicon';
import { actFor } from './objects';
import type { Parsed } from './parse';
import type { Words } from './words';

/** A paper and what its sentence does to it. */
export interface Link {
  readonly mention: Mention;
  readonly clause: Clause;
  /** What the clause of the paper does to it. */
  readonly act?: Act;
  /** What is recalled of it by the way: «, подписанное в 2017 году», «действующее». */
  readonly attribute?: Attribute;
  /** The other papers of the clause, those inside its name left out. */
  readonly others: readonly Mention[];
  /** True where it only helps to name another paper: «дорожная карта по реализации меморандума». */
  readonly inner: boolean;
}

const COORDINATION = listed('links.coordination');

/** Ties each mention of a sentence to the acts of its clause and to the attributes that follow it. */
export function linksOf(words: Words, parsed: Parsed): readonly Link[] {
  return parsed.clauses.flatMap((clause) => {
    const own = parsed.mentions.filter((mention) => covers(clause, mention.head));
    const acts = parsed.acts.get(clause) ?? [];
    const outer = own.filter((mention) => !isInner(words, mention, own, acts));
    return own.map(
      (mention): Link => ({
        mention,
        clause,
        act: outer.includes(mention) ? actOf(words, mention, own, acts) : undefined,
        attribute: attributeOf(words, parsed, clause, mention, own),
        others: outer.filter((other) => other !== mention),
        inner: !outer.includes(mention),
      }),
    );
  });
}

function actOf(words: Words, mention: Mention, own: readonly Mention[], acts: readonly Act[]): Act | undefined {
  const governor = governorOf(words, mention, acts);
  return overruled(governor, acts) ?? governor ?? actFor(words, mention, own, acts);
}

/** «подписано семь документов, среди них меморандум между …» */
const NAMELY = new Set(['среди', 'включая', 'числе', 'именно', 'частности', 'например']);

/** Whether another paper's name runs on into this one, with no act and no coordination between. */
function isInner(words: Words, mention: Mention, own: readonly Mention[], acts: readonly Act[]): boolean {
  const outer = own.filter((other) => other.head < mention.from).at(-1);
  if (
    !outer ||
    acts.some((act) => act.form !== 'noun' && act.form !== 'participle' && outer.head < act.at && act.at < mention.head)
  )
    return false;
  if (words.seek(outer.head + 1, mention.from, NAMELY) !== undefined) return false;
  const governor = mention.preposition ? mention.from - 2 : mention.from - 1;
  if (acts.some((act) => act.at === governor && act.form === 'noun' && act.sense === 'sign')) return false;
  return !COORDINATION.has(words.at(governor).norm);
}
