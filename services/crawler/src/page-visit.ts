import type { Article } from '@kelisim/domain/documents/article';
import type { Page } from '@kelisim/domain/documents/page';
import type { Reason } from '@kelisim/domain/reasons';
import { instant } from '@kelisim/domain/time';
import type { FetchedPage, FetchResult } from '@kelisim/fetching';
import { change, dueAfter } from '@kelisim/flow';
import type { Stored } from '@kelisim/ports/documents';
import { growingDelay } from '@kelisim/ports/queue';
import type { Source } from '@kelisim/sources';
import { type ArticleContent, articleOf } from './article-of';
import { isPassing } from './lasting';
import { localDay } from './local-day';
import type { CrawlerParts } from './parts';
import { revisitAt } from './revisit';

/** How a visit ended, for the log and the counts. */
export type VisitOutcome =
  | 'new-article'
  | 'new-version'
  | 'unchanged'
  | 'not-modified'
  | { readonly refused: Reason; readonly cause: string };

/** Takes in what a page's server answered: archive, article, page, message, in this order. */
export class PageVisit {
  constructor(private readonly parts: CrawlerParts) {}

  async take(page: Stored<'page'>, source: Source, result: FetchResult): Promise<VisitOutcome> {
    if (result.kind === 'refused') return this.refuse(page, result.reason, result.cause, result.retryAfterMs);
    if (result.kind === 'not-modified') {
      await this.keep(page, { ...result.validators });
      return 'not-modified';
    }
    return this.read(page, source, result);
  }

  private async read(page: Stored<'page'>, source: Source, result: FetchedPage): Promise<VisitOutcome> {
    const { archive, clock } = this.parts;
    const contentType = result.headers['content-type'];
    const archived = await archive.put(result.bytes, {
      url: result.finalUrl,
      fetchedAt: clock.instant(),
      status: result.status,
      ...(contentType && { contentType }),
    });
    const seenOn = localDay(clock.now(), source.timeZone);
    const received = { bytes: result.bytes, url: result.finalUrl, seenOn, ...(contentType && { contentType }) };
    const read = articleOf(page.body, source, received);
    if (read.kind === 'refused') return this.refuse(page, read.reason, `archived as ${archived}`);
    const known = page.body.articleId;
    const marks = { ...result.validators, archived, charset: read.charset };
    if (known === read.content.id) {
      await this.keep(page, marks);
      return 'unchanged';
    }
    const article = await this.create(page.body, read.content, archived);
    await this.keep(page, { ...marks, articleId: article.id });
    await this.parts.queue.send('classify', article.id);
    return known ? 'new-version' : 'new-article';
  }

  /** Creates the article, or finds it: after a crash, or when a page goes back to an earlier wording. */
  private async create(page: Page, content: ArticleContent, archived: Article['archived']): Promise<Article> {
    const { documents, clock, graceMs } = this.parts;
    const before = page.articleId && (await documents.get('article', page.articleId));
    const body: Article = {
      ...content,
      pageId: page.id,
      sourceId: page.sourceId,
      url: page.address,
      stage: 'extracted',
      // A new wording of a page that is watched is live, however the page itself came to us.
      origin: before ? 'live' : page.origin,
      version: before ? before.body.version + 1 : 1,
      ...(before && { supersedes: before.body.id }),
      firstSeenAt: clock.instant(),
      attempts: 0,
      dueAt: dueAfter(clock, graceMs),
      ...(archived && { archived }),
    };
    const stored = await change(documents, 'article', content.id, (existing) =>
      existing ? reopened(existing, body) : body,
    );
    return stored?.body ?? body;
  }

  /** Saves the page as fetched, with what is new about it. */
  private async keep(page: Stored<'page'>, marks: Partial<Page>): Promise<void> {
    const { documents, clock } = this.parts;
    const { dueAt: _, trouble: __, ...rest } = page.body;
    const dueAt = revisitAt(page.body.firstSeenAt, clock.now());
    const fetched = { ...rest, ...marks, stage: 'fetched' as const, attempts: 0, fetchedAt: clock.instant() };
    await documents.replaceIf(page, { ...fetched, ...(dueAt && { dueAt }) });
  }

  /** Saves why it did not work: to be tried again for what may pass, set aside for the rest. */
  private async refuse(page: Stored<'page'>, reason: Reason, cause: string, retryAfterMs = 0): Promise<VisitOutcome> {
    const { documents, clock, mostAttempts } = this.parts;
    const { dueAt: _, ...rest } = page.body;
    const attempts = page.body.attempts + 1;
    const again = isPassing(reason) && attempts < mostAttempts;
    const dueAt = instant(clock.now() + Math.max(retryAfterMs, growingDelay(attempts)));
    const trouble = { reason, message: cause, at: clock.instant() };
    await documents.replaceIf(page, {
      ...rest,
      attempts,
      trouble,
      ...(again ? { dueAt } : { stage: 'refused' as const }),
    });
    return { refused: reason, cause };
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
