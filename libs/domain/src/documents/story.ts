import { z } from 'zod';
import type { ArticleId, StoryId } from '../ids';
import { work } from './staged';

/** The same news told by one or more articles; `redirectTo` where it was joined with an older one. */
export const story = work.extend({
  id: z.string().transform((id) => id as StoryId),
  /** `changed`: a live article has joined, the alerter's turn; `announced`: nothing is owed. */
  stage: z.enum(['changed', 'announced', 'quarantined']).default('announced'),
  articleIds: z.array(z.string().transform((id) => id as ArticleId)),
  redirectTo: z
    .string()
    .transform((id) => id as StoryId)
    .optional(),
});
export type StoryDocument = z.infer<typeof story>;

/** Articles whose texts share one band of their MinHash signature: the candidates for being the same story. */
export const bucket = z.object({
  id: z.string(),
  members: z.array(
    z.object({ articleId: z.string().transform((id) => id as ArticleId), signature: z.array(z.number()) }),
  ),
});
export type Bucket = z.infer<typeof bucket>;
