import type { Config } from '@kelisim/config';
import type { Subscription } from '@kelisim/domain/documents/alerting';
import { type SubscriptionId, sha256 } from '@kelisim/domain/ids';
import { change } from '@kelisim/flow';
import { phrases } from '@kelisim/phrases';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';

/** The id of a subscription, from its address and name: the same one is not entered twice. */
export const subscriptionId = (address: string, name: string): SubscriptionId =>
  `n${sha256(`${address}\u0000${name}`).slice(0, 24)}` as SubscriptionId;

/** Enters the subscription to everything that the configuration asks for, once; what a person changed of it stays. */
export async function ensureDefaultSubscription(documents: Documents, clock: Clock, config: Config): Promise<void> {
  const { to } = config.mail;
  if (!to) return;
  const name = phrases(config.language)('mail.everything');
  const id = subscriptionId(to, name);
  await change(documents, 'subscription', id, (body) =>
    body ? undefined : { ...everything, id, name, address: to, language: config.language, createdAt: clock.instant() },
  );
}

const everything: Pick<Subscription, 'active' | 'regions' | 'sectors' | 'instruments' | 'statuses'> = {
  active: true,
  regions: [],
  sectors: [],
  instruments: [],
  statuses: [],
};
