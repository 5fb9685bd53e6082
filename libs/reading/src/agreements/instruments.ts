import type { Instrument } from '@kelisim/domain/facts/agreement';
import { isBetweenStates } from './between-states';
import data from './data/instruments.json';
import { HEADS } from './heads';
import { listed } from './lexicon';
import { isPlural } from './plural';
import type { Words } from './words';

/** A paper named in the text: «дополнительное соглашение», «план мероприятий», «документ». */
export interface Mention {
  /** The token of its noun. */
  readonly head: number;
  /** The first token of its noun phrase, adjectives included. */
  readonly from: number;
  readonly instrument: Instrument;
  readonly plural: boolean;
  /** Names no kind («документ», «бумаги», «его», «второй»): what it is stands elsewhere. */
  readonly generic: boolean;
  /** True for an adjective that stands for the noun («новое готовится»). */
  readonly elliptic?: boolean;
  /** The preposition that governs it, in lower case; compound ones by their last noun («в рамках» is «рамках»). */
  readonly preposition?: string;
}

interface Kind {
  readonly instrument: Instrument;
  readonly heads: ReadonlySet<string>;
  readonly before?: ReadonlySet<string>;
  readonly after?: ReadonlySet<string>;
}

const KINDS: readonly Kind[] = data.kinds.map((kind) => ({
  instrument: kind.instrument as Instrument, // the data file names instruments of the closed list; its spec checks
  heads: new Set(kind.heads),
  before: kind.before && new Set(kind.before),
  after: kind.after && new Set(kind.after),
}));
const FOREIGN = new Set(data.foreignComplements);
const FOREIGN_TO_PLANS = new Set([...FOREIGN, ...data['foreign to plans']]);
const COOPERATION = new Set(data.cooperation);
/** Training places and things bought by the way are told a word or two further behind. */
const DOMESTIC_MATTERS = new Set(data['domestic matters']);
const DOMESTIC = new Set(data.domestic);
const IDENTITY = new Set(data['identity papers']);
const COMPOUND = listed('instruments.compound');

/** The papers named in tokens `[from, to)`, in order. */
export function mentionsIn(words: Words, from: number, to: number): readonly Mention[] {
  const result: Mention[] = [];
  for (let index = from; index < to; index++) {
    const mention = mentionAt(words, index, from);
    if (mention) result.push(mention);
  }
  return result;
}

function mentionAt(words: Words, head: number, floor: number): Mention | undefined {
  if (!words.is(head, HEADS)) return undefined;
  const noun = words.find(head, (reading) => reading.pos === 'noun' && HEADS.has(reading.lemma));
  if (!noun) return undefined;
  const start = phraseStart(words, head, floor);
  if (noun.lemma === 'соглашение' && isConsent(words, head, start)) return undefined;
  const kind = KINDS.find((candidate) => candidate.heads.has(noun.lemma) && fits(words, candidate, start, head));
  if (!kind || (kind.instrument !== 'roadmap' && isForeign(words, kind.instrument, start, head))) return undefined;
  const preposition = prepositionBefore(words, start, floor);
  return {
    head,
    from: start,
    instrument: noun.lemma === 'договор' && isBetweenStates(words, start, head) ? 'treaty' : kind.instrument,
    plural: isPlural(words, start, head),
    generic: kind.instrument === 'document',
    preposition,
  };
}

/** «пришли к соглашению», «достигнуто соглашение»: consent, not a paper. */
function isConsent(words: Words, head: number, start: number): boolean {
  return words.seek(start - 2, start, REACH_CONSENT) !== undefined || words.is(head + 1, REACH_CONSENT);
}

const REACH_CONSENT = new Set(['прийти', 'достигнуть', 'достичь']);

function fits(words: Words, kind: Kind, start: number, head: number): boolean {
  if (kind.before && !modified(words, start, head, kind.before)) return false;
  return !kind.after || words.seek(head + 1, head + 4, kind.after) !== undefined;
}

function modified(words: Words, start: number, head: number, adjectives: ReadonlySet<string>): boolean {
  return words.seek(start, head, adjectives) !== undefined;
}

/** Papers of other trades: labour contracts, test reports, identity papers, programmes of a visit or a school. */
function isForeign(words: Words, instrument: Instrument, start: number, head: number): boolean {
  if (instrument === 'contract')
    return (
      words.seek(start, head + 2, DOMESTIC) !== undefined ||
      words.seek(head + 1, head + 4, DOMESTIC_MATTERS) !== undefined
    );
  if (instrument === 'document') return words.seek(start, head + 3, IDENTITY) !== undefined;
  if (instrument !== 'plan' && instrument !== 'protocol') return false;
  const foreign = instrument === 'plan' ? FOREIGN_TO_PLANS : FOREIGN;
  return words.is(head + 1, foreign) || words.seek(start, head, foreign) !== undefined;
}

/** Whether a plan or programme says by its own words that it is one of cooperation. */
export function isOfCooperation(words: Words, mention: Mention): boolean {
  return (
    words.seek(mention.from, mention.head, COOPERATION) !== undefined ||
    words.seek(mention.from, mention.head, PRESENT) !== undefined ||
    words.seek(mention.head + 1, mention.head + 5, COOPERATION) !== undefined
  );
}

/** Adjectives, full participles, determiners, numerals and quotation marks before the noun. */
function phraseStart(words: Words, head: number, floor: number): number {
  let start = head;
  while (start > floor && qualifies(words, start - 1)) start--;
  return start;
}

const QUALIFIERS = new Set(['adjective', 'participle', 'numeral']);
const DETERMINERS = listed('instruments.determiners');

function qualifies(words: Words, index: number): boolean {
  const token = words.at(index);
  if (token.kind === 'number') return true;
  if ('«"“„'.includes(token.text) && token.text) return true;
  if (DETERMINERS.has(token.norm) || words.is(index, DETERMINERS)) return true;
  const reading = words.readings(index)[0];
  return reading !== undefined && QUALIFIERS.has(reading.pos) && !reading.short;
}

/** «нынешняя программа»: one that a new one will replace. */
const PRESENT = new Set(['нынешний', 'действующий', 'прежний', 'такой']);
function prepositionBefore(words: Words, start: number, floor: number): string | undefined {
  const index = start - 1;
  if (index < floor) return undefined;
  if (COMPOUND.has(words.at(index).norm)) return words.at(index).norm;
  if (words.at(index - 1).norm === 'соответствии') return words.at(index - 1).norm;
  return words.readings(index)[0]?.pos === 'preposition' ? words.at(index).norm : undefined;
}
