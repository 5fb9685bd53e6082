/** Does one thing after another beside the one who adds them, who waits only where too many are open. */
export class InOrder {
  private last: Promise<void> = Promise.resolve();
  private readonly open: Promise<void>[] = [];

  constructor(private readonly most: number) {}

  /** Resolves when there is room for another one. */
  async add(act: () => Promise<void>): Promise<void> {
    this.last = this.last.then(act);
    this.last.catch(() => undefined); // told by whoever awaits the end
    this.open.push(this.last);
    if (this.open.length > this.most) await this.open.shift();
  }

  /** Resolves when all are done; throws what the first one that failed threw, after which none was done. */
  async ended(): Promise<void> {
    await this.last;
  }
}
