import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { SubscriptionId } from '@kelisim/domain/ids';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import { type AskedRecord, SubscriptionIndex } from '@kelisim/subscriptions';

/**
 * How old the index may grow, in milliseconds. A subscription that was made just now may miss what is announced within
 * these seconds; the hourly check finds and owes it.
 */
const FRESH_MS = 2_000;

/** Whether a subscription is told of anything at all. */
export const hears = ({ stage, active }: Subscription): boolean => active && stage === 'standing';

/** Who hears of what: the index finds candidates, the documents as they are now decide. */
export class Audience {
  private index = new SubscriptionIndex();
  private incidental: SubscriptionId[] = [];
  private loadedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly documents: Documents,
    private readonly clock: Clock,
  ) {}

  /** The subscriptions whose search finds a record. */
  async hearing(record: AskedRecord): Promise<Subscription[]> {
    await this.load();
    return this.standing(this.index.hearing(record));
  }

  /** The subscriptions that want to hear of incidents in any of these regions; of none in particular, all of them. */
  async ofIncidents(sourceId: string | undefined, regions: readonly string[]): Promise<Subscription[]> {
    await this.load();
    const any = (wanted: readonly string[], has: readonly string[]) =>
      wanted.length === 0 || has.length === 0 || wanted.some((one) => has.includes(one));
    const all = await this.standing(this.incidental);
    return all.filter((each) => any(each.regions, regions) && any(each.sources, sourceId ? [sourceId] : []));
  }

  private async load(): Promise<void> {
    const now = this.clock.now();
    if (now >= this.loadedAt && now - this.loadedAt < FRESH_MS) return;
    const index = new SubscriptionIndex();
    const incidental: SubscriptionId[] = [];
    for await (const { body } of this.documents.scan('subscription')) {
      if (!hears(body) || body.channel === 'feed') continue;
      index.add(body);
      if (body.wants.includes('incident')) incidental.push(body.id);
    }
    Object.assign(this, { index, incidental, loadedAt: now });
  }

  private async standing(ids: readonly SubscriptionId[]): Promise<Subscription[]> {
    const stored = await this.documents.getMany('subscription', ids);
    return stored.map(({ body }) => body).filter(hears);
  }
}
