import { advance, gapMs, type HostClock, type HostEvent, newHostClock, type PacePolicy } from '@kelisim/fetching';
import { type Held, Leases } from '@kelisim/flow';
import type { Stored } from '@kelisim/ports/documents';
import type { CrawlerParts } from './parts';

/** One host while we hold its lease: its clock, which only we move on meanwhile. */
export class HostLine {
  private renewedAt: number;
  /** The asking for robots.txt that is under way. */
  robotsAsked: Promise<void> | undefined;

  constructor(
    private readonly parts: Pick<CrawlerParts, 'documents' | 'clock' | 'chance'>,
    private readonly lease: Held,
    private stored: Stored<'host'> | undefined,
    readonly host: string,
    public clock: HostClock,
  ) {
    this.renewedAt = parts.clock.now();
  }

  /**
   * Takes the next slot if it opens within the patience; it is ours from then on, whoever else waits.
   * @returns when the slot opens, or how many milliseconds are too many to wait for
   */
  async reserve(policy: PacePolicy, patienceMs: number): Promise<{ at: number } | { tooLong: number }> {
    const at = Math.max(this.parts.clock.now(), this.clock.nextAt);
    const waitMs = at - this.parts.clock.now();
    if (waitMs > patienceMs) return { tooLong: waitMs };
    await this.note({ kind: 'asked' }, policy, at);
    return { at };
  }

  /** Moves the clock on and saves it where that matters to whoever comes after us. */
  async note(event: HostEvent, policy: PacePolicy, at = this.parts.clock.now()): Promise<void> {
    const before = this.clock;
    this.clock = advance(before, event, at, policy, (this.parts.chance ?? Math.random)());
    const isIdle = event.kind === 'answered' && before.failures === 0;
    const isFree = event.kind === 'asked' && gapMs(before, policy) === 0;
    if (!isIdle && !isFree) await this.save();
  }

  /** Renews the lease when half of it has passed; false when another crawler has it now. */
  async renew(leaseMs: number): Promise<boolean> {
    const now = this.parts.clock.now();
    if (now - this.renewedAt < leaseMs / 2) return true;
    this.renewedAt = now;
    return this.lease.renew();
  }

  async release(): Promise<void> {
    await this.lease.release();
  }

  /** Who writes beside us had the host before or has it after us: the later time counts. */
  private async save(): Promise<void> {
    const { documents } = this.parts;
    for (;;) {
      const { host: id, ...rest } = this.clock;
      const written = this.stored
        ? await documents.replaceIf(this.stored, { id, ...rest })
        : await documents.create('host', id, { id, ...rest });
      if (written) {
        this.stored = written;
        return;
      }
      this.stored = await documents.get('host', id);
      const theirs = this.stored?.body.nextAt ?? 0;
      this.clock = { ...this.clock, nextAt: Math.max(this.clock.nextAt, theirs) };
    }
  }
}

/** The hosts that this process holds, each taken when it is first asked. */
export class HostLines {
  private readonly lines = new Map<string, Promise<HostLine | undefined>>();
  private readonly leases: Leases;

  constructor(
    private readonly parts: CrawlerParts,
    private readonly leaseMs = 60_000,
  ) {
    this.leases = new Leases(parts.documents, parts.clock, parts.holder, leaseMs);
  }

  /** The host's line, its lease taken or renewed; undefined while another crawler holds it. */
  async of(host: string): Promise<HostLine | undefined> {
    const former = this.lines.get(host);
    const known = await former;
    if (known && (await known.renew(this.leaseMs))) return known;
    const current = this.lines.get(host);
    if (current && current !== former) return current; // someone else took it meanwhile
    const opening = this.take(host);
    this.lines.set(host, opening);
    const line = await opening.catch((error: unknown) => {
      this.lines.delete(host);
      throw error;
    });
    if (!line && this.lines.get(host) === opening) this.lines.delete(host);
    return line;
  }

  /** Gives all hosts back, so that other crawlers need not wait for the leases to run out. */
  async close(): Promise<void> {
    const lines = await Promise.all(this.lines.values());
    this.lines.clear();
    for (const line of lines) await line?.release();
  }

  private async take(host: string): Promise<HostLine | undefined> {
    const lease = await this.leases.take(`host-${host}`);
    if (!lease) return undefined;
    const stored = await this.parts.documents.get('host', host);
    const clock = stored ? clockOf(stored.body) : newHostClock(host);
    return new HostLine(this.parts, lease, stored, host, clock);
  }
}

const clockOf = ({ id, ...rest }: Stored<'host'>['body']): HostClock => ({ host: id, ...rest });
