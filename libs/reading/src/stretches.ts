/** Tokens `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The whole numbers from one on, before another. */
export function range(from: number, to: number): number[] {
  const all: number[] = []; // Array.from({ length }) is some twenty times slower
  for (let index = from; index < to; index++) all.push(index);
  return all;
}

/** All tokens of some stretches. */
export function tokensWithin(stretches: Iterable<Stretch>): Set<number> {
  const all = new Set<number>();
  for (const { from, to } of stretches) for (let index = from; index < to; index++) all.add(index);
  return all;
}
