import type { DateMention } from '@kelisim/language';
import type { Ground } from '../activity/ground';

/** What stands further away in tokens belongs to something else. */
const REACH = 22;
const OTHER_CLAUSE = 9;
const OTHER_EVENT = 14;
const YEAR_ALONE = 4;

interface Dated {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly sentence: { readonly from: number; readonly to: number; readonly index: number };
}

/**
 * The date that a sentence tells of an event in it: the nearest, other clauses and what lies behind another event
 * counting as further away. Deadlines and comparisons («до 1 июня», «с 2019 года») date no event.
 * @param others tokens that tell of other events of the sentence
 */
export function dateOf(ground: Ground, event: Dated, others: readonly number[]): DateMention | undefined {
  const { sentence } = event;
  const dates = ground
    .dates(sentence)
    .filter(
      (date) =>
        date.value &&
        date.role === undefined &&
        (date.kind !== 'span' || isPlannedFor(ground, date)) &&
        !ground.insideName(date.from),
    );
  const clause = new Set(clauseAt(ground, event));
  const cost = (date: DateMention) => {
    const distance = date.to <= event.at ? event.at - date.to : Math.max(0, date.from - event.to);
    const between = others.some(
      (other) => Math.min(date.from, event.at) < other && other < Math.max(date.from, event.at),
    );
    return (
      distance +
      (clause.has(date.from) ? 0 : OTHER_CLAUSE) +
      (between ? OTHER_EVENT : 0) +
      (date.kind === 'year' ? YEAR_ALONE : 0)
    );
  };
  const best = dates.map((date) => ({ date, cost: cost(date) })).sort((one, other) => one.cost - other.cost)[0];
  return best && best.cost <= REACH ? best.date : undefined;
}

/** «намечен на первый квартал»: periods of account date what is planned for them. */
function isPlannedFor(ground: Ground, date: DateMention): boolean {
  const today = ground.story.publishedOn;
  return ground.words.at(date.from - 1).norm === 'на' || (today !== undefined && (date.value ?? '') > today);
}

/** The clause of an event and the attribute that follows its noun («, который пройдёт 5 мая»). */
function clauseAt(ground: Ground, { sentence, at, to }: Dated): readonly number[] {
  const own = ground.clauseOf(ground.story.model.sentences[sentence.index]!, at);
  if (ground.words.at(to).text !== ',') return own;
  const next = ground.clauseOf(ground.story.model.sentences[sentence.index]!, to + 1);
  return [...own, ...next];
}
