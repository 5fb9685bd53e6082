import type { Documents } from '@kelisim/ports/documents';
import { figureFactId } from '@kelisim/records';
import { Controller, Get, Inject, NotFoundException, Param, Redirect } from '@nestjs/common';
import { DOCUMENTS } from '../frame/tokens';

/** Leads from a figure to its sentence in the story. */
@Controller('proof')
export class ProofController {
  constructor(@Inject(DOCUMENTS) private readonly documents: Documents) {}

  @Get(':article/:fact')
  @Redirect()
  async proof(@Param('article') id: string, @Param('fact') fact: string): Promise<{ url: string }> {
    const article = (await this.documents.get('article', id))?.body;
    if (!article?.storyId || !article.analysis) throw new NotFoundException();
    const at = article.analysis.figures.findIndex((figure) => figureFactId(article.id, figure) === fact);
    return { url: `/stories/${article.storyId}?version=${article.id}${at < 0 ? '' : `#mark-figure-${at}`}` };
  }
}
