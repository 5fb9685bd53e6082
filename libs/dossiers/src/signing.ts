import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import { daysBetween, instant, span } from '@kelisim/domain/time';
import type { ToldAgreement } from './told-agreement';
import { yearsAgo } from './years-ago';

/** Reports of one signing may differ by so many days: a signing in the evening, a corrected date. */
const SAME_SIGNING_DAYS = 5;
/** A paper that is still offered, drafted or planned may have been signed so long before the article came out. */
const LATE_REPORT_DAYS = 14;
/** What is reported as just signed, without a date, was signed at most so long before. */
const UNDATED_REPORT_DAYS = 45;
/** Texts that are worked on longer than this are seldom the same one. */
const LONG_WORK_DAYS = 3 * 365;

const HALF_YEAR = 183;

/** Statuses before the signing. */
export const COMING: ReadonlySet<AgreementStatus> = new Set(['proposed', 'drafting', 'planned']);

/** When an agreement can have been signed, as far as one article tells. */
export interface Signing {
  readonly first: string;
  readonly last: string;
  /** `day`, `part` (month, year): the text says so; `assumed`: it follows from when the article came out. */
  readonly told: 'day' | 'part' | 'assumed';
  /** It was still to come when the article came out. */
  readonly coming: boolean;
}

/** When the agreement can have been signed; undefined where nothing is said. */
export function signingOf(told: ToldAgreement): Signing | undefined {
  const { status, timing } = told.agreement;
  const { publishedOn } = told;
  const coming = COMING.has(status);
  const date = signedOn(told);
  if (date) return { ...span(date), told: date.length === 10 ? 'day' : 'part', coming: false };
  if (!publishedOn) return undefined;
  if (coming) {
    const first = shift(publishedOn, -LATE_REPORT_DAYS);
    return timing === 'current' ? { first, last: '9999', told: 'assumed', coming } : undefined;
  }
  const years = yearsAgo(told.agreement.evidence.text);
  if (years) return { ...around(publishedOn, years), told: 'assumed', coming: false };
  const justNow = status === 'signed' && timing === 'current';
  const first = justNow ? shift(publishedOn, -UNDATED_REPORT_DAYS) : '0000';
  return { first, last: publishedOn.slice(0, 10), told: 'assumed', coming: false };
}

/**
 * The signing date that a fact tells of a paper that has been signed. A date of the last days beside «продлён» or
 * «расторгнут» is that of the change, not of the signing.
 */
export function signedOn({ agreement, publishedOn }: ToldAgreement): string | undefined {
  const { status, signedOn: date } = agreement;
  if (!date || COMING.has(status)) return undefined;
  const isOfChange = status === 'extended' || status === 'terminated' || status === 'in-force';
  const recent = publishedOn !== undefined && date.length === 10 && daysBetween(date, publishedOn) <= 60;
  return isOfChange && recent ? undefined : date;
}

const APART = Number.NEGATIVE_INFINITY;

/** What two tellings of the signing say of two agreements being one; minus infinity where it cannot be. */
export function signingLikeness(a: Signing | undefined, b: Signing | undefined): number {
  if (!a || !b) return 0;
  const apart = gap(a, b);
  const assumed = [a, b].filter((each) => each.told === 'assumed');
  if (apart <= 0) return assumed.length ? longWork(a, b) : a.told === 'day' && b.told === 'day' ? 1 : 0.5;
  if (apart <= SAME_SIGNING_DAYS) return 0;
  return assumed.some((each) => each.first > '0000' && !each.coming) && apart < 2 * UNDATED_REPORT_DAYS ? -1 : APART;
}

/** Days between two spans; none where they overlap. */
export function gap(a: Signing, b: Signing): number {
  if (a.first <= b.last && b.first <= a.last) return 0;
  return a.last < b.first ? daysBetween(a.last, b.first) : daysBetween(b.last, a.first);
}

function longWork(a: Signing, b: Signing): number {
  const [draft, other] = a.coming ? [a, b] : [b, a];
  if (!draft.coming || other.coming || other.told === 'assumed') return 0;
  return daysBetween(draft.first, other.first) > LONG_WORK_DAYS ? -1 : 0;
}

/** «Пять лет назад» is said from four and a half to five and a half years after. */
const around = (publishedOn: string, years: number) => ({
  first: shift(publishedOn, -365 * years - HALF_YEAR),
  last: shift(publishedOn, -365 * years + HALF_YEAR),
});

function shift(date: string, days: number): string {
  return instant(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).slice(0, 10);
}
