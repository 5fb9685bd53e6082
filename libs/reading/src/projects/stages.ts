import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import { FACILITIES, isFirm, phraseWithHead } from './facilities';
import type { Making } from './making';

const NOMINATIVE: ReadonlySet<Case> = new Set<Case>(['nominative']);
/** Nouns of money put into something. */
export const INVESTED: ReadonlySet<string> = new Set(['капвложение', 'вложение', 'инвестиция', 'капиталовложение']);
/** «на бумаге», «в стадии …», «на проектировании»: how far something has come that nobody has begun. */
const STAGES = new Set(['бумага', 'стадия', 'проработка', 'проектирование', 'согласование', 'экспертиза']);
/** What a stage is told of stands before it, no further than this. */
const REACH = 20;

/** Words that the rules of this file begin with. */
export const STAGE_TRIGGERS: ReadonlySet<string> = new Set([...INVESTED, ...STAGES]);

/** «Мебельная фабрика «Х» работает с прошлого года: 640 млн рублей капвложений»: a facility and the money put into it. */
export function byFacts(ground: Ground, sentence: Sentence, at: number): readonly Making[] {
  if (!ground.words.is(at, INVESTED)) return [];
  const near = ground.quantities({ from: Math.max(sentence.from, at - 5), to: Math.min(sentence.to, at + 7) });
  if (!near.some(({ unit }) => unit !== undefined && /^[A-Z]{3}$/.test(unit))) return [];
  return subjectOf(ground, sentence, sentence.from, sentence.to, 'project.facts');
}

/** «распределительный центр остаётся на бумаге», «цех – в стадии проектирования». */
export function byStage(ground: Ground, sentence: Sentence, at: number): readonly Making[] {
  if (!ground.words.is(at, STAGES) || !['на', 'в'].includes(ground.words.at(at - 1).norm)) return [];
  return subjectOf(ground, sentence, Math.max(sentence.from, at - REACH), at, 'project.stage');
}

/** The first facility that stands in the nominative. */
function subjectOf(ground: Ground, sentence: Sentence, from: number, to: number, rule: string): readonly Making[] {
  for (const head of range(from, to)) {
    if (!ground.words.is(head, FACILITIES) || (isFirm(ground, head) && ground.insideQuotes(head))) continue;
    const phrase = phraseWithHead(ground, head, sentence, NOMINATIVE);
    const isSubject = phrase !== undefined && ground.words.readings(phrase.from - 1)[0]?.pos !== 'preposition';
    if (phrase && isSubject) return [{ sentence, at: head, phrase, rule }];
  }
  return [];
}
