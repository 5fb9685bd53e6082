import type { Agreement, Instrument } from '@kelisim/domain/facts/agreement';
import { cut, hasKazakhLetters, inRussianLetters, morphology } from '@kelisim/language';
import generic from './data/generic-words.json';
import topics from './data/topics.json';
import { takePlaces } from './places';
import { alike, lemma, overlap } from './words';

/** What an agreement is about, as far as its wording says. */
export interface Subject {
  /** Words of the subject itself, without places and without what every agreement is about («сотрудничество»). */
  readonly words: readonly string[];
  /** Fields that the words belong to. */
  readonly topics: ReadonlySet<string>;
  /** Words of the whole sentence: they can speak for a likeness, never against it. */
  readonly around: readonly string[];
  readonly kazakh: boolean;
}

const GENERIC: ReadonlySet<string> = new Set(generic.map(inRussianLetters));
const TOPICS = Object.entries(topics).map(([name, roots]) => [name, roots.map(inRussianLetters)] as const);

/** How papers are called, to find the words beside their name («торговый меморандум», «план обменов»). */
const NOUNS: Readonly<Record<Instrument, RegExp>> = {
  agreement: /^соглашени/,
  memorandum: /^меморандум/,
  contract: /^(договор|контракт|сделк)/,
  treaty: /^договор/,
  roadmap: /^карт/,
  protocol: /^протокол/,
  plan: /^(план|программ)/,
  declaration: /^(деклараци|заявлени)/,
  'letter-of-intent': /^(письм|намерени)/,
  document: /^документ/,
  arrangement: /^договоренност/,
};

/** What an agreement is about; where the reader found no subject, the words beside the paper's name say it. */
export function subjectOf({ subject = '', instrument, evidence }: Agreement): Subject {
  const told = telling(subject);
  const words = told.length ? told : telling(besideName(evidence.text, instrument));
  const found = TOPICS.filter(([, roots]) => words.some((word) => roots.some((root) => word.startsWith(root))));
  return {
    words,
    topics: new Set(found.map(([name]) => name)),
    around: telling(evidence.text),
    kazakh: hasKazakhLetters(subject || evidence.text),
  };
}

const telling = (text: string): string[] => [
  ...new Set(
    takePlaces(text)
      .rest.map(lemma)
      .filter((word) => !GENERIC.has(word) && word.length > 2 && !/^\d/.test(word)),
  ),
];

/** Up to two adjectives before the paper's name and up to five words behind it, as far as no verb or comma ends the phrase. */
function besideName(text: string, instrument: Instrument): string {
  const { tokens } = cut(text);
  const at = tokens.findIndex(({ norm }) => NOUNS[instrument].test(norm));
  if (at < 0) return '';
  const before = tokens.slice(Math.max(0, at - 2), at).filter(({ norm }) => isAdjective(norm));
  const behind = tokens.slice(at + 1, at + 6);
  const end = behind.findIndex(({ norm, kind }) => kind !== 'word' || ENDS.test(norm) || isVerb(norm));
  return [...before, ...(end < 0 ? behind : behind.slice(0, end))].map((token) => token.text).join(' ');
}

/** «между», «с»: the parties follow. */
const ENDS = /^(между|с|со|от|на|из|до|за)$/;
const isAdjective = (norm: string): boolean => morphology.readings(norm)[0]?.pos === 'adjective';
const isVerb = (norm: string): boolean =>
  ['verb', 'participle', 'gerund', 'infinitive'].includes(morphology.readings(norm)[0]?.pos ?? '');

/**
 * What two subjects say of two agreements being one: up to 1 for it where they share words, -2.5 against it where each
 * names fields and none is common; words that merely differ weigh less, as reporters find their own.
 */
export function subjectLikeness(a: Subject, b: Subject): number {
  if (!a.words.length || !b.words.length) return supported(a, b) || supported(b, a) ? 0.25 : 0;
  const shared = overlap(a.words, b.words);
  if (shared > 0) return shared >= 0.5 ? 1 : 0.5;
  if ([...a.topics].some((topic) => b.topics.has(topic))) return 0.5;
  if (a.topics.size && b.topics.size) return -2.5;
  return a.kazakh === b.kazakh ? -0.75 : 0;
}

/** Whether the sentence about one, which has no subject, speaks of the other's. */
const supported = (one: Subject, other: Subject): boolean =>
  !one.words.length && other.words.some((word) => one.around.some((near) => alike(word, near)));
