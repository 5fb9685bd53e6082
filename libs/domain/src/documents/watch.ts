import { z } from 'zod';
import type { SourceId } from '../ids';
import { reason } from '../reasons';
import { isoInstant } from '../time';
import { work } from './staged';

/** A way back through a source's lists to a day; each step of it is saved, so that it goes on wherever it was ended. */
export const backfill = z.object({
  /** The day (`YYYY-MM-DD`) that it goes back to. */
  until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** When its next step is due; absent when it has come to its end. */
  dueAt: isoInstant.optional(),
  /** List pages still to be asked for, the next one first. */
  open: z.array(
    z.object({
      /** Which of the source's start pages it belongs to. */
      start: z.number().int().nonnegative(),
      url: z.string(),
      /** Pages that the list page before it named: the dates of their articles tell whether the day has been passed. */
      after: z.array(z.string()).default([]),
      /** How often it could not be had. */
      failures: z.number().int().nonnegative().default(0),
    }),
  ),
  /** Digests of the list pages seen: one that comes again is the end of its list. */
  seen: z.array(z.string()),
  /** List pages looked at, and pages found on them. */
  lists: z.number().int().nonnegative(),
  found: z.number().int().nonnegative(),
});
export type Backfill = z.infer<typeof backfill>;

/** What the crawler knows of one source between its visits. */
export const watch = work.extend({
  id: z.string().transform((id) => id as SourceId),
  stage: z.literal('watched'),
  /** False until the first whole crawl has ended: until then everything found is baseline. */
  baselineDone: z.boolean(),
  lastSuccessAt: isoInstant.optional(),
  lastNewArticleAt: isoInstant.optional(),
  /** Minutes between two looks at present, as the source's habits have led to. */
  everyMinutes: z.number().positive().optional(),
  /** When the start pages are looked at next; `dueAt` is the sooner of this and the backfill's next step. */
  lookAt: isoInstant.optional(),
  backfill: backfill.optional(),
  /** Validators of each list that was read to its end, by URL. */
  lists: z.record(z.string(), z.object({ etag: z.string().optional(), lastModified: z.string().optional() })),
});
export type Watch = z.infer<typeof watch>;

/** One host's clock: what the pace of all its sources hangs on. Times are in milliseconds since 1970. */
export const host = z.object({
  /** Host name with port, as in an address. */
  id: z.string(),
  nextAt: z.number(),
  failures: z.number().int().nonnegative(),
  crawlDelayMs: z.number().nonnegative().optional(),
  robots: z
    .object({
      checkedAt: z.number(),
      text: z.string().optional(),
      reason: reason.optional(),
      cause: z.string().optional(),
      retryAfterMs: z.number().nonnegative().optional(),
    })
    .optional(),
});
export type Host = z.infer<typeof host>;

/** A right held by one worker for a time; past `until` anyone may take it. */
export const lease = z.object({ id: z.string(), holder: z.string(), until: isoInstant });
export type Lease = z.infer<typeof lease>;
