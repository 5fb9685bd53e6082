import type { Delivery, Subscription } from '@kelisim/domain/documents/alerting';
import type { Dossier, DossierStatus } from '@kelisim/domain/documents/dossier';
import { type DeliveryId, deliveryId } from '@kelisim/domain/ids';
import { done, dueAfter, type Outcome, Refuse, RetryLater, skipped } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents, Stored } from '@kelisim/ports/documents';
import type { Mailer } from '@kelisim/ports/mailer';
import type { Queue } from '@kelisim/ports/queue';
import { wants } from './interest';
import { type MailSettings, renderMail } from './mail/render';

/** The ports and settings that the alerter works with. */
export interface AlerterParts {
  readonly documents: Documents;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly mail: MailSettings;
  /** How long a delivery has before the sweep sends again. */
  readonly graceMs: number;
}

/** Owes each subscription one message for each change that is news to it, and pays it. */
export class Alerter {
  constructor(private readonly parts: AlerterParts) {}

  /** Makes the deliveries of a changed dossier; those that exist already stay as they are, so nobody is told twice. */
  async announce(stored: Stored<'dossier'>): Promise<Outcome> {
    const { documents, queue } = this.parts;
    const owed: DeliveryId[] = [];
    if (!stored.body.redirectTo) {
      for await (const { body: subscription } of documents.scan('subscription'))
        owed.push(...(await this.owe(subscription, stored.body)));
    }
    const { dueAt: _, trouble: __, ...rest } = stored.body;
    const saved = await documents.replaceIf(stored, { ...rest, stage: 'announced', attempts: 0 });
    await queue.sendMany('deliver', owed);
    // A dossier that changed meanwhile is due again by itself; what was made here stands.
    return saved ? done(`${owed.length} deliveries`) : skipped('changed-meanwhile');
  }

  /** Makes the deliveries of a story's news. */
  async tell(stored: Stored<'story'>): Promise<Outcome> {
    const { dueAt: _, trouble: __, ...rest } = stored.body;
    const saved = await this.parts.documents.replaceIf(stored, { ...rest, stage: 'announced', attempts: 0 });
    return saved ? done() : skipped('changed-meanwhile');
  }

  private async owe(subscription: Subscription, dossier: Dossier): Promise<DeliveryId[]> {
    const owed: DeliveryId[] = [];
    for (const change of dossier.history) {
      if (!change.news || !change.live || !wants(subscription, dossier, change)) continue;
      const id = deliveryId(subscription.id, dossier.id, change.status);
      if (await this.parts.documents.create('delivery', id, this.delivery(id, subscription, dossier, change)))
        owed.push(id);
    }
    return owed;
  }

  private delivery(id: DeliveryId, subscription: Subscription, dossier: Dossier, change: DossierStatus): Delivery {
    const { clock, mail, graceMs } = this.parts;
    return {
      id,
      stage: 'due',
      kind: 'news',
      subscriptionId: subscription.id,
      dossierId: dossier.id,
      change: change.status,
      mail: renderMail(id, subscription, dossier, change, mail),
      createdAt: clock.instant(),
      dueAt: dueAfter(clock, graceMs),
      attempts: 0,
    };
  }

  /**
   * Hands a due delivery over. Only a crash between the server's acceptance and our record of it repeats a mail, under
   * the same Message-ID.
   * @throws Refuse when the server refuses for good; an error, to be tried again, when it is not reached
   */
  async deliver(stored: Stored<'delivery'>): Promise<Outcome> {
    const outcome = await this.parts.mailer.send(stored.body.mail!);
    if (outcome.kind === 'refused') throw new Refuse(outcome.reason, outcome.cause);
    if (outcome.kind === 'later') throw new Error(`the mail was not taken: ${outcome.cause}`);
    const { dueAt: _, trouble: __, ...rest } = stored.body;
    const sentAt = this.parts.clock.instant();
    const saved = await this.parts.documents.replaceIf(stored, { ...rest, stage: 'sent', sentAt });
    if (!saved) throw new RetryLater(0, 'changed by another worker');
    return done();
  }
}
