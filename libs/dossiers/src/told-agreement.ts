import type { Sector } from '@kelisim/domain/analysis';
import type { Origin } from '@kelisim/domain/documents/page';
import type { Agreement } from '@kelisim/domain/facts/agreement';
import type { ArticleId, FactId, PageId, StoryId } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';

/** A sum of money that an article states of an agreement: whole currency units and the ISO 4217 code. */
export interface Sum {
  readonly value: number;
  readonly unit: string;
}

/** An agreement as one article tells it, with what of the article matters for joining and for news. */
export interface ToldAgreement {
  readonly factId: FactId;
  readonly articleId: ArticleId;
  readonly pageId: PageId;
  readonly storyId?: StoryId;
  readonly sourceId: string;
  readonly url: string;
  readonly file?: string;
  readonly title?: string;
  readonly publishedOn?: string;
  readonly origin: Origin;
  readonly firstSeenAt: IsoInstant;
  /** ISO 3166-2 codes of the article; which of them are the agreement's own, its parties and its words tell. */
  readonly regions: readonly string[];
  readonly sectors: readonly Sector[];
  /** The text before the agreement's evidence, as far as it may say which region «регион» is. */
  readonly before?: string;
  /** What the article says that the agreement is worth. */
  readonly sums?: readonly Sum[];
  /** Who takes part in the story, by name. */
  readonly people?: readonly string[];
  /** The block that a person's join has put it into. */
  readonly block?: string;
  /** The Russian region of its firms as other articles tell it, for an article that names none. */
  readonly home?: string;
  /** The day of signing that an earlier version of the page told, and when the present one was first seen. */
  readonly earlier?: { readonly signedOn: string; readonly seenAt: IsoInstant };
  readonly agreement: Agreement;
}
