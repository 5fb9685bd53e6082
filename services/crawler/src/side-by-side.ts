/** Does things beside the one who adds them, who waits only where too many are open. */
export class SideBySide {
  private readonly open = new Set<Promise<void>>();
  private failure: { readonly error: unknown } | undefined;

  constructor(private readonly most: number) {}

  /** Whether one of them has failed: more of the same would fail too. */
  get hasFailed(): boolean {
    return this.failure !== undefined;
  }

  /** Begins at once, and resolves when there is room for another one. */
  async add(act: () => Promise<void>): Promise<void> {
    const task: Promise<void> = act()
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => this.open.delete(task));
    this.open.add(task);
    if (this.open.size > this.most) await Promise.race(this.open);
  }

  /** Resolves when all have ended; throws what the first one that failed threw. */
  async ended(): Promise<void> {
    await Promise.all(this.open);
    if (this.failure) throw this.failure.error;
  }
}
