import type { Article } from '@kelisim/domain/documents/article';
import type { Anchor } from '@kelisim/domain/documents/correction';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { PageId } from '@kelisim/domain/ids';
import { anchorOf, type Placeable } from '@kelisim/dossiers';
import type { Documents } from '@kelisim/ports/documents';
import { agreementFactId } from '@kelisim/records';

/** An agreement that an article tells, with how it is found again. */
export interface PlacedFact extends Placeable {
  readonly anchor: Anchor;
}

/** What a dossier consists of. */
export async function factsOfDossier(documents: Documents, { articles, facts }: Dossier): Promise<PlacedFact[]> {
  const ids = articles.map(({ articleId }) => articleId);
  const stored = await documents.getMany('article', ids);
  return stored.flatMap(({ body }) => factsOf(body)).filter(({ factId }) => facts.includes(factId));
}

/** The agreements that a page tells at present. */
export async function factsOfPage(documents: Documents, id: PageId): Promise<PlacedFact[]> {
  const shown = (await documents.get('page', id))?.body.articleId;
  const article = shown && (await documents.get('article', shown));
  return article ? factsOf(article.body) : [];
}

const factsOf = (article: Article): PlacedFact[] =>
  (article.analysis?.agreements ?? []).map((agreement) => {
    const fact = {
      factId: agreementFactId(article.id, agreement),
      articleId: article.id,
      pageId: article.pageId,
      agreement,
    };
    return { ...fact, anchor: anchorOf(fact) };
  });
