import type { Article } from '@kelisim/domain/documents/article';
import type { ArticleId } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import { change } from './change';

/**
 * Has an article indexed again because something around it has changed that its dossiers depend on. Whoever is
 * indexing it just now notices by its `turn` and does it once more.
 * @param dueAt when the sweep sends it again, should the message be lost
 * @param alter what is changed of the article by the way; `undefined` where nothing needs to be done any more
 */
export async function indexAgain(
  { documents, queue }: { readonly documents: Documents; readonly queue: Queue },
  id: ArticleId,
  dueAt: IsoInstant,
  alter: (article: Article) => Article | undefined = (article) => article,
): Promise<void> {
  await change(documents, 'article', id, (body) => {
    const altered = body && alter(body);
    if (!altered) return undefined;
    const isIndexed = altered.stage === 'indexed';
    return { ...altered, turn: (altered.turn ?? 0) + 1, ...(isIndexed && { stage: 'read' as const, dueAt }) };
  });
  await queue.send('index', id);
}
