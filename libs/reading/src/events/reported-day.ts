import { daysBetween } from '@kelisim/domain/time';
import type { DateMention } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import type { EventMention } from './mention';

/** News tells of the last days: what lies further back is a recall. */
const FRESH_DAYS = 14;
/** The day of what is reported stands in the sentences just before. */
const SENTENCES_BACK = 3;

/** The day of the report for an event told without one: the nearest fresh day before it («18 сентября … После церемонии»). */
export function reportedDay(ground: Ground, { sentence }: EventMention): string | undefined {
  const { publishedOn, model, dates } = ground.story;
  if (!publishedOn) return undefined;
  const first = model.sentences[Math.max(0, sentence.index - SENTENCES_BACK)]!;
  const fresh = dates.filter(
    (date) => first.from <= date.from && date.from < sentence.from && isFresh(date, publishedOn),
  );
  return fresh.filter((date) => ground.isSpoken(date.from)).at(-1)?.value;
}

function isFresh({ kind, value, role }: DateMention, publishedOn: string): boolean {
  if (kind !== 'day' || !value || role || value.length !== 10) return false;
  const age = daysBetween(value, publishedOn);
  return age >= 0 && age <= FRESH_DAYS;
}
