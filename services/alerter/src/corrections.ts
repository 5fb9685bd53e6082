import type { Delivery } from '@kelisim/domain/documents/alerting';
import type { Dossier, Notice } from '@kelisim/domain/documents/dossier';
import { type DossierId, deliveryId } from '@kelisim/domain/ids';
import { dueAfter } from '@kelisim/flow';
import { hears } from './audience';
import { renderCorrection } from './mail/render';
import type { Correction } from './news/correction';
import type { AlerterParts } from './parts';
import { callOf } from './webhook/call';

/** Tells those, and only those, who were told of something that it does not hold. */
export class Corrections {
  constructor(private readonly parts: AlerterParts) {}

  /** Owes what a dossier's notices of corrections and retractions ask for. */
  async ofNotices(dossier: Dossier): Promise<void> {
    const notices = dossier.notices.filter((notice) => notice.news && notice.live);
    if (!notices.length) return;
    const told = await this.told(new Set([dossier.id, ...dossier.absorbed]));
    for (const notice of notices)
      for (const delivery of told)
        if (delivery.createdAt <= notice.firstSeenAt) await this.owe(delivery, correctionOf(notice));
  }

  /** Owes one correction to who got this delivery; running it again changes nothing. */
  async owe(told: Delivery, correction: Correction): Promise<boolean> {
    const { documents, queue, clock, mail, graceMs } = this.parts;
    const subscription = (await documents.get('subscription', told.subscriptionId))?.body;
    const carrier = told.within ? (await documents.get('delivery', told.within))?.body : told;
    if (!subscription || !hears(subscription) || !told.news || carrier?.stage !== 'sent') return false;
    const id = deliveryId(subscription.id, told.dossierId as DossierId, correction.key);
    const to = carrier.mail?.messageId;
    const message =
      subscription.channel === 'webhook'
        ? { call: callOf(id, subscription, [told.news], mail, { kind: correction.kind, of: carrier.id }) }
        : { mail: renderCorrection(id, subscription, told.news, correction, to, mail, clock.now()) };
    const delivery: Delivery = {
      id,
      subscriptionId: subscription.id,
      stage: 'due',
      kind: 'correction',
      change: correction.key,
      ...(told.dossierId && { dossierId: told.dossierId }),
      ...message,
      attempts: 0,
      createdAt: clock.instant(),
      dueAt: dueAfter(clock, graceMs),
    };
    const isNew = (await documents.create('delivery', id, delivery)) !== undefined;
    if (isNew) await queue.send('deliver', id);
    return isNew;
  }

  /** What was told of dossiers. Retractions are rare: looking through all deliveries is what they may cost. */
  private async told(dossiers: ReadonlySet<string>): Promise<Delivery[]> {
    const told: Delivery[] = [];
    for (const stage of ['sent', 'folded'] as const)
      for await (const { body } of this.parts.documents.scan('delivery', stage))
        if (body.kind === 'news' && body.dossierId && dossiers.has(body.dossierId)) told.push(body);
    return told;
  }
}

function correctionOf({ kind, before, after, evidence }: Notice): Correction {
  const said = { evidence: evidence.text, ...(before && { before }), ...(after && { after }) };
  return { kind, key: kind === 'retraction' ? 'retraction' : `correction ${before ?? ''} ${after ?? ''}`, ...said };
}
