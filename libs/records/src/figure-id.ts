import type { Figure } from '@kelisim/domain/facts/figure';
import { type ArticleId, type FactId, factId } from '@kelisim/domain/ids';

/** The id of a figure as one article tells it. */
export const figureFactId = (
  article: ArticleId,
  { evidence, kind, measure, value, unit }: Pick<Figure, 'evidence' | 'kind' | 'measure' | 'value' | 'unit'>,
): FactId => factId(article, 'figure', evidence.text, [kind, measure, value, unit].join('|'));
