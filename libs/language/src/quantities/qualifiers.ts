import type { QuantityMention } from '../mentions';
import type { Token } from '../token';
import { FormCache } from '../words/cache';
import { morphology } from '../words/russian';
import { perWord } from '../words/word';
import data from './data/qualifiers.json';

type Qualifier = NonNullable<QuantityMention['qualifier']>;

const table = new Map<string, Qualifier>(
  (['about', 'over', 'under'] as const).flatMap((qualifier) =>
    data[qualifier].map((words) => [words, qualifier] as const),
  ),
);
const LONGEST = 3;
/** Words that may stand between the qualifier and the number: «более чем на 12 %», «почти в полтора раза», «свыше $5 млн». */
const BETWEEN: ReadonlySet<string> = new Set([
  'на',
  'в',
  'за',
  'чем',
  'в сумме',
  '$',
  '€',
  '₽',
  '₸',
  'еще',
  'целых',
  'всего',
]);

/** «стало больше на 30 %» compares, «больше чем на 30 %» qualifies. */
const COMPARATIVE = /^(?:больше|меньше|более|менее|выше|ниже)$/;

/** A verb counts by its lemma («превысил» → превысить), other words as they stand. */
const verbs = new FormCache<string>(5_000, (norm) => {
  const verb = morphology
    .readings(norm)
    .find(({ pos }) => pos === 'verb' || pos === 'infinitive' || pos === 'gerund' || pos === 'participle');
  return verb?.known ? verb.lemma : norm;
});

const LAST: ReadonlySet<string> = new Set([...table.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1)));

/** Whether a qualifier can end with this word; most words end none. */
const closes = perWord(({ norm }) => LAST.has(norm) || LAST.has(verbs.get(norm)));

function endingAt(tokens: readonly Token[], end: number, from: number): Qualifier | undefined {
  if (!closes(tokens[end - 1]!.word)) return undefined;
  for (let length = Math.min(LONGEST, end - from); length > 0; length--) {
    const words = tokens.slice(end - length, end).map(({ norm }) => norm);
    const found = table.get(words.join(' ')) ?? table.get(words.map((word) => verbs.get(word)).join(' '));
    if (found) return found;
  }
  return undefined;
}

/** The qualifier in front of the number at `at`, and where it begins; not before token `from`. */
export function qualifierBefore(tokens: readonly Token[], at: number, from: number): Qualifier | undefined {
  let end = at;
  for (let skipped = 0; end > from && skipped < 3; skipped++) {
    const found = endingAt(tokens, end, from);
    if (found) return end < at && COMPARATIVE.test(tokens[end - 1]!.norm) ? undefined : found;
    if (!BETWEEN.has(tokens[end - 1]!.norm)) return undefined;
    end--;
  }
  return undefined;
}

/** «57 млн с лишним», «5 с небольшим тысяч». */
export function qualifierAfter(tokens: readonly Token[], at: number, to: number): Qualifier | undefined {
  if (at + 1 >= to || tokens[at]!.norm !== 'с') return undefined;
  const next = tokens[at + 1]!.norm;
  return next === 'лишним' || next === 'небольшим' ? 'over' : undefined;
}
