import type { Delivery, Subscription } from '@kelisim/domain/documents/alerting';
import type { Reason } from '@kelisim/domain/reasons';
import { instant } from '@kelisim/domain/time';
import { change, done, type Outcome, Refuse, RetryLater, skipped } from '@kelisim/flow';
import type { Stored } from '@kelisim/ports/documents';
import { callSignature } from '@kelisim/subscriptions';
import { hears } from '../audience';
import type { AlerterParts } from '../parts';

type Attempt =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: Reason; readonly cause: string }
  | { readonly kind: 'later'; readonly cause: string; readonly afterMs?: number };

/** The first try that failed is repeated after ten seconds, each further one after twice the time, up to an hour. */
const FIRST_DELAY_MS = 10_000;
const LONGEST_DELAY_MS = 3_600_000;
/** So long a server may be away: over a weekend. Then the delivery has failed for good. */
const GIVE_UP_MS = 3 * 86_400_000;
/** These reasons speak of the address, not of the message: nothing else will get through to it either. */
const SWITCH_OFF: readonly Reason[] = ['address-refused', 'webhook-refused', 'address-forbidden'];

/** Hands due deliveries over. */
export class Courier {
  constructor(private readonly parts: AlerterParts) {}

  /**
   * Hands a due delivery over. Only a crash between the server's acceptance and our record of it repeats a message,
   * under the same Message-ID.
   * @throws Refuse when it is refused for good; RetryLater when it was not taken now
   */
  async deliver(stored: Stored<'delivery'>): Promise<Outcome> {
    const subscription = (await this.parts.documents.get('subscription', stored.body.subscriptionId))?.body;
    if (!subscription || !mayHear(subscription, stored.body)) return this.finish(stored, 'dropped');
    const attempt = await this.attempt(stored.body, subscription);
    if (attempt.kind === 'accepted') return this.finish(stored, 'sent');
    if (attempt.kind === 'refused') return this.refused(stored.body, attempt);
    return this.later(stored, attempt);
  }

  private attempt({ mail, call }: Delivery, { secret = '' }: Subscription): Promise<Attempt> {
    if (mail) return this.parts.mailer.send(mail);
    if (!call) throw new Error('there is no message to be delivered');
    const timestamp = Math.floor(this.parts.clock.now() / 1000);
    const headers = {
      'Kelisim-Delivery': call.id,
      'Kelisim-Timestamp': String(timestamp),
      'Kelisim-Signature': callSignature(secret, timestamp, call.body),
    };
    return this.parts.webhooks.post({ url: call.url, headers, body: call.body });
  }

  private async finish(stored: Stored<'delivery'>, stage: 'sent' | 'dropped'): Promise<Outcome> {
    const { dueAt: _, trouble: __, ...rest } = stored.body;
    const sentAt = this.parts.clock.instant();
    const saved = await this.parts.documents.replaceIf(stored, { ...rest, stage, ...(stage === 'sent' && { sentAt }) });
    if (!saved) throw new RetryLater(0, 'changed by another worker');
    return stage === 'sent' ? done() : skipped('not wanted any more');
  }

  /** An address that is refused for good is switched off, so that it is shown and nothing more is tried. */
  private async refused(delivery: Delivery, { reason, cause }: { reason: Reason; cause: string }): Promise<never> {
    const { documents, clock } = this.parts;
    const addressed = delivery.mail?.to ?? delivery.call?.url;
    if (SWITCH_OFF.includes(reason))
      await change(documents, 'subscription', delivery.subscriptionId, (body) => {
        if (!body || body.stage === 'refused' || body.address !== addressed) return undefined;
        const { dueAt: _, ...rest } = body;
        return { ...rest, stage: 'refused', trouble: { reason, message: cause, at: clock.instant() } };
      });
    throw new Refuse(reason, cause);
  }

  private async later(
    stored: Stored<'delivery'>,
    { cause, afterMs = 0 }: { cause: string; afterMs?: number },
  ): Promise<never> {
    const { documents, clock } = this.parts;
    const { body } = stored;
    const now = clock.now();
    const since = Math.max(Date.parse(body.createdAt), body.tellAt ? Date.parse(body.tellAt) : 0);
    if (now - since > GIVE_UP_MS) throw new Refuse('mail-server-unreachable', cause);
    const delay = Math.max(afterMs, Math.min(FIRST_DELAY_MS * 2 ** Math.min(body.attempts, 20), LONGEST_DELAY_MS));
    const trouble = { reason: 'mail-server-unreachable' as const, message: cause, at: clock.instant() };
    await documents.replaceIf(stored, { ...body, attempts: body.attempts + 1, trouble, dueAt: instant(now + delay) });
    throw new RetryLater(delay, `not taken: ${cause}`);
  }
}

/** A question is asked before anybody hears; everything else needs a subscription that hears. */
const mayHear = (subscription: Subscription, { kind }: Delivery): boolean =>
  kind === 'confirmation'
    ? subscription.stage === 'asked' || subscription.stage === 'new'
    : kind === 'test' || hears(subscription);
