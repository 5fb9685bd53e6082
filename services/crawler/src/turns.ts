/** Lets what concerns the same thing happen one after another, in the order in which it came. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Acts after whatever was asked for under the same key before, however that ended. */
  take<Result>(key: string, act: () => Promise<Result>): Promise<Result> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(act);
    const ended = turn.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(key, ended);
    void ended.then(() => this.last.get(key) === ended && this.last.delete(key));
    return turn;
  }

  /** Resolves when all that was asked for so far has ended. */
  async allEnded(): Promise<void> {
    await Promise.all(this.last.values());
  }
}
