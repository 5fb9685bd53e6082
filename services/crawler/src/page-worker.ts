import { articleOf } from './article-of';
import type { PageToRead } from './page-reader';

/** What a thread of the crawler does: one answer in, its article out. */
export default function read({ page, source, answer, seenOn }: PageToRead): ReturnType<typeof articleOf> {
  return articleOf(page, source, answer, seenOn);
}
