import type { Habit } from '@kelisim/domain/documents/incident';
import type { Watch } from '@kelisim/domain/documents/watch';
import type { Reason } from '@kelisim/domain/reasons';
import { change } from '@kelisim/flow';
import type { Documents } from '@kelisim/ports/documents';
import type { Source } from '@kelisim/sources';
import type { Fault } from './incidents';

const HOUR_MS = 3_600_000;
const MOST_GAPS = 30;
/** With fewer gaps nobody knows what is usual. */
const LEAST_GAPS = 5;
/** A source is silent after twice its usual gap, yet not before two days: weekends and holidays are usual. */
const LEAST_SILENCE_HOURS = 48;
/** So many looks in a row that failed are no passing fault. */
const LEAST_FAILURES = 3;
const EMPTY: readonly Reason[] = ['listing-empty', 'feed-broken'];

/** Looks at every watched source, learns its habits, and tells which of them are broken. */
export async function sourceFaults(documents: Documents, sources: readonly Source[], now: number): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const source of sources) {
    const watch = (await documents.get('watch', source.id))?.body;
    if (!watch) continue;
    const habit = await change(documents, 'habit', source.id, (body) => learned(body, watch));
    const fault = faultOf(watch, habit?.body, now);
    if (fault)
      faults.push({
        ...fault,
        id: `${fault.kind}-${source.id}`,
        sourceId: source.id,
        title: source.name,
        regions: regionsOf(source),
      });
  }
  return faults;
}

const regionsOf = ({ region }: Source): string[] => (region ? [region] : []);

/** A habit with the gap that has just ended; undefined where there is nothing to learn. */
export function learned(habit: Habit | undefined, { id, lastNewArticleAt }: Watch): Habit | undefined {
  const before = habit?.lastNewArticleAt;
  if (!lastNewArticleAt || lastNewArticleAt === before) return habit ? undefined : { id, gaps: [] };
  const gap = before ? (Date.parse(lastNewArticleAt) - Date.parse(before)) / HOUR_MS : undefined;
  const gaps = [...(habit?.gaps ?? []), ...(gap === undefined ? [] : [gap])].slice(-MOST_GAPS);
  return { id, lastNewArticleAt, gaps };
}

/** What is wrong with a source, the gravest first; undefined when it is well. */
export function faultOf(
  watch: Watch,
  habit: Habit | undefined,
  now: number,
): Pick<Fault, 'kind' | 'cause' | 'since'> | undefined {
  const { trouble, attempts, lastNewArticleAt } = watch;
  const cause = trouble && `${trouble.reason}: ${trouble.message}`;
  if (trouble && EMPTY.includes(trouble.reason))
    return { kind: 'source-empty', ...(cause && { cause }), since: trouble.at };
  if (trouble && attempts >= LEAST_FAILURES)
    return { kind: 'source-refused', ...(cause && { cause }), since: trouble.at };
  const gap = usualGap(habit?.gaps ?? []);
  if (!lastNewArticleAt || gap === undefined) return undefined;
  const silentHours = (now - Date.parse(lastNewArticleAt)) / HOUR_MS;
  if (silentHours <= Math.max(2 * gap, LEAST_SILENCE_HOURS)) return undefined;
  return {
    kind: 'source-silent',
    since: lastNewArticleAt,
    cause: `${Math.round(silentHours)} h, usually ${Math.round(gap)} h`,
  };
}

/** The gap that nine of ten do not exceed: nights and weekends belong to the habit. */
function usualGap(gaps: readonly number[]): number | undefined {
  if (gaps.length < LEAST_GAPS) return undefined;
  return [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) * 0.9)];
}
