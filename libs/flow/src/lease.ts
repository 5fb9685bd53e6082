import { instant } from '@kelisim/domain/time';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents, Stored } from '@kelisim/ports/documents';
import { RetryLater } from './outcome';

/** A lease that is held; it ends by itself when it is not renewed. */
export interface Held {
  /** False when it was lost to another holder. */
  renew(): Promise<boolean>;
  /** False when it had been lost to another holder. */
  release(): Promise<boolean>;
}

/** How long to wait for a lease that another process holds before looking again. */
const LOOK_AGAIN_MS = 200;

/** Leases kept as documents: at most one holder of a name at a time, and a holder that died is succeeded. */
export class Leases {
  private readonly turns = new Map<string, Promise<unknown>>();
  private taken = 0;

  constructor(
    private readonly documents: Documents,
    private readonly clock: Clock,
    /** Who we are: unique for each process. */
    private readonly holder: string,
    /** How long a lease lasts without renewal; a crashed holder costs its successors this much waiting. */
    private readonly lastsMs = 30_000,
  ) {}

  /** Takes the lease, or undefined while it is held, be it by another process or by another task of ours. */
  async take(name: string): Promise<Held | undefined> {
    const holder = `${this.holder}/${this.taken++}`;
    const body = () => ({ id: name, holder, until: instant(this.clock.now() + this.lastsMs) });
    const read = await this.documents.get('lease', name);
    if (read && read.body.until > this.clock.instant()) return undefined;
    const taken = read
      ? await this.documents.replaceIf(read, body())
      : await this.documents.create('lease', name, body());
    return taken && this.held(taken, body);
  }

  /**
   * Acts under a lease. Tasks of this process take turns; while another process holds it, none waits.
   * @throws RetryLater when another process holds it, or has taken it over before `act` was done, which may then have
   * undone what the other did; whatever `act` throws
   */
  within<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
    const turn = (this.turns.get(name) ?? Promise.resolve()).then(() => this.alone(name, act));
    const ended = turn.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(name, ended);
    void ended.then(() => this.turns.get(name) === ended && this.turns.delete(name));
    return turn;
  }

  private async alone<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
    const lease = await this.take(name);
    if (!lease) throw new RetryLater(LOOK_AGAIN_MS, `${name} is in the hands of another process`);
    let result: Result;
    try {
      result = await act();
    } catch (error) {
      await lease.release();
      throw error;
    }
    if (await lease.release()) return result;
    throw new RetryLater(LOOK_AGAIN_MS, `${name} was lost to another process before the work was done`);
  }

  private held(taken: Stored<'lease'>, body: () => Stored<'lease'>['body']): Held {
    let current: Stored<'lease'> | undefined = taken;
    return {
      renew: async () => {
        current = current && (await this.documents.replaceIf(current, body()));
        return current !== undefined;
      },
      release: async () => {
        const isOurs = current !== undefined && (await this.documents.remove(current));
        current = undefined;
        return isOurs;
      },
    };
  }
}
