import { instant } from '@kelisim/domain/time';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents, Stored } from '@kelisim/ports/documents';

/** A lease that is held; it ends by itself when it is not renewed. */
export interface Held {
  /** False when it was lost to another holder. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/** Leases kept as documents: at most one holder of a name at a time, and a holder that died is succeeded. */
export class Leases {
  constructor(
    private readonly documents: Documents,
    private readonly clock: Clock,
    /** Who we are: unique for each process and worker. */
    private readonly holder: string,
    /** How long a lease lasts without renewal; a crashed holder costs its successors this much waiting. */
    private readonly lastsMs = 30_000,
  ) {}

  /** Takes the lease, or undefined when another holds it. */
  async take(name: string): Promise<Held | undefined> {
    const body = () => ({ id: name, holder: this.holder, until: instant(this.clock.now() + this.lastsMs) });
    const read = await this.documents.get('lease', name);
    if (read && read.body.until > this.clock.instant() && read.body.holder !== this.holder) return undefined;
    const taken = read
      ? await this.documents.replaceIf(read, body())
      : await this.documents.create('lease', name, body());
    return taken && this.held(taken, body);
  }

  private held(taken: Stored<'lease'>, body: () => Stored<'lease'>['body']): Held {
    let current: Stored<'lease'> | undefined = taken;
    return {
      renew: async () => {
        current = current && (await this.documents.replaceIf(current, body()));
        return current !== undefined;
      },
      release: async () => {
        if (current) await this.documents.remove(current);
        current = undefined;
      },
    };
  }
}
