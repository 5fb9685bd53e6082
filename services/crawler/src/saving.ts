import type { Article } from '@kelisim/domain/documents/article';
import type { Page } from '@kelisim/domain/documents/page';
import { change } from '@kelisim/flow';
import type { Stored, Write, WriteResult } from '@kelisim/ports/documents';
import type { CrawlerParts } from './parts';

/** What a visit has come to, to be saved in this order: article, pages, then the message to the classifier. */
export interface Visited {
  readonly page: Stored<'page'>;
  readonly body: Page;
  readonly article?: Article;
  /** A page that this visit was the first one of, under its canonical address. */
  readonly main?: Page;
}

/** What is about to come is waited for so often, each time for so long: long enough for a page to be archived. */
const MOST_WAITS = 30;
const WAIT_MS = 5;
const MOST_AT_ONCE = 64;

interface Pending {
  readonly visited: Visited;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Saves what visits to several hosts come to in one go: a commit waits for the disk, and waits no longer for many
 * documents than for one. What comes while one go is being saved makes up the next.
 */
export class Saving {
  private pending: Pending[] = [];
  private isBusy = false;
  private expected = 0;

  constructor(private readonly parts: Pick<CrawlerParts, 'documents' | 'queue'>) {}

  /** Resolves when it is saved and sent. */
  save(visited: Visited): Promise<void> {
    return new Promise((resolve, reject) => {
      this.pending.push({ visited, resolve, reject });
      if (!this.isBusy) this.begin();
    });
  }

  /** Tells that a visit is being taken in and will come to be saved; to be called with -1 when it has. */
  expect(change: 1 | -1): void {
    this.expected += change;
  }

  /** At the end of this turn of the event loop, or a little later where more is about to come. */
  private begin(waits = 0): void {
    this.isBusy = true;
    const isWorthIt = waits < MOST_WAITS && this.expected > this.pending.length && this.pending.length < MOST_AT_ONCE;
    if (isWorthIt) setTimeout(() => this.begin(waits + 1), WAIT_MS);
    else setImmediate(() => void this.go());
  }

  private async go(): Promise<void> {
    const batch = this.pending;
    this.pending = [];
    try {
      await this.saveAll(batch.map(({ visited }) => visited));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.isBusy = false;
    if (this.pending.length) this.begin();
  }

  private async saveAll(batch: readonly Visited[]): Promise<void> {
    const { documents, queue } = this.parts;
    const articles = batch.flatMap(({ article }) => article ?? []);
    await this.saveArticles(articles);
    const pages = batch.flatMap(({ page, body, main }): Write[] => [
      ...(main ? [{ create: 'page' as const, id: main.id, body: main }] : []),
      { replace: page, body } as unknown as Write, // one kind's write is a write
    ]);
    await this.savePages(batch, await documents.writeMany(pages));
    if (articles.length)
      await queue.sendMany(
        'classify',
        articles.map(({ id }) => id),
      );
  }

  /** A page that was only put off meanwhile still gets what its visit came to; one that someone else visited keeps theirs. */
  private async savePages(batch: readonly Visited[], results: readonly WriteResult[]): Promise<void> {
    let at = 0;
    for (const { page, body, main } of batch) {
      if (main) at += 1;
      if (results[at++]?.done) continue;
      const isVisited = (now: Page) => now.fetchedAt !== page.body.fetchedAt || now.attempts !== page.body.attempts;
      await change(this.parts.documents, 'page', page.id, (now) => (!now || isVisited(now) ? undefined : body));
    }
  }

  /** An article is there already after a crash, or when a page goes back to an earlier wording. */
  private async saveArticles(articles: readonly Article[]): Promise<void> {
    const { documents } = this.parts;
    if (!articles.length) return;
    const writes = articles.map((body) => ({ create: 'article' as const, id: body.id, body }));
    const results = await documents.writeMany(writes);
    for (const [i, body] of articles.entries())
      if (!results[i]?.done)
        await change(documents, 'article', body.id, (existing) => (existing ? reopened(existing, body) : body));
  }
}

/** An article seen before is due again only when its page had moved on to another wording in between. */
function reopened(existing: Article, next: Article): Article | undefined {
  if (existing.stage === 'extracted' || next.supersedes === undefined) return undefined;
  return {
    ...existing,
    stage: 'extracted',
    attempts: 0,
    supersedes: next.supersedes,
    ...(next.dueAt && { dueAt: next.dueAt }),
  };
}
