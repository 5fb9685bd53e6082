import type { DossierStatus } from '@kelisim/domain/documents/dossier';
import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import { daysBetween, span } from '@kelisim/domain/time';
import { changeDate, isDated, takesEffect } from './change-date';
import { signingOf } from './signing';
import type { ToldAgreement } from './told-agreement';

/** The order of an agreement's life. */
const ORDER: Readonly<Record<AgreementStatus, number>> = {
  proposed: 0,
  drafting: 1,
  planned: 2,
  signed: 3,
  'in-force': 4,
  extended: 5,
  terminated: 6,
};

/** A second prolonging is a change of its own when it is reported so long after the one before: terms are years. */
const NEXT_EXTENSION_DAYS = 180;

/** A change of status, with all facts that tell of it in order of publication. */
interface Change {
  readonly status: AgreementStatus;
  readonly tellers: ToldAgreement[];
}

/**
 * The dated statuses that the facts tell: one entry for each change, in the order of life, with the first article that
 * told it. A recall adds a status that nobody has told before, and is never news; the same status told again, or an
 * earlier one of a paper that has got further, changes nothing. That a paper works is a status only while nothing else
 * is known of it, or when it is reported to take effect.
 * @param signedOn the signing date that all facts together tell
 * @param freshDays an event reported later than this after it happened is no news
 */
export function history(
  cluster: readonly ToldAgreement[],
  signedOn: string | undefined,
  freshDays: number,
): DossierStatus[] {
  const changes: Change[] = [];
  for (const fact of cluster) {
    const known = changes.find((change) => isTold(change, fact));
    if (known) known.tellers.push(fact);
    else if (isChange(changes, fact)) changes.push({ status: fact.agreement.status, tellers: [fact] });
  }
  const inOrder = changes.sort((a, b) => ORDER[a.status] - ORDER[b.status]);
  return inOrder.map((change) => entry(change, signedOn, freshDays));
}

function isTold({ status, tellers }: Change, fact: ToldAgreement): boolean {
  if (status !== fact.agreement.status) return false;
  if (status !== 'extended' || fact.agreement.timing === 'background') return true;
  const [before, after] = [tellers[0]!.publishedOn, fact.publishedOn];
  return !before || !after || daysBetween(before, after) < NEXT_EXTENSION_DAYS;
}

function isChange(changes: readonly Change[], fact: ToldAgreement): boolean {
  const { status, timing } = fact.agreement;
  if (changes.length === 0) return true;
  if (status === 'in-force' && !takesEffect(fact)) return false;
  if (timing === 'background') return true;
  return changes.every((change) => ORDER[change.status] <= ORDER[status]);
}

function entry({ status, tellers }: Change, signedOn: string | undefined, freshDays: number): DossierStatus {
  const dateOf = (fact: ToldAgreement) =>
    changeDate(fact) ?? (status === 'signed' ? (signedOn ?? signingOf(fact)?.last) : undefined);
  // Who mentions it in passing, days before another reports it, was only read as a recall.
  const reporter = tellers.find((fact) => isReport(fact) && isFresh(fact, dateOf(fact), freshDays));
  const fact = reporter ?? tellers[0]!;
  const on = isDated(status) ? (status === 'signed' ? signedOn : tellers.map(changeDate).find(Boolean)) : undefined;
  return {
    status,
    ...(on && { on }),
    articleId: fact.articleId,
    factId: fact.factId,
    ...(fact.publishedOn && { reportedOn: fact.publishedOn }),
    evidence: fact.agreement.evidence,
    news: reporter !== undefined,
    live: fact.origin === 'live' && seenInTime(fact, freshDays),
    firstSeenAt: fact.firstSeenAt,
  };
}

const isReport = (fact: ToldAgreement): boolean => fact.agreement.timing === 'current' || takesEffect(fact);

/** Reported at most so many days after it happened; an undated event told as the day's news is fresh. */
function isFresh({ publishedOn }: ToldAgreement, on: string | undefined, freshDays: number): boolean {
  if (!publishedOn) return false;
  return on === undefined || daysBetween(span(on).last, publishedOn) <= freshDays;
}

/** Seen at most so many days after it was published; an article without a date is never taken for fresh. */
const seenInTime = ({ publishedOn, firstSeenAt }: ToldAgreement, freshDays: number): boolean =>
  publishedOn !== undefined && daysBetween(publishedOn, firstSeenAt) <= freshDays;
