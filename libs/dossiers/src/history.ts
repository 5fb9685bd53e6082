import type { DossierStatus } from '@kelisim/domain/documents/dossier';
import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import { daysBetween, span } from '@kelisim/domain/time';
import type { ToldAgreement } from './told-agreement';

/** Statuses whose fact dates the change itself; the expected day of a planned signing dates nothing yet. */
const DATED: ReadonlySet<AgreementStatus> = new Set(['signed']);

/** How far along its life a status is; a status told later that lies before the reached one is a recall. */
const ORDER: Readonly<Record<AgreementStatus, number>> = {
  proposed: 0,
  drafting: 1,
  planned: 2,
  signed: 3,
  'in-force': 3,
  extended: 4,
  terminated: 5,
};

/**
 * The dated statuses that the facts tell: one entry for each change, with the first article that told it.
 * A recall adds a status only where nothing was known of that part of the life before, and is never news.
 * @param freshDays an event reported later than this after it happened is no news
 */
export function history(cluster: readonly ToldAgreement[], freshDays: number): DossierStatus[] {
  const told: { entry: DossierStatus; order: number }[] = [];
  for (const fact of cluster) {
    const { status, timing } = fact.agreement;
    const order = ORDER[status];
    const last = told.at(-1);
    if (last && order <= last.order) continue;
    const entry = statusOf(fact, timing === 'current' && isFresh(fact, freshDays), freshDays);
    told.push({ entry, order });
  }
  return told.map(({ entry }) => entry);
}

function statusOf(fact: ToldAgreement, news: boolean, freshDays: number): DossierStatus {
  const { status, signedOn, evidence } = fact.agreement;
  return {
    status,
    ...(signedOn && DATED.has(status) && { on: signedOn }),
    articleId: fact.articleId,
    factId: fact.factId,
    ...(fact.publishedOn && { reportedOn: fact.publishedOn }),
    evidence,
    news,
    live: fact.origin === 'live' && seenInTime(fact, freshDays),
    firstSeenAt: fact.firstSeenAt,
  };
}

/** Reported at most so many days after it happened; an undated event told as the day's news is fresh. */
function isFresh({ agreement, publishedOn }: ToldAgreement, freshDays: number): boolean {
  if (!publishedOn || agreement.status !== 'signed' || !agreement.signedOn) return publishedOn !== undefined;
  return daysBetween(span(agreement.signedOn).last, publishedOn) <= freshDays;
}

/** Seen at most so many days after it was published; an article without a date is never taken for fresh. */
const seenInTime = ({ publishedOn, firstSeenAt }: ToldAgreement, freshDays: number): boolean =>
  publishedOn !== undefined && daysBetween(publishedOn, firstSeenAt) <= freshDays;
