import type { Reading } from '@kelisim/language';
import { type Clause, tokensOf } from './clauses';
import data from './data/acts.json';
import type { Words } from './words';

/** What is done to a paper. */
export type Sense = keyof typeof data;

/** A word, or a verb with its noun («утратить силу»), that does something to a paper. */
export interface Act {
  readonly sense: Sense;
  /** The token of the verb, or of the noun of action. */
  readonly at: number;
  readonly form: 'finite' | 'short' | 'infinitive' | 'participle' | 'gerund' | 'noun';
  readonly reading: Reading;
  /** True for a verb with its noun: the paper stands in any place of the clause. */
  readonly phrase: boolean;
}

interface Phrase {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

const SENSES = Object.keys(data) as Sense[]; // exactly the keys of the data file
const VERBS = new Map(SENSES.map((sense) => [sense, new Set(data[sense].verbs)] as const));
const NOUNS = new Map(SENSES.map((sense) => [sense, new Set(data[sense].nouns)] as const));
const PHRASES = new Map(
  SENSES.map(
    (sense) =>
      [
        sense,
        data[sense].phrases.map(({ verbs, nouns }): Phrase => ({ verbs: new Set(verbs), nouns: new Set(nouns) })),
      ] as const,
  ),
);
const KNOWN = new Set(
  SENSES.flatMap((sense) => [
    ...data[sense].verbs,
    ...data[sense].nouns,
    ...data[sense].phrases.flatMap((phrase) => phrase.verbs),
  ]),
);
/** Verb and noun of a phrase stand at most this far apart: a signer's name and position fit between them. */
const PHRASE_REACH = 14;

const FORMS: Partial<Record<Reading['pos'], Act['form']>> = {
  verb: 'finite',
  infinitive: 'infinitive',
  gerund: 'gerund',
};

/** Words that alone can make a sentence one about an agreement; those of other senses need a paper beside them. */
export const ACT_WORDS: ReadonlySet<string> = new Set([
  'согласовать',
  ...(['sign', 'extend', 'terminate', 'agree'] as const).flatMap((sense) => [
    ...data[sense].verbs,
    ...data[sense].nouns,
    ...data[sense].phrases.flatMap((phrase) => phrase.nouns),
  ]),
]);

/** The acts of a clause, in order. */
export function actsOf(words: Words, clause: Clause): readonly Act[] {
  const tokens = [...tokensOf(clause)];
  return tokens.flatMap((index) => (words.is(index, KNOWN) ? (actAt(words, tokens, index) ?? []) : []));
}

function actAt(words: Words, tokens: readonly number[], index: number): Act | undefined {
  for (const reading of shortFirst(words.readings(index))) {
    const form = formOf(reading);
    if (!form) continue;
    const act = form === 'noun' ? nounAct(reading, index) : verbAct(words, tokens, reading, form, index);
    if (act) return act;
  }
  return undefined;
}

/** «расторгнут» is what befell a paper rather than what they will do to it. */
function shortFirst(readings: readonly Reading[]): readonly Reading[] {
  const short = readings.find((reading) => reading.pos === 'participle' && reading.short);
  return short && readings[0]?.tense === 'future' ? [short, ...readings] : readings;
}

function formOf(reading: Reading): Act['form'] | undefined {
  if (reading.pos === 'participle') return reading.short ? 'short' : 'participle';
  if (reading.pos === 'noun') return 'noun';
  if (reading.pos === 'adjective') return reading.short ? 'short' : undefined;
  return FORMS[reading.pos];
}

function nounAct(reading: Reading, at: number): Act | undefined {
  const sense = SENSES.find((candidate) => NOUNS.get(candidate)?.has(reading.lemma));
  return sense && { sense, at, form: 'noun', reading, phrase: false };
}

function verbAct(
  words: Words,
  tokens: readonly number[],
  reading: Reading,
  form: Act['form'],
  at: number,
): Act | undefined {
  const phrase = SENSES.find((sense) =>
    PHRASES.get(sense)?.some((each) => each.verbs.has(reading.lemma) && holds(words, tokens, at, each)),
  );
  if (phrase) return { sense: phrase, at, form, reading, phrase: true };
  const sense = SENSES.find((candidate) => VERBS.get(candidate)?.has(reading.lemma));
  return sense && { sense, at, form, reading, phrase: false };
}

function holds(words: Words, tokens: readonly number[], at: number, phrase: Phrase): boolean {
  return tokens.some((index) => index !== at && Math.abs(index - at) <= PHRASE_REACH && words.is(index, phrase.nouns));
}
