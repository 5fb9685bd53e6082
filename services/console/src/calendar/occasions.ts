import type { RecordOf } from '@kelisim/domain/records/records';
import { lemmaText } from '@kelisim/language';

type Told = RecordOf<'events'>;

/** Whether something that was announced took place: known, past without a word of it, or still to come. */
export type Outcome = 'held' | 'unheard' | 'upcoming';

/** One event in the world, as one or more stories tell of it. */
export interface Occasion {
  readonly kind: string;
  readonly name?: string;
  readonly place?: string;
  /** As precise as it was told. */
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly outcome: Outcome;
  readonly regions: readonly string[];
  readonly told: readonly Told[];
}

/** A report with the words of the event's name, which are compared often. */
interface Named {
  readonly record: Told;
  readonly words: ReadonlySet<string>;
}

const named = (record: Told): Named => ({
  record,
  words: new Set(
    lemmaText(record.name ?? '')
      .split(' ')
      .filter((lemma) => lemma.length > 3),
  ),
});

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((each) => b.has(each));

/** Whether two tell of one event: of one kind in one region, at overlapping times, under names that do not differ. */
function isSame({ record: a, words: one }: Named, { record: b, words: other }: Named): boolean {
  if ((a.from ?? '') > (b.to ?? '') || (b.from ?? '') > (a.to ?? '')) return false;
  if (!a.regions.some((code) => b.regions.includes(code))) return false;
  return one.size === 0 || other.size === 0 ? a.from === b.from : isSubset(one, other) || isSubset(other, one);
}

/** The most precise dates first, then the earliest report. */
const leads = (a: Told, b: Told): number =>
  (b.on ?? '').length - (a.on ?? '').length ||
  (b.name ?? '').length - (a.name ?? '').length ||
  ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? -1 : 1);

function outcomeOf(told: readonly Told[], to: string, today: string): Outcome {
  if (told.some((each) => !each.upcoming)) return 'held';
  return to < today ? 'unheard' : 'upcoming';
}

function occasion(told: readonly Told[], today: string): Occasion {
  const [lead] = [...told].sort(leads) as [Told];
  const { kind, name, place, on = '', from = '', to = '' } = lead;
  const regions = [...new Set(told.flatMap((each) => each.regions))];
  return {
    kind,
    ...(name && { name }),
    ...(place && { place }),
    on,
    from,
    to,
    outcome: outcomeOf(told, to, today),
    regions,
    told,
  };
}

/** The events that dated reports tell of, the earliest first; reports of one event are joined. */
export function occasionsOf(records: readonly Told[], today: string): Occasion[] {
  const groups = new Map<string, Named[][]>();
  for (const one of records.filter(({ from, on }) => from && on).map(named)) {
    const alike = groups.get(one.record.kind) ?? [];
    const known = alike.find((group) => isSame(group[0]!, one));
    if (known) known.push(one);
    else alike.push([one]);
    groups.set(one.record.kind, alike);
  }
  const occasions = [...groups.values()].flat().map((group) =>
    occasion(
      group.map(({ record }) => record),
      today,
    ),
  );
  return occasions.sort((a, b) => (a.from === b.from ? b.on.length - a.on.length : a.from < b.from ? -1 : 1));
}
