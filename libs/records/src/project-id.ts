import type { Project } from '@kelisim/domain/facts/activity';
import { type ArticleId, type FactId, factId } from '@kelisim/domain/ids';

/** The id of a project as one article tells it. */
export const projectFactId = (article: ArticleId, { evidence, name }: Project): FactId =>
  factId(article, 'project', evidence.text, name);
