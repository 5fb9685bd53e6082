import { perWord, type Token } from '@kelisim/language';
import { type Hint, type HintLists, hintsOf } from '../sectors/lexicon';
import data from './data/sectors.json';

interface Stem {
  readonly first: string;
  /** Beginning of the second word of a stem of two. */
  readonly second?: string;
  /** A short stem that must be the whole word. */
  readonly whole: boolean;
  readonly hint: Hint;
}

// The keys are the sectors' names; the data's test holds them to that.
const STEMS: readonly Stem[] = hintsOf(data as HintLists).map(([stem, hint]) => {
  const [first = '', second] = stem.split(' ');
  return { first, second: second || undefined, whole: second !== undefined, hint };
});

/** The stems that a word form begins with, the longest first. */
const stemsOf = perWord(({ norm }): readonly Stem[] =>
  STEMS.filter(({ first, whole }) => (whole ? norm === first : norm.startsWith(first))).sort(
    (a, b) => (b.second?.length ?? 0) + b.first.length - (a.second?.length ?? 0) - a.first.length,
  ),
);

/** The fields that a Kazakh word, with the one behind it, speaks of. */
export function kazakhHints(tokens: readonly Token[], at: number): readonly Hint[] {
  const next = tokens[at + 1]?.norm ?? '';
  const token = tokens[at];
  if (!token) return [];
  const found = stemsOf(token.word).filter(({ second }) => second === undefined || next.startsWith(second));
  const hints = found.map(({ hint }) => hint);
  return hints.filter(({ sector }, index) => hints.findIndex((other) => other.sector === sector) === index);
}
