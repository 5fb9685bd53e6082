import type { Article } from '@kelisim/domain/documents/article';
import type { ProjectDossier } from '@kelisim/domain/documents/project';
import { type ProjectId, projectId } from '@kelisim/domain/ids';
import { continuations, projectBlock, projectsOf } from '@kelisim/dossiers';
import { change } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import { freeId } from './free-id';
import { sameContent } from './same-content';
import { toldProjects } from './told';

/** What a computation changed: projects to be shown, and those that no longer stand. */
export interface ProjectChange {
  readonly standing: readonly ProjectDossier[];
  readonly gone: readonly ProjectId[];
}

/** Keeps the projects of a block; whoever calls holds the block's lease. */
export class ProjectBlock {
  constructor(
    private readonly documents: Documents,
    private readonly clock: Clock,
  ) {}

  /** Computes the projects that articles tell of in a block, and saves those that changed. */
  async compute(block: string, articles: readonly Article[], ids: readonly ProjectId[]): Promise<ProjectChange> {
    const told = articles.flatMap(toldProjects).filter((fact) => projectBlock(fact) === block);
    if (!told.length && !ids.length) return { standing: [], gone: [] };
    const before = (await this.documents.getMany('project', ids)).map(({ body }) => body);
    const next = continuations(projectsOf(told), before);
    const taken = new Set<string>(next.flatMap(({ stays }) => stays?.id ?? []));
    const standing: ProjectDossier[] = [];
    const redirects = new Map<ProjectId, ProjectId>();
    for (const { draft, stays, joined } of next) {
      const id = stays?.id ?? freeId(draft.facts.map(projectId), taken, projectId);
      taken.add(id);
      const computed = { ...draft, id, block, createdAt: stays?.createdAt ?? this.clock.instant() };
      const stored = await change(this.documents, 'project', id, (body) =>
        body && sameContent(computed, body) ? undefined : computed,
      );
      if (stored) standing.push(stored.body);
      for (const each of joined) redirects.set(each.id, id);
    }
    const stands = new Set(standing.map(({ id }) => id));
    // What another block has taken over, id and all, is no longer ours to retire.
    const gone = before.filter((project) => !stands.has(project.id) && project.block === block).map(({ id }) => id);
    for (const id of gone) await this.retire(id, redirects.get(id));
    return { standing, gone };
  }

  /** A project that was joined into another redirects to it; one that nobody tells of any more is removed. */
  private async retire(id: ProjectId, heir: ProjectId | undefined): Promise<void> {
    const stored = await this.documents.get('project', id);
    if (!stored) return;
    if (heir) await this.documents.replaceIf(stored, { ...stored.body, redirectTo: heir });
    else await this.documents.remove(stored);
  }
}
