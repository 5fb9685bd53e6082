import type { Article } from '@kelisim/domain/documents/article';
import type { Agreement } from '@kelisim/domain/facts/agreement';
import { type ArticleId, type FactId, factId } from '@kelisim/domain/ids';
import type { ToldAgreement } from '@kelisim/dossiers';

/** The id of an agreement as one article tells it: instrument and status tell two of one sentence apart. */
export const agreementFactId = (article: ArticleId, { evidence, instrument, status, parties }: Agreement): FactId =>
  factId(article, 'agreement', evidence.text, [instrument, status, ...parties.map((party) => party.name)].join('|'));

/** The agreements that a relevant article tells, ready to be joined with others. */
export function toldAgreements(article: Article): ToldAgreement[] {
  const { analysis } = article;
  if (!analysis?.relevant) return [];
  return analysis.agreements.map((agreement) => ({
    factId: agreementFactId(article.id, agreement),
    articleId: article.id,
    ...(article.storyId && { storyId: article.storyId }),
    sourceId: article.sourceId,
    url: article.url,
    ...(article.file && { file: article.file }),
    ...(analysis.title && { title: analysis.title }),
    ...(analysis.publishedOn && { publishedOn: analysis.publishedOn }),
    origin: article.origin,
    firstSeenAt: article.firstSeenAt,
    regions: analysis.regions,
    sectors: analysis.sectors,
    agreement,
  }));
}
