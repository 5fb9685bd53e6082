import { criteria, type Subscription, subscription } from '@kelisim/domain/documents/alerting';
import { type SubscriptionId, sha256 } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';
import { newSecret } from './links';

/** The id of a subscription, from its address and name: the same one is not entered twice. */
export const subscriptionId = (address: string, name: string): SubscriptionId =>
  `n${sha256(`${address}\u0000${name}`).slice(0, 24)}` as SubscriptionId;

/** What is wrong with a wished-for subscription, a line each, for the person who asked for it. */
export class SubscriptionFaulty extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '));
    this.name = 'SubscriptionFaulty';
  }
}

/** What its reader decides about a subscription. */
export type Wish = Record<string, unknown> & { readonly name?: string; readonly address?: string };

/** What belongs to the program alone. */
const OURS = [
  'id',
  'stage',
  'secret',
  'createdAt',
  'confirmedAt',
  'changedAt',
  'attempts',
  'dueAt',
  'trouble',
  'quarantinedFrom',
];

/**
 * A new subscription. By mail it is asked first whether its reader means it, unless `confirmed` says that whoever enters
 * it answers for the address.
 * @throws SubscriptionFaulty
 */
export function newSubscription(wish: Wish, now: IsoInstant, confirmed = false): Subscription {
  const channel = wish.channel ?? 'mail';
  const address = typeof wish.address === 'string' ? wish.address.trim() : '';
  const name = typeof wish.name === 'string' && wish.name.trim() ? wish.name.trim() : summaryOf(wish) || address;
  const asks = channel === 'mail' && !confirmed;
  return checked({
    ...wished(wish),
    id: subscriptionId(address, name),
    ...{ name, address, active: true, createdAt: now, secret: newSecret() },
    ...(asks ? { stage: 'new', dueAt: now } : { stage: 'standing', confirmedAt: now }),
  });
}

/** A subscription as its reader has changed it; a new address is asked again. @throws SubscriptionFaulty */
export function changedSubscription(before: Subscription, wish: Wish, now: IsoInstant): Subscription {
  const { trouble: _, pausedUntil, sumFrom, words, quiet, ...rest } = before;
  const kept = {
    ...(pausedUntil && { pausedUntil }),
    ...(sumFrom && { sumFrom }),
    ...(words && { words }),
    ...(quiet && { quiet }),
  };
  const wishes = checked({ ...rest, ...withoutNulls(kept, wish), ...withoutNulls(wished(wish), wish) });
  const after = hearsOtherwise(before, wishes) ? { ...wishes, changedAt: now } : wishes;
  if (after.address === before.address && after.channel === before.channel) return after;
  const asks = after.channel === 'mail';
  return { ...after, ...(asks ? { stage: 'new' as const, dueAt: now, attempts: 0 } : { stage: 'standing' as const }) };
}

const HEARD = [...Object.keys(criteria.shape), 'wants', 'active'] as (keyof Subscription)[]; // keys of both contracts

const hearsOtherwise = (before: Subscription, after: Subscription): boolean =>
  HEARD.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

/** From when on news is news to a subscription: since it was made, said yes, and was last changed. */
export const hearsSince = ({ createdAt, confirmedAt = createdAt, changedAt = createdAt }: Subscription): IsoInstant =>
  [createdAt, confirmedAt, changedAt].sort().at(-1)!;

/** `null` takes a value away. */
const withoutNulls = (values: object, wish: Wish): object =>
  Object.fromEntries(Object.entries(values).filter(([key]) => wish[key] !== null));

const wished = (wish: Wish): object =>
  Object.fromEntries(Object.entries(wish).filter(([key, value]) => !OURS.includes(key) && value !== undefined));

function checked(body: object): Subscription {
  const known = Object.keys(subscription.shape);
  const strangers = Object.keys(body).filter((key) => !known.includes(key));
  const parsed = subscription.safeParse({ attempts: 0, ...body });
  const faults = parsed.success
    ? addressFaults(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  const all = [...strangers.map((key) => `${key}: there is no such field`), ...faults];
  if (all.length || !parsed.success) throw new SubscriptionFaulty(all);
  return parsed.data;
}

function addressFaults({ channel, address }: Subscription): string[] {
  if (channel === 'mail')
    return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address) && address.length <= 254
      ? []
      : [`address: «${address}» is not an e-mail address`];
  if (channel === 'webhook')
    return /^https?:\/\/\S+$/i.test(address) ? [] : ['address: a webhook has an http or https address'];
  return [];
}

/** What it asks for, in short: the name of one that was given none. */
function summaryOf(wish: Wish): string {
  const lists = ['wants', 'regions', 'sides', 'sectors', 'instruments', 'statuses', 'organizations', 'people', 'words'];
  return lists
    .flatMap((key) => wish[key] ?? [])
    .join(', ')
    .slice(0, 200);
}

/** A subscription as others may see it: without its secret. */
export function shown({ secret: _, dueAt: __, ...body }: Subscription): Omit<Subscription, 'secret' | 'dueAt'> {
  return body;
}
