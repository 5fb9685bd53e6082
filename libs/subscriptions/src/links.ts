import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { SubscriptionId } from '@kelisim/domain/ids';

/** What a signed link lets its bearer do. */
export type LinkPurpose = 'confirm' | 'unsubscribe' | 'feed.atom' | 'calendar.ics';

const DAY_MS = 86_400_000;
/** How long each link works; a feed's reader asks for years, and the subscription itself is its end. */
const LASTS_MS: Readonly<Record<LinkPurpose, number | undefined>> = {
  confirm: 7 * DAY_MS,
  unsubscribe: 730 * DAY_MS,
  'feed.atom': undefined,
  'calendar.ics': undefined,
};

/** A secret of 256 bits for a new subscription. */
export const newSecret = (): string => randomBytes(32).toString('hex');

/** What of a request proves that its bearer was given the link. */
export interface LinkProof {
  readonly until?: string;
  readonly signature?: string;
}

/**
 * A link that nobody can make without the subscription's secret.
 * @param base address of the console, without a slash at the end
 * @throws where the subscription has no secret yet
 */
export function signedLink(base: string, subscription: Subscription, purpose: LinkPurpose, now: number): string {
  const { secret, id } = subscription;
  if (!secret) throw new Error(`subscription ${id} has no secret`);
  const lasts = LASTS_MS[purpose];
  const until = lasts === undefined ? '' : String(Math.floor((now + lasts) / 1000));
  const signature = signatureOf(secret, id, purpose, until);
  return `${base}/subscriptions/${id}/${purpose}?${new URLSearchParams({ ...(until && { until }), signature })}`;
}

/** Whether a link is one of ours, for this purpose, and not expired. */
export function isGenuine(
  { secret, id }: Pick<Subscription, 'secret' | 'id'>,
  purpose: LinkPurpose,
  { until = '', signature = '' }: LinkProof,
  now: number,
): boolean {
  if (!secret || !/^\d{0,12}$/.test(until)) return false;
  const expires = LASTS_MS[purpose] !== undefined;
  if (expires !== (until !== '') || (expires && Number(until) * 1000 < now)) return false;
  const expected = Buffer.from(signatureOf(secret, id, purpose, until));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const signatureOf = (secret: string, id: SubscriptionId, purpose: LinkPurpose, until: string): string =>
  createHmac('sha256', secret).update(['link', id, purpose, until].join('\u0000')).digest('base64url');

/**
 * The signature of a webhook call: HMAC-SHA256 over `TIMESTAMP.BODY` with the subscription's secret, as `v1=HEX`. The
 * timestamp (seconds since 1970) is signed along, so that an old call cannot be played again.
 */
export const callSignature = (secret: string, timestamp: number, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
