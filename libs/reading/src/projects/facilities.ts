import type { Case, Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import { type NounPhrase, phraseAt } from '../activity/noun-phrase';
import data from './data/building.json';

/** What is built, opened or launched: plants, lines, routes, laboratories. */
export const FACILITIES: ReadonlySet<string> = new Set(data.facilities);

const INTRANSITIVE = new Set(['заработать', 'действовать', 'работать', 'функционировать']);
const THINGS: ReadonlySet<Case> = new Set<Case>(['nominative', 'accusative']);
const COUNTED: ReadonlySet<Case> = new Set<Case>(['nominative', 'accusative', 'genitive']);

/** The first of some tokens, in the order given, that is a facility which the verb can make. */
export function firstFacility(
  ground: Ground,
  order: readonly number[],
  sentence: Sentence,
  verb: number,
): NounPhrase | undefined {
  for (const index of order) {
    if (!ground.words.is(index, FACILITIES) || (isFirm(ground, index) && !isOpened(ground, verb, index))) continue;
    const phrase = phraseWithHead(ground, index, sentence, isNumbered(ground, index) ? COUNTED : THINGS);
    if (phrase && !isGoverned(ground, phrase) && !(index < verb && isActive(ground, verb))) return phrase;
  }
  return undefined;
}

/** «открылся сервисный центр «Х»»: named, and just opened. */
const isOpened = (ground: Ground, verb: number, index: number): boolean =>
  index > verb && /с[ья]$/.test(ground.words.at(verb).norm) && !ground.insideQuotes(index);

/** «завод модернизирует базу»: what stands before an active verb in the singular makes and is not made. */
function isActive(ground: Ground, verb: number): boolean {
  const { norm } = ground.words.at(verb);
  const reading = ground.words.readings(verb)[0];
  return (
    reading?.pos === 'verb' &&
    reading.number === 'singular' &&
    !/с[ья]$/.test(norm) &&
    !ground.words.is(verb, INTRANSITIVE)
  );
}

/** A firm with a name of its own, «завод «Х»», exists; one without may be what is built. */
export function isFirm(ground: Ground, index: number): boolean {
  const firm = ground.firms.covering(index);
  return firm ? ground.hasQuotes(firm) : ground.insideName(index);
}

/** «два приюта»: in the genitive by the grammar of numerals. */
const isNumbered = (ground: Ground, index: number): boolean => ground.amountOf(index) !== undefined;

/** The phrase of a noun, with the adjectives before it and a name or complement behind. */
export function phraseWithHead(
  ground: Ground,
  head: number,
  sentence: Sentence,
  cases: ReadonlySet<Case>,
): NounPhrase | undefined {
  for (let from = Math.max(sentence.from, head - 5); from <= head; from++) {
    const phrase = phraseAt(ground, from, sentence.to, cases);
    if (phrase?.head === head) return withName(ground, phrase);
  }
  return undefined;
}

/** With the quoted name behind it. */
export function withName(ground: Ground, phrase: NounPhrase): NounPhrase {
  const name = ground.nameAt(phrase.to);
  const taken = ground.firms.covering(phrase.head); // «завод трубной арматуры», taken for a firm's name
  return { ...phrase, to: Math.max(phrase.to, name?.to ?? 0, taken && !ground.hasQuotes(taken) ? taken.to : 0) };
}

/** «на базе завода», «в цехе»: the place of something else. */
function isGoverned(ground: Ground, { from, reading }: NounPhrase): boolean {
  const before = ground.words.readings(from - 1)[0];
  if (before?.pos === 'preposition') return true;
  // «при содействии представительства»: a genitive that only looks like the plural.
  return before?.pos === 'noun' && before.case === 'prepositional' && reading.number === 'plural';
}
