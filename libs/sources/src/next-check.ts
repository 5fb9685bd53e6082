import type { Pace } from './source';

/** How far from a source's own interval its habits may lead: a quarter of it to eight times. */
const QUICKEST = 1 / 4;
const SLOWEST = 8;
/** No source is left alone for longer than a day, whatever its habits. */
const LONGEST_MINUTES = 24 * 60;

/** What the last look at a source's start pages gave. */
export interface Look {
  /** Minutes since the look before. */
  readonly afterMinutes: number;
  /** Articles that were new. */
  readonly fresh: number;
  /** Articles that the lists showed; when all of them were new, some were surely missed. */
  readonly shown: number;
}

/**
 * How long to wait until the next look, in minutes: shorter while a source publishes, longer while it is quiet, half when
 * its whole list was new. Like the pace of a walker who follows another: small steps, within bounds.
 * @param chance a number in [0, 1): up to a tenth is added, so that sources of one interval don't all come at once
 */
export function nextCheckMinutes(look: Look, pace: Pace, chance = 0): number {
  const usual = pace.checkEveryMinutes;
  const steps = look.fresh === 0 ? 1.25 : look.fresh >= look.shown && look.shown > 1 ? 0.5 : 0.8;
  const least = usual * QUICKEST;
  const most = Math.max(usual, Math.min(usual * SLOWEST, LONGEST_MINUTES));
  return Math.min(Math.max(look.afterMinutes * steps, least), most) * (1 + chance / 10);
}
