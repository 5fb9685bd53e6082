import type { Delivery, Subscription } from '@kelisim/domain/documents/alerting';
import { type DossierId, deliveryId } from '@kelisim/domain/ids';
import { done, dueAfter, type Outcome, RetryLater } from '@kelisim/flow';
import type { Stored } from '@kelisim/ports/documents';
import { newSecret } from '@kelisim/subscriptions';
import { renderConfirmation } from './mail/render';
import type { AlerterParts } from './parts';

/** Asks the reader of an address whether a subscription is meant. */
export class Confirmations {
  constructor(private readonly parts: AlerterParts) {}

  /** One question a day for each subscription and address, however often it is entered: nobody is pestered. */
  async ask(stored: Stored<'subscription'>): Promise<Outcome> {
    const { documents, queue, clock } = this.parts;
    const { dueAt: _, trouble: __, ...rest } = stored.body;
    const subscription: Subscription = { ...rest, secret: rest.secret ?? newSecret(), stage: 'asked', attempts: 0 };
    const question = this.question(subscription);
    // The question first: a subscription that is asked has its question.
    const isNew = await documents.create('delivery', question.id, question);
    if (!(await documents.replaceIf(stored, subscription))) throw new RetryLater(0, 'changed meanwhile');
    if (isNew) await queue.send('deliver', question.id);
    return done(isNew ? clock.instant() : 'asked before');
  }

  private question(subscription: Subscription): Delivery {
    const { clock, mail, graceMs } = this.parts;
    const day = clock.instant().slice(0, 10);
    const id = deliveryId(subscription.id, 'confirmation' as DossierId, `${subscription.address} ${day}`);
    return {
      id,
      subscriptionId: subscription.id,
      stage: 'due',
      kind: 'confirmation',
      change: subscription.address,
      mail: renderConfirmation(id, subscription, mail, clock.now()),
      attempts: 0,
      createdAt: clock.instant(),
      dueAt: dueAfter(clock, graceMs),
    };
  }
}
