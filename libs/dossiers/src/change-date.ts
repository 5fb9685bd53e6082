import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import { span } from '@kelisim/domain/time';
import { cut, dates } from '@kelisim/language';
import { COMING, signedOn } from './signing';
import type { ToldAgreement } from './told-agreement';

/** A paper that begins to work: a report of it, unlike mere talk of a paper that works. */
const TAKES_EFFECT =
  /вступ(ил|ает|ит|ление|ления|лении)\S*\s+в\s+(законную\s+)?(силу|действие)|в(в|ступ)ед[её]н\S*\s+в\s+действие|нача(л|ло|ла|ли)\s+действовать|күшіне\s+ен/iu;

/** Whether a fact reports that the agreement took effect. */
export const takesEffect = ({ agreement }: ToldAgreement): boolean =>
  agreement.status === 'in-force' && TAKES_EFFECT.test(agreement.evidence.text);

/**
 * When the change happened that a fact tells of: the signing day of what is signed, else the day or month that its own
 * words name before publication; never the expected day of something planned, nor the first signing of what is prolonged.
 */
export function changeDate(told: ToldAgreement): string | undefined {
  const { status, signedOn: date, evidence } = told.agreement;
  if (status === 'signed') return date;
  if (!told.publishedOn || status === 'planned') return undefined;
  const signed = signedOn(told);
  // The date that the reader gives beside a change, where it is not that of the signing.
  if (date && !COMING.has(status) && date !== signed) return date;
  const day = told.publishedOn.slice(0, 10);
  const past = dates(cut(evidence.text), told.publishedOn)
    .filter(({ kind, role }) => (kind === 'day' || kind === 'month' || kind === 'year') && role !== 'until')
    .map(({ value }) => value)
    .filter((value): value is string => value !== undefined && span(value).first <= day)
    .filter((value) => !signed?.startsWith(value) && !value.startsWith(signed ?? '-'));
  return past.sort().at(-1);
}

/** The statuses that a date of change is shown for; a draft in work has no day. */
export const isDated = (status: AgreementStatus): boolean => status !== 'drafting' && status !== 'planned';
