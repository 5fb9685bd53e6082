import type { Sector } from '@kelisim/domain/analysis';
import type { Origin } from '@kelisim/domain/documents/page';
import type { Agreement } from '@kelisim/domain/facts/agreement';
import type { ArticleId, FactId, StoryId } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';

/** An agreement as one article tells it, with what of the article matters for joining and for news. */
export interface ToldAgreement {
  readonly factId: FactId;
  readonly articleId: ArticleId;
  readonly storyId?: StoryId;
  readonly sourceId: string;
  readonly url: string;
  readonly file?: string;
  readonly title?: string;
  readonly publishedOn?: string;
  readonly origin: Origin;
  readonly firstSeenAt: IsoInstant;
  /** ISO 3166-2 codes of the article. */
  readonly regions: readonly string[];
  readonly sectors: readonly Sector[];
  readonly agreement: Agreement;
}
