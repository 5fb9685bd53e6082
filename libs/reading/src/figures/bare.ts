import type { Measure } from '@kelisim/domain/facts/figure';
import { last, lastHere, type Place } from './draft';
import { kinds } from './nouns';

const COUNTED: ReadonlySet<Measure> = new Set<Measure>(['students', 'jobs', 'tourists', 'companies', 'freight']);

/** Participles that stand as nouns. */
const SUBSTANTIVES: readonly (readonly [RegExp, Measure])[] = [
  [/^отдыхающ/, 'tourists'],
  [/^(?:обучающ|учащ)/, 'students'],
  [/^(?:работающ|занятых$)/, 'jobs'],
];

/** «Рабочих мест будет 310», «в самом университете — 612»: the noun before the number, else what was counted last. */
export function bareMeasure(place: Place): Measure | undefined {
  const { view, quantity, sentence } = place;
  const token = view.token(quantity.from)!;
  const change = lastHere(place);
  if (change?.kind === 'change' && COUNTED.has(change.measure) && isLevel(place)) return change.measure;
  // «два года дома и два – у партнёров»: a small word alone goes on with something else.
  if (view.norm(quantity.from - 1) === 'по') return undefined;
  if (token.text.includes('.') || isDesignation(place) || (token.kind === 'word' && quantity.value < 20))
    return undefined;
  const asked = askedFor(place);
  if (asked) return asked;
  const named = SUBSTANTIVES.find(([form]) => form.test(view.norm(quantity.to)));
  if (named) return named[1];
  const segment = view.segment(sentence, quantity.from);
  for (let at = quantity.from - 1; at >= segment.from; at--) {
    const cue = view.cueAt(at);
    if (/^экспортер(?:ов|ы)$/.test(view.norm(at))) return 'companies';
    if (cue === 'jobs' && view.isWorkplace(at)) return 'jobs';
    if (view.cueAt(at) === 'jobs' && /^(?:работник|сотрудник)/.test(view.norm(at))) return 'jobs';
    if (
      (cue === 'students' || cue === 'tourists') &&
      kinds.get([...view.lemmasAt(at)].find((lemma) => kinds.has(lemma)) ?? '')
    )
      return cue;
  }
  const here = lastHere(place) ?? (last(place)?.sentence.index === sentence.index - 1 ? last(place) : undefined);
  return here?.unit === 'count' && COUNTED.has(here.measure) ? here.measure : undefined;
}

/** «– Сколько у вас студентов из Казахстана? – Триста восемьдесят четыре.»: what the question asks for. */
function askedFor({ view, sentence, quantity }: Place): Measure | undefined {
  const before = view.story.model.sentences[sentence.index - 1];
  if (!before || quantity.from - sentence.from > 2) return undefined;
  let isAsked = false;
  for (let at = before.from; at < before.to; at++) isAsked ||= view.norm(at) === 'сколько';
  for (let at = before.from; isAsked && at < before.to; at++) {
    const cue = view.cueAt(at);
    if (cue === 'students' || cue === 'tourists' || cue === 'companies' || cue === 'jobs') return cue;
  }
  return undefined;
}

/** «вдвое, до 120», «на 30 %: 45 тысяч против 34 тысяч»: how many there are after the change. */
function isLevel({ view, quantity }: Place): boolean {
  return /^(?:до|:|против)$/.test(view.norm(quantity.from - 1));
}

/** «партнёр № 2», «ИТ-парк 2»: a number behind a noun without a verb or dash is part of a name. */
function isDesignation({ view, quantity, sentence }: Place): boolean {
  const before = view.norm(quantity.from - 1);
  const next = view.norm(quantity.to);
  if (/^[№#]$/.test(before) || /^[/:]$/.test(next) || /^[/:]$/.test(before)) return true;
  return (
    quantity.to < sentence.to && view.token(quantity.to)?.kind === 'word' && view.token(quantity.to)?.case !== 'lower'
  );
}
