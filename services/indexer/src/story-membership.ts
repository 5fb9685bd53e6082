import { type Article, tellingOrigin } from '@kelisim/domain/documents/article';
import type { DocumentBody } from '@kelisim/domain/documents/kinds';
import { type ArticleId, type StoryId, storyId } from '@kelisim/domain/ids';
import { change, dueAfter, Leases } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import { bands, type Signature, sameStory, signature } from '@kelisim/stories';

/** Finds out which story an article tells, and keeps who tells what. */
export class StoryMembership {
  private readonly leases: Leases;

  constructor(
    private readonly documents: Documents,
    private readonly clock: Clock,
    holder: string,
    /** How long the alerter has before the sweep sends again. */
    private readonly graceMs: number,
  ) {
    this.leases = new Leases(documents, clock, holder);
  }

  /**
   * The story of an article: that of the near-copies known so far, or one that it founds. Running it again gives the
   * same story. Stories that turn out to be one are joined: the smaller id stays, the other redirects.
   * @throws RetryLater while another process joins stories
   */
  async storyOf(article: Article): Promise<StoryId> {
    const own = signature(article.text);
    const alike = await this.enter(article.id, own);
    return this.leases.within('stories', () => this.join(article, alike));
  }

  /**
   * Takes an article out for good: of the story that it tells, and of the buckets that its near-copies are found by.
   * @throws RetryLater while another process joins stories
   */
  async leave({ id, text }: Article): Promise<void> {
    for (const key of bands(signature(text)))
      await this.removeWhereEmpty('bucket', key, (body) =>
        body?.members.some(({ articleId }) => articleId === id)
          ? { ...body, members: body.members.filter(({ articleId }) => articleId !== id) }
          : undefined,
      );
    await this.leases.within('stories', async () => {
      const told = (await this.documents.get('article', id))?.body.storyId;
      if (!told) return;
      await this.removeWhereEmpty('story', await this.resolve(told), (body) =>
        body?.articleIds.includes(id)
          ? { ...body, articleIds: body.articleIds.filter((each) => each !== id) }
          : undefined,
      );
    });
  }

  private async removeWhereEmpty<Kind extends 'bucket' | 'story'>(
    kind: Kind,
    key: string,
    without: (body: DocumentBody<Kind> | undefined) => DocumentBody<Kind> | undefined,
  ): Promise<void> {
    const stored = await change(this.documents, kind, key, without);
    if (!stored) return;
    const isEmpty = 'members' in stored.body ? !stored.body.members.length : !stored.body.articleIds.length;
    if (isEmpty && !('redirectTo' in stored.body && stored.body.redirectTo)) await this.documents.remove(stored);
  }

  /** Enters the article into the buckets of its bands and returns whose texts are its near-copies. */
  private async enter(id: ArticleId, own: Signature): Promise<ArticleId[]> {
    const alike = new Set<ArticleId>();
    // All at once: a store that waits for the disk then waits once.
    const buckets = await Promise.all(bands(own).map((key) => this.enterBucket(key, id, own)));
    for (const member of buckets.flatMap((bucket) => bucket?.body.members ?? []))
      if (member.articleId !== id && sameStory(own, member.signature)) alike.add(member.articleId);
    return [...alike];
  }

  private enterBucket(key: string, id: ArticleId, own: Signature) {
    return change(this.documents, 'bucket', key, (body) => {
      const members = body?.members ?? [];
      if (members.some((member) => member.articleId === id)) return undefined;
      return { id: key, members: [...members, { articleId: id, signature: [...own] }] };
    });
  }

  private async join(article: Article, alike: readonly ArticleId[]): Promise<StoryId> {
    const articles = await this.documents.getMany('article', alike);
    const told = [article, ...articles.map(({ body }) => body)].flatMap((each) => each.storyId ?? []);
    const ids = [...new Set(await Promise.all(told.map((id) => this.resolve(id))))].sort();
    const target = ids[0] ?? storyId(article.id);
    const { members, pending } = await this.takeOver(ids.slice(1), target);
    await change(this.documents, 'story', target, (body) => {
      const isNews = pending || (tellingOrigin(article) === 'live' && !body?.articleIds.includes(article.id));
      return {
        attempts: 0,
        ...body,
        ...(isNews && { dueAt: dueAfter(this.clock, this.graceMs) }),
        id: target,
        stage: isNews ? 'changed' : (body?.stage ?? 'announced'),
        articleIds: [...new Set([...(body?.articleIds ?? []), ...members, article.id])].sort() as ArticleId[],
      };
    });
    await change(this.documents, 'article', article.id, (body) => body && { ...body, storyId: target });
    return target;
  }

  private async takeOver(stories: readonly StoryId[], target: StoryId) {
    const members: ArticleId[] = [];
    let pending = false;
    for (const id of stories) {
      await change(this.documents, 'story', id, (body) => {
        if (!body) return undefined;
        const { dueAt: _, ...rest } = body;
        members.push(...body.articleIds);
        pending ||= body.stage === 'changed';
        return { ...rest, stage: 'announced', articleIds: [], redirectTo: target };
      });
    }
    return { members, pending };
  }

  /** Follows redirects to the story that stands. */
  private async resolve(id: StoryId): Promise<StoryId> {
    const story = await this.documents.get('story', id);
    return story?.body.redirectTo ? this.resolve(story.body.redirectTo) : id;
  }
}
