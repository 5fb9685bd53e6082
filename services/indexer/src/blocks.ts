import type { Article } from '@kelisim/domain/documents/article';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { type ArticleId, type DossierId, dossierId } from '@kelisim/domain/ids';
import { type Continuation, continuations, type DossierDraft, dossiersOf } from '@kelisim/dossiers';
import { change, dueAfter, Leases } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import { Facts } from './block-facts';
import { freeId } from './free-id';
import { union } from './ids';
import { ProjectBlock, type ProjectChange } from './project-block';
import { Retirement } from './retirement';
import { sameContent } from './same-content';

export interface BlockOptions {
  /** How old an event may be and still be news. */
  readonly freshDays: number;
  /** How long the alerter has before the sweep sends again. */
  readonly graceMs: number;
}

/** What a computation changed: dossiers to be announced and shown, and those that no longer stand. */
export interface BlockChange {
  readonly standing: readonly Dossier[];
  readonly gone: readonly DossierId[];
  readonly projects: ProjectChange;
}

const NO_CHANGE: BlockChange = { standing: [], gone: [], projects: { standing: [], gone: [] } };

/** Keeps the dossiers of each block as the function of its articles that they are. */
export class Blocks {
  private readonly leases: Leases;
  private readonly facts: Facts;
  private readonly retirement: Retirement;
  private readonly projects: ProjectBlock;

  constructor(
    private readonly documents: Documents,
    private readonly clock: Clock,
    holder: string,
    private readonly options: BlockOptions,
  ) {
    this.leases = new Leases(documents, clock, holder);
    this.facts = new Facts(documents);
    this.retirement = new Retirement(documents, this.facts);
    this.projects = new ProjectBlock(documents, clock);
  }

  /** The blocks that an article's agreements and projects belong to. */
  blocksOf(article: Article): Promise<string[]> {
    return this.facts.blocksOf(article);
  }

  /** Enters an article into a block, or takes it out. */
  async enter(block: string, article: ArticleId, present: boolean): Promise<void> {
    await change(this.documents, 'block', block, (body) => {
      const articleIds = body?.articleIds ?? [];
      if (articleIds.includes(article) === present) return undefined;
      const others = articleIds.filter((id) => id !== article);
      return {
        id: block,
        dossierIds: body?.dossierIds ?? [],
        projectIds: body?.projectIds ?? [],
        articleIds: present ? [...others, article].sort() : others,
      };
    });
  }

  /**
   * Computes the dossiers of a block again, saves those that changed, and shows them while nobody else can compute the
   * block: what is shown last is what was saved last. What a crash leaves unshown is shown when the block is computed
   * again, since the block names its new dossiers only after that.
   * @param others blocks that its facts may have gone to, computed already
   * @throws RetryLater while another process computes the block
   */
  compute(
    block: string,
    show: (change: BlockChange) => Promise<void>,
    others: readonly string[] = [],
  ): Promise<BlockChange> {
    return this.leases.within(`block-${block}`, () => this.computeUnderLease(block, show, others));
  }

  private async computeUnderLease(
    block: string,
    show: (change: BlockChange) => Promise<void>,
    others: readonly string[],
  ): Promise<BlockChange> {
    const stored = await this.documents.get('block', block);
    if (!stored) return NO_CHANGE;
    const { articles, facts, corrections } = await this.facts.ofBlock(block, stored.body.articleIds);
    const named = (await this.documents.getMany('dossier', stored.body.dossierIds)).map(({ body }) => body);
    // What another block has taken over, id and all, is no longer ours.
    const before = named.filter((dossier) => dossier.block === block);
    const next = continuations(dossiersOf(facts, this.options.freshDays, corrections), before);
    const standing = await this.save(block, next);
    const ids = new Set(standing.map((dossier) => dossier.id));
    const gone = before.map(({ id }) => id).filter((id) => !ids.has(id));
    await this.retirement.retire(gone, next, standing, others);
    const projects = await this.projects.compute(block, articles, stored.body.projectIds);
    await show({ standing, gone, projects });
    const projectIds = projects.standing.map(({ id }) => id).sort();
    await change(
      this.documents,
      'block',
      block,
      (body) => body && { ...body, dossierIds: [...ids].sort(), projectIds },
    );
    return { standing, gone, projects };
  }

  private async save(block: string, next: readonly Continuation<DossierDraft, Dossier>[]): Promise<Dossier[]> {
    const taken = new Set<string>(next.flatMap(({ stays }) => stays?.id ?? []));
    const ids = next.map(({ draft, stays }) => {
      const id = stays?.id ?? freeId(draft.facts.map(dossierId), taken, dossierId);
      taken.add(id);
      return id;
    });
    const saved: Dossier[] = [];
    for (const [at, { draft, stays, joined }] of next.entries()) {
      const { near, ...told } = draft;
      const maybeSame = near.map(({ at: other, ...why }) => ({ dossierId: ids[other]!, ...why }));
      const id = ids[at]!;
      const absorbed = [stays, ...joined].flatMap((each) => each?.absorbed ?? []).concat(joined.map((each) => each.id));
      const body = { ...told, maybeSame, id, block };
      const stored = await change(this.documents, 'dossier', id, (before) =>
        this.body({ ...body, absorbed: union(absorbed, before?.absorbed ?? []) }, before),
      );
      if (stored) saved.push(stored.body);
    }
    return saved;
  }

  /** The document of a computed dossier; undefined when what is stored says the same already. */
  private body(
    computed: Omit<Dossier, 'stage' | 'attempts' | 'createdAt'>,
    body: Dossier | undefined,
  ): Dossier | undefined {
    const createdAt = body?.createdAt ?? this.clock.instant();
    const dueAt = dueAfter(this.clock, this.options.graceMs);
    const next: Dossier = { ...computed, createdAt, stage: 'changed', attempts: 0, dueAt };
    const asStored = body && {
      ...next,
      stage: body.stage,
      attempts: body.attempts,
      dueAt: body.dueAt,
      trouble: body.trouble,
    };
    return asStored && sameContent(asStored, body) ? undefined : next;
  }
}
