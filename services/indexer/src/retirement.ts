import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { DossierId } from '@kelisim/domain/ids';
import type { Continuation, DossierDraft } from '@kelisim/dossiers';
import { change } from '@kelisim/flow';
import type { Documents } from '@kelisim/ports/documents';
import type { Facts } from './block-facts';
import { union } from './ids';

/** What becomes of dossiers that no longer stand: they redirect to whoever has their facts, or are removed. */
export class Retirement {
  constructor(
    private readonly documents: Documents,
    private readonly facts: Facts,
  ) {}

  /**
   * @param next what the dossiers of the block are now
   * @param standing likewise, as they are stored
   * @param others blocks that facts may have gone to
   */
  async retire(
    gone: readonly DossierId[],
    next: readonly Continuation<DossierDraft, Dossier>[],
    standing: readonly Dossier[],
    others: readonly string[],
  ): Promise<void> {
    for (const id of gone) {
      const stored = await this.documents.get('dossier', id);
      if (!stored) continue;
      const into = next.find(({ joined }) => joined.some((dossier) => dossier.id === id))?.draft.facts[0];
      const here = into && standing.find((dossier) => dossier.facts.includes(into));
      const heir = here ?? (await this.heirElsewhere(stored.body, others));
      const { dueAt: _, ...body } = stored.body;
      if (heir) await this.documents.replaceIf(stored, { ...body, stage: 'announced', redirectTo: heir.id });
      else await this.documents.remove(stored);
    }
  }

  /** The dossier of another block that its facts went to, by a person's join or since their region is another now. */
  private async heirElsewhere(gone: Dossier, others: readonly string[]): Promise<Dossier | undefined> {
    const named = await this.facts.blocksNamedFor(gone.articles.map(({ articleId }) => articleId));
    const blocks = [...new Set([...named, ...others])].filter((each) => each !== gone.block);
    const elsewhere = await this.documents.getMany('block', blocks);
    const ids = elsewhere.flatMap(({ body }) => body.dossierIds);
    const standing = (await this.documents.getMany('dossier', ids)).map(({ body }) => body);
    const heir = standing.find((dossier) => dossier.facts.some((fact) => gone.facts.includes(fact)));
    // Whoever was told of the one has been told of the other.
    if (heir)
      await change(
        this.documents,
        'dossier',
        heir.id,
        (body) => body && { ...body, absorbed: union(body.absorbed, [...gone.absorbed, gone.id]) },
      );
    return heir;
  }
}
