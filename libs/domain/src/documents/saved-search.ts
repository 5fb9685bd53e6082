import { z } from 'zod';
import { isoInstant } from '../time';

/** A search that someone wants to come back to. */
export const savedSearch = z.object({
  id: z.string(),
  name: z.string(),
  /** The parameters of its address. */
  question: z.string(),
  createdAt: isoInstant,
});
export type SavedSearch = z.infer<typeof savedSearch>;
