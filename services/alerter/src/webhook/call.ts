import type { RenderedCall, Subscription } from '@kelisim/domain/documents/alerting';
import type { News } from '@kelisim/domain/documents/news';
import type { DeliveryId } from '@kelisim/domain/ids';
import type { MailSettings } from '../mail/settings';

/** What a webhook is told of besides news. */
export interface Retelling {
  readonly kind: 'retraction' | 'correction';
  /** Id of the call that told it first. */
  readonly of: string;
}

/**
 * The body of a call: JSON, so that whatever stands in an article stays a value. `id` is the same in every attempt.
 * @param retelling what became of news told before
 */
export function callOf(
  id: DeliveryId,
  subscription: Subscription,
  news: readonly News[],
  { consoleUrl }: MailSettings,
  retelling?: Retelling,
): RenderedCall {
  const items = news.map(({ path, ...item }) => ({ ...item, ...(consoleUrl && path && { link: consoleUrl + path }) }));
  const body = {
    id,
    type: retelling?.kind ?? 'news',
    ...(retelling && { of: retelling.of }),
    subscription: { id: subscription.id, name: subscription.name },
    news: items,
  };
  return { id, url: subscription.address, body: JSON.stringify(body) };
}
