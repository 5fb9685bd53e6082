import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { ToldAgreement } from './told-agreement';

type Told = Pick<ToldAgreement, 'articleId' | 'storyId' | 'title' | 'url' | 'file' | 'sourceId' | 'publishedOn'>;

/** The articles that tell of a dossier, each once, in the order given. */
export function articlesOf(cluster: readonly Told[]): Dossier['articles'] {
  const seen = new Set<string>();
  return cluster
    .filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId))
    .map(({ articleId, storyId, title, url, file, sourceId, publishedOn }) => ({
      articleId,
      url,
      sourceId,
      ...(storyId && { storyId }),
      ...(title && { title }),
      ...(file && { file }),
      ...(publishedOn && { publishedOn }),
    }));
}
