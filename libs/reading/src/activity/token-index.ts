import type { Stretch } from '../stretches';

export type { Stretch } from '../stretches';

/** Finds what begins at or covers a token without walking over a whole text's list for each question. */
export class TokenIndex<Item extends Stretch> {
  private readonly starts = new Map<number, Item[]>();
  private readonly covers = new Map<number, Item>();
  /** In order of the text. */
  private readonly items: readonly Item[];

  /** Of items that cover one token, the first given is found. */
  constructor(items: Iterable<Item>) {
    const all = [...items];
    for (const item of all) {
      const known = this.starts.get(item.from);
      if (known) known.push(item);
      else this.starts.set(item.from, [item]);
      for (let index = item.from; index < item.to; index++) if (!this.covers.has(index)) this.covers.set(index, item);
    }
    this.items = all.sort((one, other) => one.from - other.from);
  }

  startingAt(index: number): readonly Item[] {
    return this.starts.get(index) ?? NOTHING;
  }

  covering(index: number): Item | undefined {
    return this.covers.get(index);
  }

  /** All that begin within a stretch, in order of the text. */
  within({ from, to }: Stretch): readonly Item[] {
    if (to - from === 1) return this.startingAt(from);
    const first = this.firstFrom(from);
    let end = first;
    while (end < this.items.length && this.items[end]!.from < to) end++;
    return first === end ? NOTHING : this.items.slice(first, end);
  }

  /** Index of the first item that begins at a token or behind it. */
  private firstFrom(token: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.items[middle]!.from < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const NOTHING: readonly never[] = [];
