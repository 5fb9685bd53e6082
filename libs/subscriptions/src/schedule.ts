import type { Subscription } from '@kelisim/domain/documents/alerting';
import { type IsoInstant, instant } from '@kelisim/domain/time';
import { DateTime } from 'luxon';

type Hours = Pick<Subscription, 'schedule' | 'quiet' | 'pausedUntil'>;

/**
 * When news that becomes known at `now` is told: at once (`undefined`), or in the digest of the moment returned. Local
 * hours are those of the zone's own clock: a digest of 02:30 comes at 03:30 on the night in which that hour is left
 * out, and once, at its first coming, in the night in which it comes twice.
 */
export function digestMoment(hours: Hours, now: number): IsoInstant | undefined {
  const { schedule, quiet, pausedUntil } = hours;
  const paused = pausedUntil === undefined ? now : Math.max(now, Date.parse(pausedUntil));
  const slot = schedule.every === 'instant' ? paused : nextSlot(schedule, paused);
  const open = quiet ? afterQuiet(quiet, schedule.zone, slot) : slot;
  return open === now ? undefined : instant(open);
}

/** The next hour of a digest after a moment; an instant subscription's is where its collected rest is told. */
export function nextSlot({ every, at, weekday, zone }: Subscription['schedule'], after: number): number {
  const local = DateTime.fromMillis(after, { zone });
  const [hour, minute] = clock(at);
  // Day by day on the calendar: a day of 23 or 25 hours is one day all the same.
  for (let days = 0; days <= 8; days++) {
    const slot = local.startOf('day').plus({ days }).set({ hour, minute });
    if (slot.toMillis() > after && (every !== 'week' || slot.weekday === weekday)) return slot.toMillis();
  }
  throw new Error(`no hour of a digest within eight days after ${instant(after)}`);
}

/** The end of the quiet hours that a moment lies in; the moment itself outside of them. */
function afterQuiet(quiet: NonNullable<Subscription['quiet']>, zone: string, moment: number): number {
  const local = DateTime.fromMillis(moment, { zone });
  const time = local.toFormat('HH:mm');
  const { from, to } = quiet;
  if (from === to) return moment;
  const isNight = from > to;
  if (isNight ? time < from && time >= to : time < from || time >= to) return moment;
  const [hour, minute] = clock(to);
  const end = local
    .startOf('day')
    .plus({ days: isNight && time >= from ? 1 : 0 })
    .set({ hour, minute });
  // In the hour that comes twice the end of its first coming may lie behind us.
  return Math.max(end.toMillis(), moment);
}

/** The local day (`YYYY-MM-DD`) of a moment. */
export const localDay = (zone: string, moment: number): string =>
  DateTime.fromMillis(moment, { zone }).toISODate() ?? '';

/** A moment as a reader's clock shows it: `2026-03-28 08:00`. */
export const localMinute = (zone: string, moment: number): string =>
  DateTime.fromMillis(moment, { zone }).toFormat('yyyy-MM-dd HH:mm');

function clock(at: string): [hour: number, minute: number] {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return [hour, minute];
}
