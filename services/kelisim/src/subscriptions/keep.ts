import { mailSettings } from '@kelisim/alerter';
import type { Subscription } from '@kelisim/domain/documents/alerting';
import { Keeping, SubscriptionFaulty, signedLink, type Wish } from '@kelisim/subscriptions';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { openWorkplace, type Workplace } from '../workplace';

/** Opens the store for one command on subscriptions; what is wrong with a wish is told as one line. */
export async function keeping(
  terminal: Terminal,
  act: (keep: Keeping, workplace: Workplace) => Promise<void>,
): Promise<void> {
  const workplace = await openWorkplace(terminal, { quiet: true });
  try {
    await act(new Keeping(workplace.ports), workplace);
  } catch (error) {
    throw error instanceof SubscriptionFaulty ? new UserError(error.message) : error;
  } finally {
    await workplace.close();
  }
}

/** @throws UserError where there is none of this id */
export function there(id: string, subscription: Subscription | undefined): Subscription {
  if (!subscription) throw new UserError(`there is no subscription ${id}`);
  return subscription;
}

/** Every link that a subscription's reader may be given. */
export function linksOf(subscription: Subscription, { config, ports }: Workplace): Record<string, string> {
  const { linkUrl } = mailSettings(config);
  const link = (purpose: Parameters<typeof signedLink>[2]) =>
    signedLink(linkUrl, subscription, purpose, ports.clock.now());
  return {
    ...(subscription.stage === 'new' || subscription.stage === 'asked' ? { confirm: link('confirm') } : {}),
    feed: link('feed.atom'),
    calendar: link('calendar.ics'),
    unsubscribe: link('unsubscribe'),
  };
}

/** A wish with the address where it goes to; a feed has none. */
export const addressed = (wish: Wish, address: string | undefined, language: string): Wish => ({
  language,
  ...wish,
  address: address ?? '',
});
