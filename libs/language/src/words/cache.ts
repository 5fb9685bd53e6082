/**
 * A bounded memory of answers by word form, in two generations: when the young one is full it becomes the old one and
 * what was not asked for since then is forgotten.
 */
export class FormCache<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  constructor(
    private readonly generation: number,
    private readonly compute: (form: string) => T,
  ) {}

  get(form: string): T {
    const known = this.young.get(form);
    if (known !== undefined) return known;
    const key = own(form);
    const answer = this.old.get(key) ?? this.compute(key);
    if (this.young.size >= this.generation) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, answer);
    return answer;
  }
}

/** The same letters in a string of their own: a slice of a text would keep the whole text in memory. */
function own(form: string): string {
  return Object.keys({ [form]: 0 })[0]!;
}
