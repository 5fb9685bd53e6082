import { type Article, tellingOrigin } from '@kelisim/domain/documents/article';
import type { StoryId } from '@kelisim/domain/ids';
import { daysBetween } from '@kelisim/domain/time';
import { done, type Outcome, skipped } from '@kelisim/flow';
import type { Stored } from '@kelisim/ports/documents';
import type { ReadArticle, RecordMaker } from '@kelisim/records';
import { hearsSince } from '@kelisim/subscriptions';
import type { Audience } from './audience';
import type { Owed, Owing } from './deliveries/owing';
import { isTelling, newsOfStory } from './news/of-story';
import type { AlerterParts } from './parts';

/** Tells of stories: the story itself, its figures, events that are still to come. */
export class Teller {
  constructor(
    private readonly parts: AlerterParts,
    private readonly audience: Audience,
    private readonly owing: Owing,
    private readonly records: RecordMaker,
  ) {}

  /** Makes the deliveries of a story that live articles have joined. */
  async tell(stored: Stored<'story'>): Promise<Outcome> {
    const made = stored.body.redirectTo ? 0 : await this.owing.owe(await this.owedFor(stored));
    const { dueAt: _, trouble: __, ...rest } = stored.body;
    const saved = await this.parts.documents.replaceIf(stored, { ...rest, stage: 'announced', attempts: 0 });
    return saved ? done(`${made} deliveries`) : skipped('changed-meanwhile');
  }

  private async owedFor({ id, body }: Stored<'story'>): Promise<Owed[]> {
    const { documents, clock, sourceName } = this.parts;
    const all = (await documents.getMany('article', body.articleIds)).map((article) => article.body);
    const current: ReadArticle[] = [];
    for (const article of all) if (isTelling(article) && (await this.isCurrent(article))) current.push(article);
    const fresh = current
      .filter((article) => this.isNews(article))
      .sort((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : 1));
    if (!fresh.length) return [];
    const found = newsOfStory(id as StoryId, fresh, current, this.records, sourceName, clock.instant());
    const owed: Owed[] = [];
    for (const { kind, key, record, news, seenAt } of found)
      for (const subscription of await this.audience.hearing(record))
        if (subscription.wants.includes(kind) && seenAt >= hearsSince(subscription))
          owed.push({ subscription, subject: kind === 'story' ? id : kind, change: key, news });
    return owed;
  }

  private async isCurrent({ id, pageId }: Article): Promise<boolean> {
    const page = await this.parts.documents.get('page', pageId);
    return !page?.body.articleId || page.body.articleId === id;
  }

  /** Found by the live watch while it was fresh; an article without a date is never taken for fresh. */
  private isNews(article: ReadArticle): boolean {
    const { analysis, firstSeenAt } = article;
    const { publishedOn } = analysis;
    return (
      tellingOrigin(article) === 'live' &&
      publishedOn !== undefined &&
      daysBetween(publishedOn, firstSeenAt) <= this.parts.freshDays
    );
  }
}
