import { z } from 'zod';
import { evidence } from '../evidence';
import { FIGURE_KINDS, measure, unit } from '../facts/figure';
import type { ArticleId, FactId, SeriesId } from '../ids';
import { period, publicationTime } from '../time';

/** One number as one article states it, with the words that prove it. */
export const claim = z.object({
  factId: z.string().transform((id) => id as FactId),
  articleId: z.string().transform((id) => id as ArticleId),
  sourceId: z.string(),
  url: z.string(),
  file: z.string().optional(),
  title: z.string().optional(),
  publishedOn: publicationTime.optional(),
  /** In the unit of its series; what fell is below nought. */
  value: z.number(),
  /** How far the text itself leaves the number open: «около», «более», «менее». */
  qualifier: z.enum(['about', 'over', 'under']).optional(),
  period: period.optional(),
  /** The text says that it puts an earlier number right. */
  revises: z.boolean(),
  evidence,
});
export type Claim = z.infer<typeof claim>;

/**
 * What is measured again and again: one measure of one region and its partner, in one unit. Two numbers can be compared
 * only within a series, and only where they speak of the same period.
 */
export const seriesKey = z.object({
  /** ISO 3166-2 code of the Russian region, `RU` for the whole country; absent where no article says. */
  region: z.string().optional(),
  /** `KZ`, or the ISO 3166-2 code of a region of Kazakhstan. */
  partner: z.string(),
  kind: z.enum(FIGURE_KINDS),
  measure,
  unit,
  /** Dictionary forms of the goods that are meant, where it is about some only. */
  goods: z.string().optional(),
  /** Among whom a rank holds. */
  scope: z.string().optional(),
  /** What a change is compared with, where that is not the same period of the year before. */
  base: period.optional(),
});
export type SeriesKey = z.infer<typeof seriesKey>;

/** Every claim about one series; what follows from them for each period, `@kelisim/ledger` works out. */
export const series = seriesKey.extend({
  id: z.string().transform((id) => id as SeriesId),
  /** Sorted by publication, article and fact. */
  claims: z.array(claim),
});
export type Series = z.infer<typeof series>;
