import { z } from 'zod';
import { isoInstant } from '../time';

export const INCIDENT_KINDS = ['source-silent', 'source-empty', 'source-refused', 'deliveries-owed'] as const;

/** Something that is broken and shown until it is not. Its subscribers hear of it once, and once when it is over. */
export const incident = z.object({
  id: z.string(),
  kind: z.enum(INCIDENT_KINDS),
  /** The source that it is about; empty where it is about us. */
  sourceId: z.string().optional(),
  regions: z.array(z.string()).default([]),
  /** What a person recognises it by. */
  title: z.string(),
  since: isoInstant,
  seenAt: isoInstant,
  over: isoInstant.optional(),
  cause: z.string().optional(),
});
export type Incident = z.infer<typeof incident>;

/** What the alerter has seen of a source's habits: how many hours usually lie between two new articles. */
export const habit = z.object({
  id: z.string(),
  lastNewArticleAt: isoInstant.optional(),
  /** The latest gaps between new articles, in hours, at most thirty. */
  gaps: z.array(z.number().nonnegative()),
});
export type Habit = z.infer<typeof habit>;
