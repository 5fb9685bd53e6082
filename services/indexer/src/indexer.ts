import { type Article, tellingOrigin } from '@kelisim/domain/documents/article';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { type ArticleId, type StoryId, storyId } from '@kelisim/domain/ids';
import type { Collection, RecordOf } from '@kelisim/domain/records/records';
import { change, done, type Outcome, RetryLater } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents, Stored } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import type { Search } from '@kelisim/ports/search';
import { agreementFactId, type ReadArticle, type RecordMaker } from '@kelisim/records';
import type { BlockChange, Blocks } from './blocks';
import type { Homes } from './homes';
import type { LedgerBook } from './ledger-book';
import { putAll } from './put-all';
import type { StoryMembership } from './story-membership';

/** The ports and parts that the indexer works with. */
export interface IndexerParts {
  readonly documents: Documents;
  readonly search: Search;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly stories: StoryMembership;
  readonly blocks: Blocks;
  readonly records: RecordMaker;
  readonly ledger: LedgerBook;
  readonly homes: Homes;
}

/** Brings what an article says into stories, dossiers and the search; takes a read article, leaves it indexed. */
export class Indexer {
  constructor(private readonly parts: IndexerParts) {}

  /**
   * Every step may be run again after a crash and gives the same.
   * @throws Refuse when the search engine refuses a record for good; RetryLater when something around it has changed meanwhile
   */
  async handle({ id, body: read }: Stored<'article'>): Promise<Outcome> {
    if (!(await this.isCurrent(read))) {
      await this.withdraw(id as ArticleId);
      await this.finish(read, { records: {}, blocks: [], series: [] });
      return done('superseded');
    }
    const body = await this.parts.homes.settle(read);
    const blocks = await this.enterBlocks(body);
    const story = body.analysis?.relevant ? await this.parts.stories.storyOf(body) : storyId(body.id);
    const standing = await this.computeBlocks(blocks.affected);
    const records = await this.index({ ...body, storyId: story } as ReadArticle, story, standing);
    const ledger = await this.parts.ledger.enter(body);
    if (body.supersedes) await this.withdraw(body.supersedes);
    const made = { ...records, ledger: ledger.records };
    await this.finish(body, { records: made, blocks: blocks.own, series: ledger.series, storyId: story });
    if (tellingOrigin(body) === 'live' && body.analysis?.relevant) await this.parts.queue.send('tell', story);
    return done();
  }

  /** False when the page shows another version by now, or was erased. */
  private async isCurrent({ id, pageId }: Article): Promise<boolean> {
    const page = await this.parts.documents.get('page', pageId);
    if (page?.body.trouble?.reason === 'erased') return false;
    return !page?.body.articleId || page.body.articleId === id;
  }

  /** Enters the article into its blocks and takes its predecessor out, so that one computation sees both changes. */
  private async enterBlocks(article: Article): Promise<{ own: string[]; affected: string[] }> {
    const { blocks, documents } = this.parts;
    const own = await blocks.blocksOf(article);
    const left = (article.blocks ?? []).filter((block) => !own.includes(block));
    for (const block of own) await blocks.enter(block, article.id, true);
    for (const block of left) await blocks.enter(block, article.id, false);
    const before = article.supersedes && (await documents.get('article', article.supersedes));
    const old = before ? (before.body.blocks ?? []) : [];
    for (const block of old) await blocks.enter(block, before!.id as ArticleId, false);
    return { own, affected: [...new Set([...own, ...left, ...old])] };
  }

  private async computeBlocks(affected: readonly string[]): Promise<Dossier[]> {
    const { blocks, queue } = this.parts;
    const all: Dossier[] = [];
    for (const [at, block] of affected.entries()) {
      const { standing } = await blocks.compute(block, (change) => this.show(change), affected.slice(0, at));
      all.push(...standing);
    }
    const changed = all.filter((dossier) => dossier.stage === 'changed');
    await queue.sendMany(
      'alert',
      changed.map((dossier) => dossier.id),
    );
    return all;
  }

