import type { Sentence } from '@kelisim/language';

/** Tokens `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Index of the first mention that begins at a token or later; mentions are in order of the text. */
export function firstFrom(mentions: readonly Stretch[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function within<T extends Stretch>(mentions: readonly T[], from: number, to: number): readonly T[] {
  return mentions.slice(firstFrom(mentions, from), firstFrom(mentions, to));
}

/** What stands further from a number than this many tokens does not speak of it; no written sentence is so long. */
const NEAR = 120;

/** The sentence as far as it is near some tokens, so that endless lines cost no more than written ones. */
export function around(sentence: Sentence, { from, to }: Stretch): Sentence {
  if (sentence.to - sentence.from <= 2 * NEAR) return sentence;
  return { ...sentence, from: Math.max(sentence.from, from - NEAR), to: Math.min(sentence.to, to + NEAR) };
}
