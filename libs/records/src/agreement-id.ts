import type { Agreement } from '@kelisim/domain/facts/agreement';
import { type ArticleId, type FactId, factId } from '@kelisim/domain/ids';

/** The id of an agreement as one article tells it: instrument and status tell two of one sentence apart. */
export const agreementFactId = (article: ArticleId, { evidence, instrument, status, parties }: Agreement): FactId =>
  factId(article, 'agreement', evidence.text, [instrument, status, ...parties.map((party) => party.name)].join('|'));
