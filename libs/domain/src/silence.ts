/** With fewer gaps nobody knows what is usual. */
const LEAST_GAPS = 5;
/** A source is silent after twice its usual gap, yet not before two days: weekends and holidays are usual. */
const LEAST_SILENCE_HOURS = 48;
/** How long a source may bring nothing whose habits are not known: four weeks are more than the slowest office's gap. */
const UNKNOWN_HABIT_HOURS = 28 * 24;
const HOUR_MS = 3_600_000;

/** The gap, in hours, that nine of ten between two new articles do not exceed; undefined while too few are known. */
export function usualGap(gaps: readonly number[]): number | undefined {
  if (gaps.length < LEAST_GAPS) return undefined;
  return [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) * 0.9)];
}

/** After how many hours without anything new a source counts as silent, by its own habits where they are known. */
export function silentAfterHours(gaps: readonly number[]): number {
  const usual = usualGap(gaps);
  return usual === undefined ? UNKNOWN_HABIT_HOURS : Math.max(2 * usual, LEAST_SILENCE_HOURS);
}

/** Hours from one moment to another. */
export const hoursBetween = (from: string, to: string | number): number =>
  ((typeof to === 'number' ? to : Date.parse(to)) - Date.parse(from)) / HOUR_MS;
