/** A value that takes its time to find out and may be a little old: found out once for all who ask meanwhile. */
export class Recent<Value> {
  private known?: { readonly value: Promise<Value>; readonly at: number };

  constructor(
    private readonly find: () => Promise<Value>,
    private readonly forMs: number,
    private readonly now: () => number,
  ) {}

  async get(): Promise<Value> {
    const now = this.now();
    // A clock that was set back makes it old as well.
    if (this.known && Math.abs(now - this.known.at) <= this.forMs) return this.known.value;
    const value = this.find();
    this.known = { value, at: now };
    value.catch(() => {
      this.known = undefined;
    });
    return value;
  }
}
