import { z } from 'zod';
import { reason } from '../reasons';
import { isoInstant } from '../time';

/** What went wrong last, for the operator: the reason out of the closed list and the cause in words. */
export const trouble = z.object({ reason, message: z.string(), at: isoInstant });
export type Trouble = z.infer<typeof trouble>;

/**
 * The part of a document that the flow runs on: the stage it has reached, when it is next due (absent when nothing
 * is owed), and how often the step that is due has failed. A sweep sends again whatever is overdue.
 */
export const work = z.object({
  dueAt: isoInstant.optional(),
  attempts: z.number().int().nonnegative().default(0),
  trouble: trouble.optional(),
  /** The stage that a quarantined document goes back to when it is replayed. */
  quarantinedFrom: z.string().optional(),
});
