import type { Measure } from '@kelisim/domain/facts/figure';
import { cueOf, mentions } from './cues';
import nouns from './data/nouns.json';
import { last, lastHere, type Place } from './draft';
import type { Cue } from './view';

type Nouns = Exclude<keyof typeof nouns, 'never' | 'animals' | 'measures'>;
const kinds: ReadonlyMap<string, Nouns> = new Map(
  (Object.keys(nouns) as (keyof typeof nouns)[])
    .filter((kind): kind is Nouns => kind !== 'never' && kind !== 'animals' && kind !== 'measures')
    .flatMap((kind) => nouns[kind].map((noun) => [noun, kind] as const)),
);
const never: ReadonlySet<string> = new Set(nouns.never);
const animals: ReadonlySet<string> = new Set(nouns.animals);

/** Animals are counted by the head. */
export function isAnimal(lemma: string | undefined): boolean {
  return lemma !== undefined && animals.has(lemma);
}
const is =
  (...cues: readonly Cue[]) =>
  (cue: Cue): boolean =>
    cues.includes(cue);

/** «делегация из 30 человек», «группа в составе 12 специалистов». */
function isDelegation({ view, sentence, quantity }: Place): boolean {
  for (let at = quantity.from - 1; at >= Math.max(sentence.from, quantity.from - 4); at--)
    if (/^(?:делегаци|состав[еу]?$|составом$|отряд|команд)/.test(view.norm(at))) return true;
  return false;
}

/** People count as students, workers or tourists by what they do. */
function peopleMeasure(place: Place): Measure | undefined {
  if (isDelegation(place)) return undefined;
  const found = cueOf(place, is('students', 'jobs', 'tourists'))?.cue ?? behind(place);
  // «два специалиста станут работать»: too few to be told as jobs.
  if (found === 'jobs' && place.quantity.value < 5) return undefined;
  return found === 'students' || found === 'jobs' || found === 'tourists' ? found : undefined;
}

function behind(place: Place): Cue | undefined {
  return mentions(place, is('students'), true) ? 'students' : mentions(place, is('tourists')) ? 'tourists' : undefined;
}

/** «40 врачей», «12 педагогов»: anyone, by what they come for. */
function isPerson({ view, quantity }: Place): boolean {
  const noun = quantity.noun!;
  const best = view.story.morphology.readings(view.token(noun.index)!.text)[0];
  return best?.animate === true && best.known && !isAnimal(noun.lemma);
}

/** Doctors, teachers and others count where their own clause says that they come to learn. */
function traineesMeasure({ view, sentence, quantity }: Place): Measure | undefined {
  const { from, to } = view.segment(sentence, quantity.from);
  for (let at = from; at < to; at++)
    if (/^(?:стажиров|обуч[аеи]|уч[аи]тся|учатся|практик|зачисл|переподготов|квалификац)/.test(view.norm(at)))
      return 'students';
  return undefined;
}

/** «квота увеличена до 500 мест»: places to study. */
function placesMeasure(place: Place): Measure | undefined {
  return place.quantity.noun!.lemma === 'место' && cueOf(place, is('students')) ? 'students' : undefined;
}

const CAPITAL =
  /^(?:капитал|участи|учредител|инвестор|долей|зарегистрирова|действу|работа|функциониру|экспортир|поставля|открыт|торгу|сотруднича|создан|насчитыва|ведут)/;

/** Firms count when they work, trade or belong to someone here; not when their heads travel. */
function companiesMeasure({ view, sentence, quantity }: Place): Measure | undefined {
  const around = Math.min(sentence.to, quantity.to + 12);
  for (let at = Math.max(sentence.from, quantity.from - 8); at < around; at++) {
    if (/^(?:делегаци|стенд|выставк|бизнес-мисси|мисси|отправил|приехал|представител)/.test(view.norm(at)))
      return undefined;
  }
  for (let at = sentence.from; at < sentence.to; at++) if (CAPITAL.test(view.norm(at))) return 'companies';
  return undefined;
}

