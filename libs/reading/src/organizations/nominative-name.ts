import { morphology, type Reading, type Token } from '@kelisim/language';

const ATTRIBUTES: ReadonlySet<string> = new Set(['adjective', 'participle', 'numeral']);

function attribute(token: Token, noun: Reading): Reading | undefined {
  return morphology.readings(token.text).find((one) => {
    if (!ATTRIBUTES.has(one.pos) || one.short || one.case !== noun.case) return false;
    if (one.number !== noun.number && noun.number !== undefined) return false;
    return (
      one.number === 'plural' || one.gender === undefined || noun.gender === undefined || one.gender === noun.gender
    );
  });
}

/** Endings of adjectives in -ский by gender. */
const NOMINATIVE: Record<string, string> = { masculine: 'ий', feminine: 'ая', neuter: 'ое' };

/** «Мангистауской» is taken for a surname by who does not know the town: before a noun it is an adjective by its end. */
function byEnding(text: string, noun: Reading): string {
  const ending = noun.number === 'plural' ? undefined : NOMINATIVE[noun.gender ?? ''];
  return ending && noun.case !== 'nominative' && /ск(ой|ого|ому|им|ом|ую)$/iu.test(text)
    ? text.replace(/(?<=ск)\p{L}+$/iu, ending)
    : text;
}

/** The reading of the head that the words before it agree with best; a nominative is preferred among equals. */
function headReading(before: readonly Token[], head: Token, lemma: string): Reading | undefined {
  let best: Reading | undefined;
  let most = -1;
  for (const reading of morphology.readings(head.text)) {
    if (reading.pos !== 'noun' || reading.case === undefined) continue;
    const agreeing = before.filter((token) => attribute(token, reading)).length;
    const score = agreeing * 10 + (reading.lemma === lemma ? 5 : 0) + reading.score;
    if (score > most) [best, most] = [reading, score];
  }
  return best;
}

/**
 * The adjectives before a head and the head itself in the nominative: «особой экономической зоной» → «особая
 * экономическая зона». Which word is the head is known, so no other noun is taken for it.
 */
export function nominativeHead(before: readonly Token[], head: Token, lemma: string): string {
  const reading = headReading(before, head, lemma);
  const words = [...before, head].map(({ text }) => text);
  if (!reading || reading.case === 'nominative') return words.join(' ');
  const target = {
    case: 'nominative' as const,
    number: reading.number,
    gender: reading.number === 'plural' ? undefined : reading.gender,
  };
  const attributes = before.map((token) => {
    const own = attribute(token, reading);
    return own ? (morphology.inflect(token.text, target, own) ?? token.text) : byEnding(token.text, reading);
  });
  return [
    ...attributes,
    morphology.inflect(head.text, { case: 'nominative', number: reading.number }, reading) ?? head.text,
  ].join(' ');
}
