import { z } from 'zod';
import { sector } from '../analysis';
import { agreementStatus, instrument } from '../facts/agreement';
import type { DeliveryId, DossierId, SubscriptionId } from '../ids';
import { isoInstant } from '../time';
import { work } from './staged';

/** What someone wants to hear of; an empty list means any. */
export const subscription = z.object({
  id: z.string().transform((id) => id as SubscriptionId),
  name: z.string(),
  /** E-mail address. */
  address: z.string(),
  language: z.enum(['ru', 'en', 'kk']),
  active: z.boolean(),
  createdAt: isoInstant,
  regions: z.array(z.string()),
  sectors: z.array(sector),
  instruments: z.array(instrument),
  statuses: z.array(agreementStatus),
  /** A search in the words of the search box. */
  words: z.string().optional(),
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
});
export type RenderedMail = z.infer<typeof renderedMail>;

/** One message owed to one subscription. */
export const delivery = work.extend({
  id: z.string().transform((id) => id as DeliveryId),
  stage: z.enum(['due', 'sent', 'failed']),
  subscriptionId: z.string().transform((id) => id as SubscriptionId),
  dossierId: z.string().transform((id) => id as DossierId),
  /** Which change of the dossier it tells: the status reached. */
  change: z.string(),
  mail: renderedMail,
  createdAt: isoInstant,
  sentAt: isoInstant.optional(),
});
export type Delivery = z.infer<typeof delivery>;