function vehiclesMeasure(place: Place): Measure | undefined {
  const { view, sentence } = place;
  if (cueOf(place, is('freight'))) return 'freight';
  for (let at = sentence.from; at < sentence.to; at++)
    if (/^(?:сутки|проход|проезж|границ)/.test(view.norm(at))) return 'freight';
  return goodsMeasure(place);
}

const GOODS_MOVE: ReadonlySet<Cue> = new Set<Cue>(['supply', 'purchase', 'exports', 'imports']);

/** Pieces of goods: what is supplied, or what a contract is about. */
function goodsMeasure(place: Place): Measure | undefined {
  const { view, quantity } = place;
  const noun = quantity.noun;
  if (!noun || never.has(noun.lemma)) return undefined;
  const readings = view.story.morphology.readings(view.token(noun.index)!.text);
  if (readings[0]?.animate && readings[0].known && !isAnimal(noun.lemma)) return undefined;
  const found = cueOf(
    place,
    is(
      'supply',
      'purchase',
      'imports',
      'contract',
      'production',
      'exports',
      'jobs',
      'students',
      'tourists',
      'investment',
      'freight',
    ),
  );
  if (found?.cue === 'contract') return view.norm(quantity.from - 1) === 'на' ? 'shipments' : undefined;
  return found && GOODS_MOVE.has(found.cue) ? 'shipments' : undefined;
}

/** What a count of things or people measures; undefined where it is none of ours. */
export function countMeasure(place: Place): Measure | undefined {
  const { view, quantity } = place;
  const noun = quantity.noun;
  if (!noun) return bareMeasure(place);
  if (view.isWorkplace(noun.index)) return 'jobs';
  const kind = kinds.get(noun.lemma);
  switch (kind) {
    case 'people':
      return peopleMeasure(place);
    case 'companies':
      return companiesMeasure(place);
    case 'vehicles':
      return vehiclesMeasure(place);
    case undefined:
      return isPerson(place) ? traineesMeasure(place) : (placesMeasure(place) ?? goodsMeasure(place));
    case 'contracts':
      return mentionsSigning(place) ? kind : undefined;
    default:
      return kind;
  }
}

/** Contracts count where they are signed; «остальные два договора» only speaks of them. */
function mentionsSigning({ view, sentence }: Place): boolean {
  for (let at = sentence.from; at < sentence.to; at++)
    if (/^(?:подпис|заключ|оформ|достигнут|скреп)/.test(view.norm(at))) return true;
  return false;
}

const COUNTED: ReadonlySet<Measure> = new Set<Measure>(['students', 'jobs', 'tourists', 'companies', 'freight']);

/** Participles that stand as nouns. */
const SUBSTANTIVES: readonly (readonly [RegExp, Measure])[] = [
  [/^отдыхающ/, 'tourists'],
  [/^(?:обучающ|учащ)/, 'students'],
  [/^(?:работающ|занятых$)/, 'jobs'],
];

/** «Рабочих мест будет 310», «в самом университете — 612»: the noun before the number, else what was counted last. */
function bareMeasure(place: Place): Measure | undefined {
  const { view, quantity, sentence } = place;
  const token = view.token(quantity.from)!;
  // «два года дома и два – у партнёров»: a small word alone goes on with something else.
  if (view.norm(quantity.from - 1) === 'по') return undefined;
  if (token.text.includes('.') || isDesignation(place) || (token.kind === 'word' && quantity.value < 20))
    return undefined;
  const named = SUBSTANTIVES.find(([form]) => form.test(view.norm(quantity.to)));
  if (named) return named[1];
  const segment = view.segment(sentence, quantity.from);
  for (let at = quantity.from - 1; at >= segment.from; at--) {
    const cue = view.cueAt(at);
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

/** «партнёр № 2», «ИТ-парк 2»: a number behind a noun without a verb or dash is part of a name. */
function isDesignation({ view, quantity, sentence }: Place): boolean {
  const before = view.norm(quantity.from - 1);
  const next = view.norm(quantity.to);
  if (/^[№#]$/.test(before) || /^[/:]$/.test(next) || /^[/:]$/.test(before)) return true;
  return (
    quantity.to < sentence.to && view.token(quantity.to)?.kind === 'word' && view.token(quantity.to)?.case !== 'lower'
  );
}
