import { z } from 'zod';
import { analysis, language } from '../analysis';
import type { ArticleId, PageId, SeriesId, Sha256, SourceId, StoryId } from '../ids';
import { isoInstant, publicationTime } from '../time';
import { origin } from './page';
import { work } from './staged';

/** What one page says, in one version; the classifier adds the facts, the indexer the story. */
export const article = work.extend({
  id: z.string().transform((id) => id as ArticleId),
  pageId: z.string().transform((id) => id as PageId),
  sourceId: z.string().transform((id) => id as SourceId),
  url: z.string(),
  /** The imported file's name, where it did not come from a site. */
  file: z.string().optional(),
  /** `extracted`: the classifier's turn; `read`: the indexer's; `indexed`: done; `quarantined`: set aside with its trouble. */
  stage: z.enum(['extracted', 'read', 'indexed', 'quarantined']),
  origin,
  version: z.number().int().positive(),
  /** The version before this one on the same page. */
  supersedes: z
    .string()
    .transform((id) => id as ArticleId)
    .optional(),
  firstSeenAt: isoInstant,
  title: z.string().optional(),
  publishedOn: publicationTime.optional(),
  /** Where the publication date was found. */
  dateOrigin: z.string().optional(),
  author: z.string().optional(),
  language,
  text: z.string(),
  contentHash: z.string().transform((digest) => digest as Sha256),
  archived: z
    .string()
    .transform((digest) => digest as Sha256)
    .optional(),
  /** Version of the reader that made `analysis`. */
  reader: z.string().optional(),
  analysis: analysis.optional(),
  /** When it was last given to be read again, long after it came: what that finds in it is news to nobody. */
  rereadAt: isoInstant.optional(),
  storyId: z
    .string()
    .transform((id) => id as StoryId)
    .optional(),
  /** Ids of the search records made from it, so that a later reading can take back what it no longer says. */
  records: z.record(z.string(), z.array(z.string())).optional(),
  /** How often something around it has changed that its indexing depends on. */
  turn: z.number().int().nonnegative().optional(),
  /** The Russian region that its firms are of as other articles tell it, where it names none itself. */
  home: z.string().optional(),
  /** Blocks whose dossiers its agreements take part in. */
  blocks: z.array(z.string()).optional(),
  /** Series of figures that it has claims in. */
  series: z.array(z.string().transform((id) => id as SeriesId)).optional(),
});
export type Article = z.infer<typeof article>;

/** How an article counts when it comes to telling people: what was read again counts as what came late. */
export const tellingOrigin = ({ origin, rereadAt }: Pick<Article, 'origin' | 'rereadAt'>): Article['origin'] =>
  rereadAt ? 'backfill' : origin;
