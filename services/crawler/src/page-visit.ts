import type { Article } from '@kelisim/domain/documents/article';
import type { Page } from '@kelisim/domain/documents/page';
import { articleId, type PageId } from '@kelisim/domain/ids';
import type { Reason } from '@kelisim/domain/reasons';
import { instant } from '@kelisim/domain/time';
import { type FetchedPage, isOfHost, USUAL_POLICY, type Validators } from '@kelisim/fetching';
import { dueAfter } from '@kelisim/flow';
import type { Stored } from '@kelisim/ports/documents';
import { growingDelay } from '@kelisim/ports/queue';
import type { Source } from '@kelisim/sources';
import type { ReadPage, UnreadPage } from './article-of';
import type { Answered, HostGate, Later } from './host-gate';
import { type Identity, identityOf } from './identity';
import { localDay } from './local-day';
import { readPagesHere } from './page-reader';
import type { CrawlerParts } from './parts';
import { revisitAt } from './revisit';
import { Saving } from './saving';
import { Turns } from './turns';

/** How a visit ended, for the log and the counts. */
export type VisitOutcome =
  | 'new-article'
  | 'new-version'
  | 'unchanged'
  | 'not-modified'
  | 'same-as-another'
  | { readonly refused: Reason; readonly cause: string };

/** A page's answer, and what was read in it. */
export interface Got extends Pick<Answered, 'result' | 'hostFailures'> {
  readonly kind: 'got';
  readonly read?: ReadPage | UnreadPage;
}

/** What is known of a page's bytes. */
type Marks = Pick<Page, 'archived' | 'charset'>;

/** Visits pages in two steps, so that the next one can be asked for while what this one gave is being saved. */
export class PageVisit {
  private readonly saving: Saving;
  private readonly turns = new Turns();

  constructor(
    private readonly parts: CrawlerParts,
    private readonly gate: HostGate,
  ) {
    this.saving = new Saving(parts);
  }

  /** Asks for a page and reads the answer; how long to wait when it is not yet the host's time. */
  async ask(page: Stored<'page'>, source: Source): Promise<Got | Later> {
    const { etag, lastModified, articleId, address: url } = page.body;
    const known = articleId ? { known: { ...(etag && { etag }), ...(lastModified && { lastModified }) } } : {};
    const seenOn = localDay(this.parts.clock.now(), source.timeZone);
    let read: ReadPage | UnreadPage | undefined;
    const reader = this.parts.reader ?? readPagesHere;
    const judge = async (answer: FetchedPage) => {
      read = await reader.read({ page: page.body, source, answer, seenOn });
      return read.kind === 'refused' ? read : undefined;
    };
    const asked = await this.gate.ask(source, { url, accept: 'page', ...known }, { judge });
    return asked.kind === 'later' ? asked : { ...asked, kind: 'got', ...(read && { read }) };
  }

  /** Takes in what was answered: archive, article, page, message, in this order. */
  async takeIn(page: Stored<'page'>, source: Source, got: Got): Promise<VisitOutcome> {
    this.saving.expect(1);
    try {
      return await this.take(page, source, got);
    } finally {
      this.saving.expect(-1);
    }
  }

  private async take(page: Stored<'page'>, source: Source, { result, read, hostFailures }: Got): Promise<VisitOutcome> {
    if (result.kind === 'refused') {
      const { reason, cause, retryAfterMs = 0 } = result;
      return this.refuse(page, reason, cause, { retryAfterMs, hostFailures });
    }
    if (result.kind === 'not-modified' || !read) {
      await this.keep(page, { ...result.validators });
      return 'not-modified';
    }
    const isKept = read.kind === 'article' || !NEVER_KEPT.has(read.reason);
    const archived = isKept ? await this.archive(result) : undefined;
    if (read.kind === 'refused') {
      const cause = archived ? `${read.cause}, archived as ${archived}` : read.cause;
      return this.refuse(page, read.reason, cause, { hostFailures });
    }
    const marks = { charset: read.charset, ...(archived && { archived }) };
    const whose = () => identityOf(this.parts.documents, source, page.body, result, read);
    const own = () => this.own(page, read, { ...marks, ...result.validators });
    const identity = await whose();
    if (identity.kind === 'own') return own();
    // Several forms of an article may come at once: the first one founds its page, and the others find it there.
    return this.turns.take(identity.id, async () => {
      const now = await whose();
      return now.kind === 'own' ? own() : this.give(page, now, read, result, marks);
    });
  }

  /** The page shows its own article: a new one, a new version, or the one that is known. */
  private async own(page: Stored<'page'>, read: ReadPage, marks: Marks & Validators): Promise<VisitOutcome> {
    const known = page.body.articleId;
    const id = articleId(page.body.id, read.content.contentHash);
    if (known === id) {
      await this.keep(page, marks);
      return 'unchanged';
    }
    const article = await this.article(page.body, read, marks);
    await this.keep(page, { ...marks, articleId: id }, { article });
    return known ? 'new-version' : 'new-article';
  }

