/** Numbers that look random and are the same on every run (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to but not including 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(bound: number): number {
    return Math.floor(this.fraction() * bound);
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T; // there is always one
  }

  /** The first ones are far more frequent than the last ones, as regions and words are. */
  uneven<T>(values: readonly T[]): T {
    return values[Math.floor(this.fraction() ** 2 * values.length)] as T;
  }
}
