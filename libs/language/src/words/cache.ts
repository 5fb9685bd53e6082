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
    const answer = this.old.get(form) ?? this.compute(form);
    if (this.young.size >= this.generation) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(form, answer);
    return answer;
  }
}
