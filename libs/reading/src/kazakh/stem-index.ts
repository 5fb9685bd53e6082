/** Stems of this many letters and more are looked up by their first letters. */
const PREFIX = 3;

/** Which of many stems (of one or more words) begin a word of a sentence, found in one pass over the sentence. */
export class StemIndex {
  private readonly byPrefix = new Map<string, [stem: string, number: number][]>();

  /** @param stems look-up forms; the answers are their numbers */
  constructor(stems: readonly string[]) {
    for (const [number, stem] of stems.entries()) {
      const prefix = stem.slice(0, PREFIX);
      const known = this.byPrefix.get(prefix);
      if (known) known.push([stem, number]);
      else this.byPrefix.set(prefix, [[stem, number]]);
    }
  }

  /** @param text look-up forms of words, each with one space before it */
  in(text: string): Set<number> {
    const found = new Set<number>();
    for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      for (let length = 1; length <= PREFIX; length++)
        for (const [stem, number] of this.byPrefix.get(text.slice(space + 1, space + 1 + length)) ?? [])
          if (text.startsWith(stem, space + 1)) found.add(number);
    }
    return found;
  }
}
