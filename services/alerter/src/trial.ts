import type { Delivery, Subscription } from '@kelisim/domain/documents/alerting';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { type DeliveryId, type DossierId, deliveryId } from '@kelisim/domain/ids';
import { phrases } from '@kelisim/phrases';
import type { Clock } from '@kelisim/ports/clock';
import { rendered } from './deliveries/rendering';
import type { MailSettings } from './mail/settings';
import { newsOfChange } from './news/of-dossier';

/** What a trial is made with. */
export interface TrialParts {
  readonly mail: MailSettings;
  readonly clock: Clock;
  readonly sourceName: (id: string) => string;
}

/** The message that a subscription would get of a dossier's last change, called a trial where its reader sees it. */
export function trialMessage(
  parts: TrialParts,
  subscription: Subscription,
  dossier: Dossier,
): Pick<Delivery, 'mail' | 'call'> {
  const change = dossier.history.at(-1);
  if (!change) throw new Error(`dossier ${dossier.id} has no history`);
  const news = { ...newsOfChange(dossier, change, parts.sourceName), kind: 'agreement' as const };
  const id: DeliveryId = deliveryId(subscription.id, 'test' as DossierId, parts.clock.instant());
  const { mail, call } = rendered(parts, subscription, id, [news]);
  if (!mail) return { ...(call && { call }) };
  return { mail: { ...mail, subject: phrases(subscription.language)('news.test', { subject: mail.subject }) } };
}
