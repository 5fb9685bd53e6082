/** Tokens `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Finds what begins at or covers a token without walking over a whole text's list for each question. */
export class TokenIndex<Item extends Stretch> {
  private readonly starts = new Map<number, Item[]>();
  private readonly covers = new Map<number, Item>();

  /** Of items that cover one token, the first given is found. */
  constructor(items: Iterable<Item>) {
    for (const item of items) {
      this.starts.set(item.from, [...(this.starts.get(item.from) ?? []), item]);
      for (let index = item.from; index < item.to; index++) if (!this.covers.has(index)) this.covers.set(index, item);
    }
  }

  startingAt(index: number): readonly Item[] {
    return this.starts.get(index) ?? [];
  }

  covering(index: number): Item | undefined {
    return this.covers.get(index);
  }

  /** All that begin within a stretch, in order of the text. */
  within({ from, to }: Stretch): readonly Item[] {
    const found: Item[] = [];
    for (let index = from; index < to; index++) found.push(...this.startingAt(index));
    return found;
  }
}
