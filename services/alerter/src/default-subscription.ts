import type { Config } from '@kelisim/config';
import { change } from '@kelisim/flow';
import { phrases } from '@kelisim/phrases';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import { newSubscription, subscriptionId } from '@kelisim/subscriptions';

/** Enters the subscription to everything that the configuration asks for, once; what a person changed of it stays. */
export async function ensureDefaultSubscription(documents: Documents, clock: Clock, config: Config): Promise<void> {
  const { to } = config.mail;
  if (!to) return;
  const name = phrases(config.language)('mail.everything');
  const id = subscriptionId(to, name);
  await change(documents, 'subscription', id, (body) =>
    body ? undefined : newSubscription({ name, address: to, language: config.language }, clock.instant(), true),
  );
}
