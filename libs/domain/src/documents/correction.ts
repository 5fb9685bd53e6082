import { z } from 'zod';
import { INSTRUMENTS } from '../facts/agreement';
import type { ArticleId, CorrectionId, PageId } from '../ids';
import { isoInstant } from '../time';

/** Which fact a correction speaks of: found again by page and words when its article is read anew. */
export const anchor = z.object({
  pageId: z.string().transform((id) => id as PageId),
  articleId: z.string().transform((id) => id as ArticleId),
  type: z.literal('agreement'),
  /** The proving words as they were when the correction was made. */
  words: z.string().min(1),
  /** Tells two papers of one sentence apart. */
  instrument: z.enum(INSTRUMENTS),
});
export type Anchor = z.infer<typeof anchor>;

export const CORRECTED_FIELDS = ['title', 'instrument', 'subject', 'event', 'place', 'signedOn'] as const;
/** What of a dossier a person may put right. */
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

const given = z.object({
  id: z.string().transform((id) => id as CorrectionId),
  at: isoInstant,
  /** Who made it, as they call themselves. */
  by: z.string().optional(),
  why: z.string().optional(),
});
const anchors = z.array(anchor).min(1);

/**
 * What a person changed. Corrections are never edited: one that was wrong is taken back by another. Of two that
 * contradict each other the later one holds.
 */
export const correction = z.discriminatedUnion('kind', [
  /** The facts are one agreement, in the block named. */
  given.extend({ kind: z.literal('join'), block: z.string(), one: anchors, other: anchors }),
  /** The facts of one list are another agreement than those of the other. */
  given.extend({ kind: z.literal('split'), one: anchors, other: anchors }),
  /** The dossier of these facts has another value in a field. */
  given.extend({ kind: z.literal('change'), one: anchors, field: z.enum(CORRECTED_FIELDS), value: z.string() }),
  /** These facts are none. */
  given.extend({ kind: z.literal('dismiss'), one: anchors }),
  /** An earlier correction holds no longer. */
  given.extend({
    kind: z.literal('revoke'),
    one: anchors,
    revokes: z.string().transform((id) => id as CorrectionId),
  }),
]);
export type Correction = z.infer<typeof correction>;

/** The corrections that speak of facts of one page, in the order in which they were made. */
export const overlay = z.object({
  id: z.string().transform((id) => id as PageId),
  correctionIds: z.array(z.string().transform((id) => id as CorrectionId)),
});
export type Overlay = z.infer<typeof overlay>;
