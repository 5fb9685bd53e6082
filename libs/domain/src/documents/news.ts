import { z } from 'zod';
import { EVENT_KINDS } from '../facts/activity';
import { agreementStatus, instrument, party } from '../facts/agreement';
import { figureKind, measure, unit } from '../facts/figure';
import { partialDate, period, publicationTime } from '../time';

export const NEWS_KINDS = ['agreement', 'status', 'figure', 'event', 'story', 'incident'] as const;
/**
 * What there can be news of. `agreement` is the first of a dossier that a subscription hears of, `status` every further
 * step of it; `event` one that is still to come; `story` any story of cooperation; `incident` a source that is silent,
 * finds nothing or refuses, and its end.
 */
export const newsKind = z.enum(NEWS_KINDS);
export type NewsKind = z.infer<typeof newsKind>;

/** A story that tells the news, for its reader to follow. */
export const teller = z.object({
  title: z.string(),
  url: z.string(),
  sourceName: z.string(),
  publishedOn: publicationTime.optional(),
});
export type Teller = z.infer<typeof teller>;

/** One piece of news as it was when it became known: all that its message is rendered from. */
export const news = z.object({
  kind: newsKind,
  /** What a person recognises it by. */
  title: z.string(),
  /** Page of the console that shows it, as a path. */
  path: z.string().optional(),
  regions: z.array(z.string()),
  story: teller.optional(),
  others: z.array(teller).default([]),
  /** The proving words, verbatim. */
  evidence: z.string().optional(),
  agreement: z
    .object({
      instrument,
      status: agreementStatus,
      parties: z.array(party),
      subject: z.string().optional(),
      on: partialDate.optional(),
      place: z.string().optional(),
      /** The step before this one. */
      before: z.object({ status: agreementStatus, on: z.string().optional() }).optional(),
    })
    .optional(),
  figure: z
    .object({
      kind: figureKind,
      measure,
      value: z.number(),
      unit,
      direction: z.enum(['up', 'down']).optional(),
      qualifier: z.enum(['about', 'over', 'under']).optional(),
      period: period.optional(),
      goods: z.string().optional(),
    })
    .optional(),
  event: z.object({ kind: z.enum(EVENT_KINDS), on: period.optional(), place: z.string().optional() }).optional(),
  incident: z
    .object({ what: z.string(), since: z.string(), over: z.boolean(), cause: z.string().optional() })
    .optional(),
});
export type News = z.infer<typeof news>;
