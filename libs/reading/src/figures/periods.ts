import type { DateMention, QuantityMention } from '@kelisim/language';
import { last, type Place } from './draft';
import type { View } from './view';

/** Days are when something was said or signed, not what an account covers. */
const ACCOUNTS: ReadonlySet<DateMention['kind']> = new Set(['month', 'season', 'year', 'range', 'span']);

function covers(date: DateMention): boolean {
  return ACCOUNTS.has(date.kind) && date.role !== 'until' && date.role !== 'since';
}

/** Dates of the sentence that the number can be of: those in brackets only within the same brackets. */
function candidates({ view, sentence, quantity }: Place): readonly DateMention[] {
  const depth = view.depth(sentence, quantity.from);
  return view.datesIn(sentence).filter((date) => covers(date) && view.depth(sentence, date.from) <= depth);
}

/** Few words and no «и» between the date and the number: «годом ранее – 45 млн», «в 2021 году было 45 млн». */
function leadsTo(view: View, date: DateMention, quantity: QuantityMention): boolean {
  if (date.from >= quantity.from || quantity.from - date.to > 4) return false;
  for (let at = date.to; at < quantity.from; at++) if (view.norm(at) === 'и') return false;
  return true;
}

/** «216 млн долларов в 2022 году», «250 млн годом ранее»: at most a preposition between. */
function isNext(view: View, from: number, to: number): boolean {
  return from === to || (to === from + 1 && /^(?:в|во|за|по)$/.test(view.norm(from)));
}

/** What a project costs and employs is not of the period that trade was told for. */
const OF_PROJECTS: ReadonlySet<string> = new Set(['investment', 'jobs']);

/** The period of the last figure that was no aside. */
function carried(place: Place, measure: string): string | undefined {
  const before = place.before.findLast(({ aside }) => !aside);
  if (before && OF_PROJECTS.has(measure) && !OF_PROJECTS.has(before.measure)) return undefined;
  return before && last({ ...place, before: [before] })?.period;
}

/** Whether a figure is told aside: in brackets, or of the period compared with. */
export function isAside({ view, sentence, quantity }: Place, period: string | undefined): boolean {
  if (view.depth(sentence, quantity.from) > 0 || view.norm(sentence.from + 1) === 'сравнения') return true;
  return view
    .datesIn(sentence)
    .some(({ role, value }) => role === 'compared' && value !== undefined && value === period);
}

/** The period that an amount or change is of: before it in the sentence, else behind it, else what the paragraph speaks of. */
export function periodOf(place: Place, kind: string, measure: string): string | undefined {
  const { view, sentence, quantity } = place;
  const dates = candidates(place);
  const compared = dates.filter(({ role }) => role === 'compared');
  const segment = view.segment(sentence, quantity.from);
  // «годом ранее – 45 млн»: an amount of the year compared with.
  const earlier =
    kind === 'amount'
      ? compared.findLast((date) => date.from >= segment.from && leadsTo(view, date, quantity))
      : undefined;
  const behind = dates.find(
    ({ from }) => from >= quantity.to && from <= quantity.to + 2 && isNext(view, quantity.to, from),
  );
  if (kind === 'amount' && behind) return behind.value;
  if (earlier) return earlier.value;
  const opening = dates[0];
  // «Годом ранее предприятие вложило …»: the whole sentence tells of the year before.
  if (kind === 'amount' && opening?.role === 'compared' && opening.from <= sentence.from + 1 && dates.length === 1)
    return OF_PROJECTS.has(measure) ? opening.value?.slice(0, 4) : opening.value;
  const plain = dates.filter(({ role }) => role !== 'compared');
  const chosen = plain.findLast(({ from }) => from < quantity.from) ?? plain.find(({ from }) => from >= quantity.to);
  return chosen ? chosen.value : carried(place, measure);
}

/** The period that a change is compared with. */
export function baseOf({ view, sentence }: Place): string | undefined {
  return view.datesIn(sentence).find(({ role }) => role === 'compared')?.value;
}
