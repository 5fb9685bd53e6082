import { type IsoInstant, instant } from '@kelisim/domain/time';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * When a page is looked at again for corrections: soon while it is young, then ever more rarely (after a quarter of
 * its age, between half a day and a week), and no more once it is two months old: newsrooms mend within days.
 */
export function revisitAt(firstSeenAt: IsoInstant, now: number): IsoInstant | undefined {
  const age = now - Date.parse(firstSeenAt);
  if (age > 60 * DAY) return undefined;
  return instant(now + Math.min(Math.max(age / 4, HOUR * 12), 7 * DAY));
}