  private async show({ standing, gone, projects }: BlockChange): Promise<void> {
    const { search, records, clock } = this.parts;
    const at = clock.instant();
    await this.put(
      'dossiers',
      standing.map((dossier) => records.dossier(dossier, at)),
    );
    await this.put(
      'projects',
      projects.standing.map((project) => records.project(project, at)),
    );
    await search.remove('dossiers', gone);
    await search.remove('projects', projects.gone);
  }

  /** Writes the article's records, removes those of an earlier reading; returns the ids by collection. */
  private async index(article: ReadArticle, story: StoryId, standing: readonly Dossier[]) {
    const { records: maker, clock, search } = this.parts;
    const at = clock.instant();
    const dossierOf = (fact: string) => standing.find((dossier) => (dossier.facts as string[]).includes(fact))?.id;
    const told = article.analysis.relevant;
    const agreements = told
      ? article.analysis.agreements.map((fact) =>
          maker.agreement(article, story, fact, dossierOf(agreementFactId(article.id, fact)), at),
        )
      : [];
    const figures = told ? maker.figures(article, story, at) : [];
    const events = told ? maker.events(article, story, at) : [];
    await this.put('agreements', agreements);
    await this.put('figures', figures);
    await this.put('events', events);
    await this.putStory(story, [article.id], article);
    const ids = { agreements, figures, events };
    const now = Object.fromEntries(Object.entries(ids).map(([name, list]) => [name, list.map((record) => record.id)]));
    for (const [collection, before] of Object.entries(article.records ?? {})) {
      if (collection === 'ledger') continue;
      const stale = before.filter((id) => !now[collection]?.includes(id));
      if (stale.length) await search.remove(collection as Collection, stale);
    }
    return now;
  }

  /**
   * The story's record, from all its current articles; the first published leads.
   * @param founders the members of a story that has no document: an article that is not relevant is a story alone
   * @param fresh the article in hand, fuller than its document is yet
   */
  private async putStory(story: StoryId, founders: readonly ArticleId[], fresh?: ReadArticle): Promise<void> {
    const { documents, records, clock, search } = this.parts;
    const members = (await documents.get('story', story))?.body.articleIds ?? founders;
    const articles = (await documents.getMany('article', members)).map(({ body }) =>
      body.id === fresh?.id ? fresh : body,
    );
    const current: ReadArticle[] = [];
    for (const each of articles) if (each.analysis && (await this.isCurrent(each))) current.push(each as ReadArticle);
    if (current.length) await this.put('stories', [records.story(story, current, clock.instant())]);
    else await search.remove('stories', [story]);
  }

  private put<C extends Collection>(collection: C, records: readonly RecordOf<C>[]): Promise<void> {
    return putAll(this.parts.search, collection, records);
  }

  /** Takes everything back that an article brought into the read models. */
  async withdraw(id: ArticleId): Promise<void> {
    const { documents, blocks, search } = this.parts;
    const article = await documents.get('article', id);
    if (!article) return;
    for (const block of article.body.blocks ?? []) await blocks.enter(block, id, false);
    await this.computeBlocks(article.body.blocks ?? []);
    await this.parts.ledger.enter(article.body, false);
    await this.parts.homes.leave(article.body);
    for (const [collection, ids] of Object.entries(article.body.records ?? {}))
      if (collection !== 'ledger') await search.remove(collection as Collection, ids);
    if (article.body.storyId) await this.putStory(article.body.storyId, [id]);
  }

  private async finish(
    { id, turn }: Article,
    marks: Pick<Article, 'records' | 'blocks' | 'series' | 'storyId'>,
  ): Promise<void> {
    const stored = await change(this.parts.documents, 'article', id, (body) => {
      if (body?.stage !== 'read' || body.turn !== turn) return undefined;
      const { dueAt: _, trouble: __, ...rest } = body;
      return { ...rest, ...marks, stage: 'indexed', attempts: 0 };
    });
    if (stored?.body.stage === 'read') throw new RetryLater(0, 'something around it has changed meanwhile');
  }
}
