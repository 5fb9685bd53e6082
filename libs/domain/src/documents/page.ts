import { z } from 'zod';
import type { ArticleId, PageId, Sha256, SourceId } from '../ids';
import { isoInstant, publicationTime } from '../time';
import { work } from './staged';

/** How an article came to us; only what the live watch finds can be news. */
export const origin = z.enum(['live', 'baseline', 'backfill', 'import']);
export type Origin = z.infer<typeof origin>;

/** One URL of a source and what happened to it. `discovered` and `fetched` pages are due for a visit at `dueAt`. */
export const page = work.extend({
  id: z.string().transform((id) => id as PageId),
  sourceId: z.string().transform((id) => id as SourceId),
  /** Canonical: what the id follows from. */
  url: z.string(),
  /** Where to ask for it: the address as it was linked. */
  address: z.string(),
  stage: z.enum(['discovered', 'fetched', 'refused']),
  origin,
  firstSeenAt: isoInstant,
  /** What the feed or the listing said of it. */
  announced: z.object({ title: z.string().optional(), publishedOn: publicationTime.optional() }).optional(),
  fetchedAt: isoInstant.optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Digest of the bytes last seen, under which the archive has them. */
  archived: z
    .string()
    .transform((digest) => digest as Sha256)
    .optional(),
  charset: z.object({ name: z.string(), why: z.string() }).optional(),
  /** The version of the article that the page shows now. */
  articleId: z
    .string()
    .transform((id) => id as ArticleId)
    .optional(),
  /** The page that stands for this one: this is its mobile, print or moved form, and is not visited again. */
  sameAs: z
    .string()
    .transform((id) => id as PageId)
    .optional(),
});
export type Page = z.infer<typeof page>;