  /** The page is another form of a page with an address of its own, and stands back behind it for good. */
  private async give(
    page: Stored<'page'>,
    identity: Exclude<Identity, { kind: 'own' }>,
    read: ReadPage,
    answer: FetchedPage,
    marks: Marks,
  ): Promise<VisitOutcome> {
    const more = identity.kind === 'new' ? await this.founded(page.body, identity, read, answer, marks) : {};
    const { dueAt: _, trouble: __, ...rest } = page.body;
    const body = { ...rest, stage: 'fetched' as const, attempts: 0, sameAs: identity.id };
    await this.saving.save({ page, body: { ...body, fetchedAt: this.parts.clock.instant() }, ...more });
    return identity.kind === 'new' ? 'new-article' : 'same-as-another';
  }

  /** The page of the canonical address, with the article that was found under another one. */
  private async founded(
    page: Page,
    { id, url, address }: Extract<Identity, { kind: 'new' }>,
    read: ReadPage,
    answer: FetchedPage,
    marks: Marks,
  ): Promise<{ main: Page; article: Article }> {
    const { clock } = this.parts;
    const { articleId: _, etag: __, lastModified: ___, trouble: ____, ...rest } = page;
    const isAnswered = address === answer.finalUrl;
    const named = { ...rest, id, url, address, ...marks, ...(isAnswered ? answer.validators : {}) };
    const article = await this.article({ ...named, stage: 'discovered' }, read, marks);
    const dueAt = revisitAt(page.firstSeenAt, clock.now());
    const { dueAt: _____, ...withoutDue } = named;
    const main = { ...withoutDue, stage: 'fetched' as const, attempts: 0, fetchedAt: clock.instant() };
    return { main: { ...main, articleId: article.id, ...(dueAt && { dueAt }) }, article };
  }

  private async article(page: Page, { content }: ReadPage, { archived }: Marks): Promise<Article> {
    const { documents, clock, graceMs } = this.parts;
    const before = page.articleId && (await documents.get('article', page.articleId));
    return {
      ...content,
      id: articleId(page.id as PageId, content.contentHash),
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
  }

  private archive({ bytes, finalUrl, status, headers }: FetchedPage) {
    const contentType = headers['content-type'];
    const record = { url: finalUrl, fetchedAt: this.parts.clock.instant(), status };
    return this.parts.archive.put(bytes, { ...record, ...(contentType && { contentType }) });
  }

  /** Saves the page as fetched, with what is new about it. */
  private async keep(page: Stored<'page'>, marks: Partial<Page>, more: { article?: Article } = {}): Promise<void> {
    const { clock } = this.parts;
    // An answer without a tag takes the place of one that had it: the old one would vouch for what we no longer hold.
    const { dueAt: _, trouble: __, etag: ___, lastModified: ____, ...rest } = page.body;
    const dueAt = revisitAt(page.body.firstSeenAt, clock.now());
    const fetched = { ...rest, ...marks, stage: 'fetched' as const, attempts: 0, fetchedAt: clock.instant() };
    await this.saving.save({ page, body: { ...fetched, ...(dueAt && { dueAt }) }, ...more });
  }

  /**
   * Saves why it did not work: to be tried again for what may pass, set aside for the rest. While the host as a whole
   * fails, which its clock sees to, nothing is held against its pages.
   */
  private async refuse(
    page: Stored<'page'>,
    reason: Reason,
    cause: string,
    { retryAfterMs = 0, hostFailures = 0 } = {},
  ): Promise<VisitOutcome> {
    const { clock, mostAttempts } = this.parts;
    const { dueAt: _, ...rest } = page.body;
    const isHosts = isOfHost(reason);
    const attempts = page.body.attempts + (isHosts && hostFailures > 1 ? 0 : 1);
    const again = isHosts && attempts < mostAttempts;
    const asked = Math.min(retryAfterMs, USUAL_POLICY.longestWaitMs);
    const dueAt = instant(clock.now() + Math.max(asked, growingDelay(attempts)));
    const body = { ...rest, attempts, trouble: { reason, message: cause, at: clock.instant() } };
    await this.saving.save({ page, body: again ? { ...body, dueAt } : { ...body, stage: 'refused' } });
    return { refused: reason, cause };
  }
}

/** Pages that are no page of the publisher's: they are of no use to anyone later. */
const NEVER_KEPT: ReadonlySet<Reason> = new Set<Reason>([
  'challenge-page',
  'http-failed',
  'redirect-to-login',
  'soft-not-found',
]);
