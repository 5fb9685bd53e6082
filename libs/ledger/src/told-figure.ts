import type { Figure } from '@kelisim/domain/facts/figure';
import type { ArticleId, FactId } from '@kelisim/domain/ids';

/** A figure as one article tells it, with what of the article matters for the ledger. */
export interface ToldFigure {
  readonly factId: FactId;
  readonly articleId: ArticleId;
  readonly sourceId: string;
  readonly url: string;
  readonly file?: string;
  readonly title?: string;
  readonly publishedOn?: string;
  /** ISO 3166-2 codes of the article. */
  readonly regions: readonly string[];
  readonly figure: Figure;
}
