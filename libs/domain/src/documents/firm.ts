import { z } from 'zod';
import type { ArticleId } from '../ids';

/**
 * The articles that tell of agreements of one firm or institution, by its name: where some say which region it is of,
 * the agreements that the others tell of have that region too.
 */
export const firm = z.object({
  id: z.string(),
  name: z.string(),
  /** Articles in which the firm's agreement has a Russian region. */
  homed: z.array(z.string().transform((id) => id as ArticleId)),
  /** Articles in which it has none. */
  homeless: z.array(z.string().transform((id) => id as ArticleId)),
});
export type Firm = z.infer<typeof firm>;
