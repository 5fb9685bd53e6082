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
  const { publishedOn, model } = ground.story;
  if (!publishedOn) return undefined;
  const before = model.sentences.slice(Math.max(0, sentence.index - SENTENCES_BACK), sentence.index);
  const dates = before.filter((one) => ground.isSpoken(one)).flatMap((one) => ground.dates(one));
  return dates.filter((date) => isFresh(date, publishedOn)).at(-1)?.value;
}

function isFresh({ kind, value, role }: DateMention, publishedOn: string): boolean {
  if (kind !== 'day' || !value || role || value.length !== 10) return false;
  const age = daysBetween(value, publishedOn);
  return age >= 0 && age <= FRESH_DAYS;
}
