import type { Delivery, Subscription } from '@kelisim/domain/documents/alerting';
import type { News } from '@kelisim/domain/documents/news';
import type { DeliveryId } from '@kelisim/domain/ids';
import { renderNews } from '../mail/render';
import type { AlerterParts } from '../parts';
import { callOf } from '../webhook/call';

type Message = Pick<Delivery, 'mail' | 'call'>;

/** The message that tells news to a subscription by its channel; the same input gives the same message. */
export function rendered(
  { mail, clock }: Pick<AlerterParts, 'mail' | 'clock'>,
  subscription: Subscription,
  id: DeliveryId,
  news: readonly News[],
): Message {
  if (subscription.channel === 'webhook') return { call: callOf(id, subscription, news, mail) };
  return { mail: renderNews(id, subscription, news, mail, clock.now()) };
}
