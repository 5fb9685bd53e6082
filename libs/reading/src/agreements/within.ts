interface Placed {
  readonly from: number;
  readonly to: number;
}

/** The index of the first of a list in order of the text that begins at a token or after it, by halving. */
export function firstFrom(list: readonly Placed[], token: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? token) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What of a list in order of the text lies wholly within tokens `[from, to)`. */
export function within<Item extends Placed>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const result: Item[] = [];
  for (let at = firstFrom(list, from); at < list.length; at++) {
    const item = list[at] as Item; // the bounds are the array's own
    if (item.from >= to) break;
    if (item.to <= to) result.push(item);
  }
  return result;
}

/** No name has more tokens than this. */
const LONGEST_ITEM = 40;

/** Whether any of a list in order of the text shares a token with `[from, to)`. */
export function overlaps(list: readonly Placed[], from: number, to: number): boolean {
  for (let at = firstFrom(list, from - LONGEST_ITEM); at < list.length; at++) {
    const item = list[at] as Placed; // the bounds are the array's own
    if (item.from >= to) return false;
    if (item.to > from) return true;
  }
  return false;
}
