/**
 * The first of many in an order, without sorting the rest.
 * @param inOrder below nought where the first one comes first
 */
export function firstOf<T>(all: readonly T[], count: number, inOrder: (a: T, b: T) => number): T[] {
  if (count * 8 > all.length) return [...all].sort(inOrder).slice(0, count);
  const first: T[] = [];
  for (const each of all) {
    if (first.length === count && inOrder(each, first[count - 1]!) >= 0) continue;
    first.splice(placeIn(first, each, inOrder), 0, each);
    if (first.length > count) first.pop();
  }
  return first;
}

function placeIn<T>(sorted: readonly T[], one: T, inOrder: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(one, sorted[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
