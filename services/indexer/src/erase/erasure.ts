import type { Article } from '@kelisim/domain/documents/article';
import type { Page } from '@kelisim/domain/documents/page';
import { change, RetryLater } from '@kelisim/flow';
import type { Archive } from '@kelisim/ports/archive';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import type { Indexer } from '../indexer';
import type { StoryMembership } from '../story-membership';
import { eraseFromCorrections } from './corrections';
import { eraseFromDeliveries } from './deliveries';
import { eraseFromRedirects } from './dossiers';
import { planOf } from './plan';
import { type Erasable, NO_ADDRESS, Traces } from './traces';

/** What an erasure works with. */
export interface ErasureParts {
  readonly documents: Documents;
  readonly archive: Archive;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly indexer: Pick<Indexer, 'withdraw'>;
  readonly stories: Pick<StoryMembership, 'leave'>;
}

/** What was removed, by kind. */
export interface Erased {
  readonly pages: number;
  readonly articles: number;
  readonly facts: number;
  readonly records: number;
  readonly dossiersEmptied: number;
  readonly correctionsRemoved: number;
  readonly correctionsShortened: number;
  readonly deliveriesDropped: number;
  readonly deliveriesEmptied: number;
  readonly archived: number;
  /** Archived pages that stay since others show the same bytes. */
  readonly shared: number;
}

/** How long a step that is under way is waited for; indexing takes a fraction of it. */
const LONGEST_WAIT_MS = 10_000;
const LOOK_MS = 50;
const FACTS = ['agreements', 'figures', 'events', 'projects', 'people', 'organizations', 'goods', 'quotes'] as const;

/**
 * Removes what is kept of an address, everywhere. The page itself stays as a mark without words, so that the crawler
 * does not bring it back. May be run again after a crash: articles go last.
 */
export class Erasure {
  constructor(private readonly parts: ErasureParts) {}

  /** What there is of an address; nothing is changed yet. */
  plan(url: string): Promise<Erasable> {
    return planOf(this.parts.documents, this.parts.archive, url);
  }

  async carryOut(plan: Erasable): Promise<Erased> {
    const { documents, archive, clock } = this.parts;
    const traces = new Traces(plan);
    for (const page of plan.pages) await this.mark(page);
    const articles = await this.takeOut(plan.articles);
    for (const article of articles) await this.withdraw(article);
    const dossiersEmptied = await eraseFromRedirects(documents, traces);
    const corrections = await eraseFromCorrections(documents, traces);
    const deliveries = await eraseFromDeliveries(documents, clock, traces);
    for (const digest of plan.archived) await archive.remove(digest);
    for (const { id } of articles) await this.remove('article', id);
    await this.sweepEmpty(articles);
    return {
      ...{ pages: plan.pages.length, articles: articles.length, dossiersEmptied },
      facts: articles.reduce(
        (sum, { analysis }) => sum + FACTS.reduce((all, type) => all + (analysis?.[type].length ?? 0), 0),
        0,
      ),
      records: articles.flatMap(({ records = {} }) => Object.values(records).flat()).length,
      ...{ correctionsRemoved: corrections.removed, correctionsShortened: corrections.shortened },
      ...{ deliveriesDropped: deliveries.dropped, deliveriesEmptied: deliveries.emptied },
      ...{ archived: plan.archived.length, shared: plan.shared.length },
    };
  }

  /** A page without words: it is known, is not visited, and shows no article. */
  private mark({ id }: Page): Promise<unknown> {
    const { documents, clock } = this.parts;
    return change(documents, 'page', id, (body) => {
      if (!body || body.trouble?.reason === 'erased') return undefined;
      const { sourceId, origin, firstSeenAt } = body;
      const trouble = { reason: 'erased' as const, message: 'erased by a person', at: clock.instant() };
      const bare = { id, sourceId, origin, firstSeenAt, attempts: 0, trouble };
      return { ...bare, stage: 'refused', url: NO_ADDRESS, address: NO_ADDRESS };
    });
  }

  /** Takes articles out of the flow, and waits until nobody has them in hand any more. */
  private async takeOut(articles: readonly Article[]): Promise<Article[]> {
    const { documents, clock, queue } = this.parts;
    for (const { id } of articles)
      await change(documents, 'article', id, (body) => {
        if (!body) return undefined;
        const { dueAt: _, ...rest } = body;
        return { ...rest, stage: 'quarantined', turn: (body.turn ?? 0) + 1 };
      });
    for (const until = clock.now() + LONGEST_WAIT_MS; clock.now() < until; ) {
      const counts = await Promise.all([queue.counts('classify'), queue.counts('index')]);
      if (counts.every(({ running }) => running === 0)) break;
      await clock.wait(LOOK_MS);
    }
    return (
      await documents.getMany(
        'article',
        articles.map(({ id }) => id),
      )
    ).map(({ body }) => body);
  }

  private async withdraw(article: Article): Promise<void> {
    await this.patiently(() => this.parts.stories.leave(article));
    await this.patiently(() => this.parts.indexer.withdraw(article.id));
  }

  /** Waits its turn while another process has the lease. */
  private async patiently(act: () => Promise<void>): Promise<void> {
    const { clock } = this.parts;
    for (const until = clock.now() + LONGEST_WAIT_MS * 6; ; ) {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof RetryLater) || clock.now() > until) throw error;
        await clock.wait(Math.max(error.afterMs, LOOK_MS));
      }
    }
  }

  /** Firms that only the erased articles named, and blocks that only they stood in. */
  private async sweepEmpty(articles: readonly Article[]): Promise<void> {
    const { documents } = this.parts;
    for await (const stored of documents.scan('firm'))
      if (!stored.body.homed.length && !stored.body.homeless.length) await documents.remove(stored);
    for (const block of new Set(articles.flatMap(({ blocks = [] }) => blocks))) {
      const stored = await documents.get('block', block);
      const isEmpty = stored && !stored.body.articleIds.length && !stored.body.dossierIds.length;
      if (isEmpty && !stored.body.projectIds.length) await documents.remove(stored);
    }
  }

  private async remove(kind: 'article', id: string): Promise<void> {
    for (let stored = await this.parts.documents.get(kind, id); stored; ) {
      if (await this.parts.documents.remove(stored)) return;
      stored = await this.parts.documents.get(kind, id);
    }
  }
}
