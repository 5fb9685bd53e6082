import type { Delivery, Subscription } from '@kelisim/domain/documents/alerting';
import { type DossierId, deliveryId } from '@kelisim/domain/ids';
import { change } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import { isGenuine, type LinkProof, newSecret } from './links';
import { changedSubscription, newSubscription, type Wish } from './new-subscription';

interface KeepingPorts {
  readonly documents: Documents;
  readonly queue: Queue;
  readonly clock: Clock;
}

/** Enters, changes and ends subscriptions: what the command line, the API and signed links do alike. */
export class Keeping {
  constructor(private readonly ports: KeepingPorts) {}

  async *all(): AsyncIterable<Subscription> {
    for await (const { body } of this.ports.documents.scan('subscription')) yield body;
  }

  async get(id: string): Promise<Subscription | undefined> {
    return (await this.ports.documents.get('subscription', id))?.body;
  }

  /**
   * Enters a subscription; the same address and name are the same subscription, which then has the new wishes.
   * @param confirmed whoever enters it answers for the address: it is not asked
   * @throws SubscriptionFaulty
   */
  async enter(wish: Wish, confirmed = false): Promise<Subscription> {
    const { documents, clock } = this.ports;
    const made = newSubscription(wish, clock.instant(), confirmed);
    const stored = await change(documents, 'subscription', made.id, (before) => (before ? again(before, made) : made));
    return this.asked(stored?.body ?? made);
  }

  /** @throws SubscriptionFaulty; undefined where there is none of this id */
  async edit(id: string, wish: Wish): Promise<Subscription | undefined> {
    const { documents, clock } = this.ports;
    const stored = await change(documents, 'subscription', id, (before) =>
      before ? changedSubscription(before, wish, clock.instant()) : undefined,
    );
    return stored && this.asked(stored.body);
  }

  /** Takes it away as if it had never been; its deliveries stay for the record. */
  async remove(id: string): Promise<Subscription | undefined> {
    const stored = await this.ports.documents.get('subscription', id);
    return stored && (await this.ports.documents.remove(stored)) ? stored.body : undefined;
  }

  /** Its reader says yes. A link that is followed twice is as good as once; an ended subscription stays ended. */
  async confirm(id: string, proof: LinkProof): Promise<Subscription | undefined> {
    const { clock } = this.ports;
    return this.byLink(id, 'confirm', proof, (body) =>
      body.stage === 'asked' || body.stage === 'new'
        ? { ...withoutDue(body), stage: 'standing', confirmedAt: clock.instant() }
        : undefined,
    );
  }

  /** Its reader has had enough. */
  async end(id: string, proof: LinkProof): Promise<Subscription | undefined> {
    return this.byLink(id, 'unsubscribe', proof, (body) =>
      body.stage === 'ended' ? undefined : { ...withoutDue(body), stage: 'ended' },
    );
  }

  /** The operator answers for an address, or switches one on again that was refused. */
  async vouch(id: string): Promise<Subscription | undefined> {
    const { documents, clock } = this.ports;
    const stored = await change(documents, 'subscription', id, (body) => {
      if (!body) return undefined;
      const { trouble: _, quarantinedFrom: __, ...rest } = withoutDue(body);
      return {
        ...rest,
        stage: 'standing',
        attempts: 0,
        confirmedAt: clock.instant(),
        secret: body.secret ?? newSecret(),
      };
    });
    return stored?.body;
  }

  /** The deliveries of a subscription, the newest first. */
  async deliveries(id: string, most: number): Promise<Delivery[]> {
    const found: Delivery[] = [];
    for await (const { body } of this.ports.documents.scan('delivery'))
      if (body.subscriptionId === id) found.push(body);
    return found.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, most);
  }

  /** Puts a message of trial on its way, with the words given by whoever renders it. */
  async send(
    subscription: Subscription,
    message: Pick<Delivery, 'mail' | 'call'>,
    at = this.ports.clock.instant(),
  ): Promise<Delivery> {
    const id = deliveryId(subscription.id, 'test' as DossierId, at);
    const body: Delivery = {
      id,
      subscriptionId: subscription.id,
      stage: 'due',
      kind: 'test',
      change: at,
      ...message,
      attempts: 0,
      createdAt: at,
      dueAt: at,
    };
    await this.ports.documents.create('delivery', id, body);
    await this.ports.queue.send('deliver', id);
    return body;
  }

  private async byLink(
    id: string,
    purpose: 'confirm' | 'unsubscribe',
    proof: LinkProof,
    next: (body: Subscription) => Subscription | undefined,
  ): Promise<Subscription | undefined> {
    const { documents, clock } = this.ports;
    const before = await this.get(id);
    if (!before || !isGenuine(before, purpose, proof, clock.now())) return undefined;
    const stored = await change(documents, 'subscription', id, (body) => body && next(body));
    return stored?.body;
  }

  private async asked(subscription: Subscription): Promise<Subscription> {
    if (subscription.stage === 'new') await this.ports.queue.send('confirm', subscription.id);
    return subscription;
  }
}

const withoutDue = ({ dueAt: _, ...rest }: Subscription): Subscription => rest;

/** The same subscription entered again: new wishes, the same secret; who has said yes is not asked again. */
function again(before: Subscription, made: Subscription): Subscription {
  const { secret = made.secret, createdAt } = before;
  if (before.stage === 'standing' || before.stage === 'asked')
    return { ...withoutDue(made), secret, createdAt, stage: made.stage === 'standing' ? 'standing' : before.stage };
  return { ...made, secret, createdAt };
}
