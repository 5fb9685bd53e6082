import type { Act } from './acts';
import type { Mention } from './instruments';
import { sameNumberAndGender, type Words } from './words';

/** Prepositions that a paper can stand under and still be what an act is about. */
const OPEN: Readonly<Record<string, readonly Act['sense'][]>> = {
  под: ['sign', 'adopt'],
  над: ['draft'],
  о: ['propose', 'draft', 'agree'],
  об: ['propose', 'draft', 'agree'],
  обо: ['propose', 'draft', 'agree'],
  в: ['adopt'],
  из: ['terminate'],
  к: ['join'],
  ко: ['join'],
  с: ['gain'],
  со: ['gain'],
};

/** The nearest act of the clause that can be done to this mention. */
export function actFor(words: Words, mention: Mention, own: readonly Mention[], acts: readonly Act[]): Act | undefined {
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
  join: 0,
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
