import { z } from 'zod';
import { sector } from '../analysis';
import { agreementStatus, instrument } from '../facts/agreement';
import type { ArticleId, DeliveryId, DossierId, SubscriptionId } from '../ids';
import { isoInstant } from '../time';
import { news, newsKind } from './news';
import { work } from './staged';

/** `HH:MM` of a day. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not HH:MM');
/** A time zone by its IANA name, as this machine knows them. */
export const zone = z.string().refine(isZone, 'not a time zone such as Asia/Omsk');

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** When someone hears: at once, or in a digest at a local hour. */
export const schedule = z.object({
  every: z.enum(['instant', 'day', 'week']),
  at: localTime,
  /** 1 is Monday. */
  weekday: z.number().int().min(1).max(7),
  zone,
});
export type Schedule = z.infer<typeof schedule>;

export const CHANNELS = ['mail', 'webhook', 'feed'] as const;
/** `feed`: nothing is sent; its reader asks for the Atom feed or the calendar. */
export const channel = z.enum(CHANNELS);

/** What of news someone wants to hear of; an empty list means any. */
export const criteria = z.object({
  regions: z.array(z.string()).default([]),
  sides: z.array(z.enum(['ru', 'kz'])).default([]),
  sectors: z.array(sector).default([]),
  instruments: z.array(instrument).default([]),
  statuses: z.array(agreementStatus).default([]),
  sources: z.array(z.string()).default([]),
  /** Names; any of them, in any grammatical case. */
  organizations: z.array(z.string()).default([]),
  people: z.array(z.string()).default([]),
  /** At least so much, in this currency (ISO 4217). */
  sumFrom: z.object({ value: z.number().nonnegative(), unit: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  /** A search in the words of the search box. */
  words: z.string().max(500).optional(),
});
export type Criteria = z.infer<typeof criteria>;

/**
 * What someone wants to hear of, how and when. `new`: is to be asked whether it is meant; `asked`: has not said yes
 * yet; `standing`: hears; `refused`: its address takes nothing, for the reason in `trouble`; `ended`: by its reader.
 */
export const subscription = work.extend(criteria.shape).extend({
  id: z.string().transform((id) => id as SubscriptionId),
  stage: z.enum(['new', 'asked', 'standing', 'refused', 'ended']).default('standing'),
  name: z.string().min(1).max(200),
  channel: channel.default('mail'),
  /** E-mail address, or URL of a webhook; empty for a feed. */
  address: z.string(),
  /** Signs links and webhook calls; never shown. */
  secret: z.string().optional(),
  language: z.enum(['ru', 'en', 'kk']),
  active: z.boolean(),
  /** Until then nothing is sent; what comes meanwhile comes in one digest. */
  pausedUntil: isoInstant.optional(),
  createdAt: isoInstant,
  confirmedAt: isoInstant.optional(),
  /** When what it hears of was last changed: what came before is no news to it. */
  changedAt: isoInstant.optional(),
  wants: z.array(newsKind).min(1).default(['agreement', 'status']),
  schedule: schedule.default({ every: 'instant', at: '08:00', weekday: 1, zone: 'Europe/Moscow' }),
  /** Local hours in which nothing is sent; `from` later than `to` goes over midnight. */
  quiet: z.object({ from: localTime, to: localTime }).optional(),
  /** Most pieces of news in one message, and most instant messages in one local day; the rest is counted. */
  cap: z.number().int().min(1).max(500).default(30),
});
export type Subscription = z.infer<typeof subscription>;

/** A mail as it will be sent, rendered once. */
export const renderedMail = z.object({
  messageId: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Where its reader can end the subscription with one click (RFC 8058). */
  unsubscribe: z.string().optional(),
  /** Message-ID of the mail that this one puts right. */
  inReplyTo: z.string().optional(),
});
export type RenderedMail = z.infer<typeof renderedMail>;

/** A call of a webhook as it will be made, rendered once; it is signed when it is sent. */
export const renderedCall = z.object({ id: z.string(), url: z.string(), body: z.string() });
export type RenderedCall = z.infer<typeof renderedCall>;

/**
 * One message owed to one subscription.
 *
 * `held`: a piece of news that has not got its place yet, or waits for its digest; `collecting`: a digest until its
 * hour; `due`: is to be handed over; `sent`; `folded`: told within the digest `within`; `failed`: for good, for the
 * reason in `trouble`; `dropped`: not owed any more.
 */
export const delivery = work.extend({
  id: z.string().transform((id) => id as DeliveryId),
  stage: z.enum(['held', 'collecting', 'due', 'sent', 'folded', 'failed', 'dropped']),
  subscriptionId: z.string().transform((id) => id as SubscriptionId),
  kind: z.enum(['news', 'digest', 'correction', 'confirmation', 'alive', 'test']).default('news'),
  dossierId: z
    .string()
    .transform((id) => id as DossierId)
    .optional(),
  /** The article that told it. */
  articleId: z
    .string()
    .transform((id) => id as ArticleId)
    .optional(),
  /** What it tells: the status reached, the figure, event or story, the hour of a digest. */
  change: z.string(),
  /** The piece of news itself, kept until it has been told. */
  news: news.optional(),
  /** Of a digest: the deliveries told in it, and those of its day that went out alone. */
  items: z.array(z.string().transform((id) => id as DeliveryId)).optional(),
  alone: z.array(z.string().transform((id) => id as DeliveryId)).optional(),
  /** When it is to be told, where that is later. */
  tellAt: isoInstant.optional(),
  /** The digest that it is told in. */
  within: z
    .string()
    .transform((id) => id as DeliveryId)
    .optional(),
  mail: renderedMail.optional(),
  call: renderedCall.optional(),
  createdAt: isoInstant,
  sentAt: isoInstant.optional(),
});
export type Delivery = z.infer<typeof delivery>;
