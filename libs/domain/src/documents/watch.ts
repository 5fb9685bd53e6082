import { z } from 'zod';
import type { SourceId } from '../ids';
import { reason } from '../reasons';
import { isoInstant } from '../time';
import { work } from './staged';

/** What the crawler knows of one source between its visits. */
export const watch = work.extend({
  id: z.string().transform((id) => id as SourceId),
  stage: z.literal('watched'),
  /** False until the first whole crawl has ended: until then everything found is baseline. */
  baselineDone: z.boolean(),
  lastSuccessAt: isoInstant.optional(),
  lastNewArticleAt: isoInstant.optional(),
  /** Validators of each start page, by URL. */
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
  robots: z.object({ checkedAt: z.number(), text: z.string().optional(), reason: reason.optional() }).optional(),
});
export type Host = z.infer<typeof host>;

/** A right held by one worker for a time; past `until` anyone may take it. */
export const lease = z.object({ id: z.string(), holder: z.string(), until: isoInstant });
export type Lease = z.infer<typeof lease>;
