import type { Project } from '@kelisim/domain/facts/activity';
import type { ToldAgreement } from '../told-agreement';

/** A project as one article tells it, with what of the article matters for joining. */
export interface ToldProject
  extends Pick<
    ToldAgreement,
    'factId' | 'articleId' | 'storyId' | 'sourceId' | 'url' | 'file' | 'title' | 'publishedOn' | 'regions' | 'sectors'
  > {
  readonly project: Project;
}
