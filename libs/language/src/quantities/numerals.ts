import { FormCache } from '../words/cache';
import { morphology } from '../words/russian';
import { perWord, type Word } from '../words/word';
import data from './data/numerals.json';

/** What a word is in a number. */
export type Numeral =
  | { readonly kind: 'simple'; readonly value: number }
  | { readonly kind: 'multiplier'; readonly value: number }
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'none' };

type Table = Readonly<Record<string, number>>;

function lookUp(table: Table, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

function byLemma(table: Table, form: string, pos?: string): number | undefined {
  for (const reading of morphology.readings(form)) {
    const value = pos === undefined || reading.pos === pos ? lookUp(table, reading.lemma) : undefined;
    if (value !== undefined && (reading.known || pos === undefined)) return value;
  }
  return undefined;
}

const NONE: Numeral = { kind: 'none' };

const numerals = new FormCache<Numeral>(5_000, (norm) => {
  const half = lookUp(data.halves, norm);
  if (half !== undefined) return { kind: 'whole', value: half };
  if (norm === 'полутора' || norm === 'полторы') return { kind: 'simple', value: 1.5 };
  const multiplier = byLemma(data.multipliers, norm, 'noun') ?? byLemma(data.multipliers, norm, 'numeral');
  if (multiplier !== undefined) return { kind: 'multiplier', value: multiplier };
  const cardinal = lookUp(data.cardinals, norm) ?? byLemma(data.cardinals, norm, 'numeral');
  if (cardinal !== undefined) return { kind: 'simple', value: cardinal };
  const noun = lookUp(data.nouns, norm);
  return noun === undefined ? NONE : { kind: 'whole', value: noun };
});

/** What the word (in its look-up form) is in a number: «пятью» simple 5, «млн» multiplier, «полмиллиарда» whole. */
export function numeralOf(norm: string): Numeral {
  return numerals.get(norm);
}

/** «десятка», «сотни» behind a number («полтора десятка», «три сотни»): what they count by; 0 for other words. */
export function groupOf(norm: string): number {
  return byLemma(data.groups, norm, 'noun') ?? 0;
}

/** Whether the word is «один» in any form: a numeral only behind tens («двадцать один»). */
export function isOne(norm: string): boolean {
  return morphology.readings(norm).some(({ lemma }) => lemma === 'один');
}

const ordinals = new FormCache<number>(2_000, (norm) => {
  const digits = /^(\d{1,3})-(?:й|ый|ой|я|ая|е|ое|го|му|м|х|ю|ую|ом)$/.exec(norm);
  if (digits) return Number(digits[1]);
  return byLemma(data.ordinals, norm, 'adjective') ?? 0;
});

/** «третье» → 3, «2-м» → 2; 0 for what is no ordinal. */
export function ordinalOf(norm: string): number {
  return ordinals.get(norm);
}

const times = new FormCache<number>(
  2_000,
  (norm) => lookUp(data.times, norm) ?? byLemma(data.times, norm) ?? kratno(norm),
);

/** «5-кратный» comes as one word: the digits speak; «семикратный», «троекратно»: the numeral in front does. */
function kratno(norm: string): number {
  const match = /^(?:(\d{1,3})-|([а-я]{3,12}))кратн(?:ы|о|ая|ое|ого|ому|ой|ую|ых$)/.exec(norm);
  if (!match) return 0;
  return match[1] === undefined ? (lookUp(data.folds, match[2]!) ?? 0) : Number(match[1]);
}

/** «вдвое», «удвоился», «трёхкратный»: how many times; 0 for other words. */
export function timesOf(norm: string): number {
  return times.get(norm);
}

const fractions = new FormCache<number>(2_000, (norm) =>
  norm === 'пол' ? 2 : (byLemma(data.fractions, norm, 'noun') ?? 0),
);

/** «половина» → 2, «трети» → 3, «четверть» → 4: the denominator; 0 for other words. */
export function fractionOf(norm: string): number {
  return fractions.get(norm);
}

/** The denominator of «пятая (часть)»; 0 for other words. */
export function partOf(norm: string): number {
  return byLemma(data.parts, norm, 'adjective') ?? 0;
}

const timeNouns: ReadonlySet<string> = new Set(data.timeNouns);

/** «век», «год», «май»: half of one is a time, not a share. */
export function isTimeNoun(norm: string): boolean {
  return morphology.isFormOf(norm, timeNouns);
}

const begins = perWord(
  ({ norm }) =>
    numeralOf(norm).kind !== 'none' ||
    timesOf(norm) > 0 ||
    fractionOf(norm) > 0 ||
    ordinalOf(norm) > 0 ||
    partOf(norm) > 0,
);

/** Whether a quantity can begin with this word; most words can begin none. */
export function mayBegin(word: Word): boolean {
  return begins(word);
}
