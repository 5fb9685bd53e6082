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
