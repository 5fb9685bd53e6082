/** So many slips are taken for a misspelling; more make another word. */
const MOST_SLIPS = 3;

/** How many letters must be put in, left out, exchanged or swapped with their neighbours. */
function slips(typed: string, meant: string): number {
  let before: number[] = [];
  let row = Array.from({ length: meant.length + 1 }, (_, length) => length);
  for (let at = 1; at <= typed.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= meant.length; to += 1) {
      const exchanged = row[to - 1]! + (typed[at - 1] === meant[to - 1] ? 0 : 1);
      const swapped = at > 1 && to > 1 && typed[at - 1] === meant[to - 2] && typed[at - 2] === meant[to - 1];
      next.push(Math.min(exchanged, row[to]! + 1, next[to - 1]! + 1, swapped ? before[to - 2]! + 1 : exchanged));
    }
    [before, row] = [row, next];
  }
  return row[meant.length]!;
}

/** The name that a misspelt one was probably meant to be. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const ranked = names.map((name) => ({ name, slips: slips(typed, name) })).sort((a, b) => a.slips - b.slips);
  return ranked[0] && ranked[0].slips <= MOST_SLIPS ? ranked[0].name : undefined;
}
