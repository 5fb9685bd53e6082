import type { Habit } from '@kelisim/domain/documents/incident';
import type { Watch } from '@kelisim/domain/documents/watch';
import type { Reason } from '@kelisim/domain/reasons';
import { hoursBetween, silentAfterHours, usualGap } from '@kelisim/domain/silence';
import { change } from '@kelisim/flow';
import type { Documents } from '@kelisim/ports/documents';
import type { Source } from '@kelisim/sources';
import type { Fault } from './incidents';

const MOST_GAPS = 30;
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
  const gap = before ? hoursBetween(before, lastNewArticleAt) : undefined;
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
  const silentHours = hoursBetween(lastNewArticleAt, now);
  if (silentHours <= silentAfterHours(habit?.gaps ?? [])) return undefined;
  return {
    kind: 'source-silent',
    since: lastNewArticleAt,
    cause: `${Math.round(silentHours)} h, usually ${Math.round(gap)} h`,
  };
}
