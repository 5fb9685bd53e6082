import { span } from '@kelisim/domain/time';
import type { DateMention } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import verbs from './data/verbs.json';

const PLAN = new Set(verbs.plan);
const INTEND = new Set(verbs.intend);
const INVITE = new Set(verbs.invite);

/** Where an event stands to its clause: its own verb, or an event at or after which something else is told. */
export interface Standing {
  readonly tokens: readonly number[];
  readonly at: number;
  /** True for «в ходе», «по итогам», «после»: what the clause plans lies behind the event. */
  readonly isBehind: boolean;
  /** True for «на форуме», «на полях выставки»: what is agreed there is not the event itself. */
  readonly isSet?: boolean;
}

/**
 * Whether an event lies ahead: its date against the publication, and where that decides nothing, the tense of the
 * words around it: a future verb, a plan or an invitation.
 */
export function isUpcoming(ground: Ground, standing: Standing, on: string | undefined): boolean {
  const today = ground.story.publishedOn?.slice(0, 10);
  if (on && today) {
    const { first, last } = span(on);
    if (first > today) return true;
    if (last < today || first === last || on.includes('/')) return false;
  }
  return isAhead(ground, standing);
}

/** Whether the words speak of what is to come. */
export function isAhead(ground: Ground, { tokens, at, isBehind, isSet }: Standing): boolean {
  const { words } = ground;
  if (isBehind) return false;
  const isPlanned = tokens.some(
    (index) =>
      (index !== at && (words.is(index, PLAN) || (!isSet && words.is(index, INTEND)))) ||
      (index <= at && words.is(index, INVITE)),
  );
  return (
    isPlanned ||
    tokens.some((index) => words.readings(index)[0]?.pos === 'verb' && words.readings(index)[0]?.tense === 'future')
  );
}

/** The date as the tense has it: a day without a year that is told as a plan is the next such day. */
export function dateInTense(ground: Ground, date: DateMention | undefined, standing: Standing): string | undefined {
  const today = ground.story.publishedOn?.slice(0, 10);
  if (!date?.value || !today || !date.relative || date.value.includes('/')) return date?.value;
  const isPast = span(date.value).last < today;
  const saysYear = /^\d{4}$/.test(date.value);
  if (!isPast || saysYear || !isAhead(ground, standing)) return date.value;
  const next = String(Number(date.value.slice(0, 4)) + 1) + date.value.slice(4);
  return span(next).first > today ? next : date.value;
}
