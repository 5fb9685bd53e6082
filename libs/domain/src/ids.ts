import { createHash } from 'node:crypto';

declare const brand: unique symbol;
/** A string that only its own constructor below makes; the compiler keeps the kinds apart. */
type Branded<Kind extends string> = string & { readonly [brand]: Kind };

export type SourceId = Branded<'SourceId'>;
export type PageId = Branded<'PageId'>;
export type ArticleId = Branded<'ArticleId'>;
export type StoryId = Branded<'StoryId'>;
export type FactId = Branded<'FactId'>;
export type DossierId = Branded<'DossierId'>;
export type ProjectId = Branded<'ProjectId'>;
export type SeriesId = Branded<'SeriesId'>;
export type CorrectionId = Branded<'CorrectionId'>;
export type SubscriptionId = Branded<'SubscriptionId'>;
export type DeliveryId = Branded<'DeliveryId'>;
/** Lower-case hexadecimal SHA-256 of bytes or of text in UTF-8. */
export type Sha256 = Branded<'Sha256'>;

/** The digest under which bytes are archived and contents are compared. */
export function sha256(content: string | Uint8Array): Sha256 {
  return createHash('sha256').update(content).digest('hex') as Sha256;
}

/**
 * An id that follows from what it names: one letter for the kind, then 96 bits of SHA-256 over the parts.
 * The letter keeps ids from being pure numbers, which job queues refuse; 96 bits make a collision among a
 * billion documents less likely than one in 10^11.
 */
function derived(letter: string, parts: readonly string[]): string {
  return letter + sha256(parts.join('\u0000')).slice(0, 24);
}

/** The id of a page, from its canonical URL. */
export const pageId = (canonicalUrl: string): PageId => derived('p', [canonicalUrl]) as PageId;

/** The id of one version of an article: the same words on the same page are the same article. */
export const articleId = (page: PageId, content: Sha256): ArticleId => derived('a', [page, content]) as ArticleId;

/** The id of a story, from the article that founded it. */
export const storyId = (founder: ArticleId): StoryId => derived('s', [founder]) as StoryId;

/** The id of a dossier, from the fact that founded it. */
export const dossierId = (founder: FactId): DossierId => derived('d', [founder]) as DossierId;

/** The id of a project's dossier, from the fact that founded it. */
export const projectId = (founder: FactId): ProjectId => derived('u', [founder]) as ProjectId;

/** The id of a series of figures, from what is measured. */
export const seriesId = (key: readonly string[]): SeriesId => derived('l', key) as SeriesId;

/** The id of a correction, from when it was made and what it says. */
export const correctionId = (at: string, content: string): CorrectionId => derived('c', [at, content]) as CorrectionId;

/** The id of a delivery: one for each subscription, dossier and change of it. */
export const deliveryId = (subscription: SubscriptionId, dossier: DossierId, change: string): DeliveryId =>
  derived('m', [subscription, dossier, change]) as DeliveryId;

/** Folds what re-reading may vary in proving words: letter case, ё/е, kinds of space, quotes and dashes. */
export function normaliseEvidence(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»„“”"]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The id of a fact within its article.
 * @param type the fact's type: agreement, figure, …
 * @param evidence the proving words, verbatim
 * @param distinguishing what keeps two facts of one type with the same words apart (instrument, kind and value, name)
 */
export const factId = (article: ArticleId, type: string, evidence: string, distinguishing: string): FactId =>
  derived('f', [article, type, normaliseEvidence(evidence), distinguishing]) as FactId;
