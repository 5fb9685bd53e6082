import type { Measure } from '@kelisim/domain/facts/figure';
import { cueOf, mentions } from './cues';
import type { Place } from './draft';
import { isAnimal } from './nouns';
import type { Cue } from './view';

export const is =
  (...cues: readonly Cue[]) =>
  (cue: Cue): boolean =>
    cues.includes(cue);

/** «делегация из 30 человек», «группа в составе 12 специалистов». */
function isDelegation({ view, sentence, quantity }: Place): boolean {
  for (let at = quantity.from - 1; at >= Math.max(sentence.from, quantity.from - 4); at--)
    if (/^(?:делегаци|состав[еу]?$|составом$|отряд|команд)/.test(view.norm(at))) return true;
  return false;
}

const GIVEN = /^(?:да[сдю]|дал|получ|обеспеч|найд|наш)/;

/** «даст работу 210 жителям», «обеспечит работой 80 человек». */
function isGivenWork({ view, sentence, quantity }: Place): boolean {
  const { from, to } = view.segment(sentence, quantity.from);
  for (let at = from; at < to; at++) {
    if (
      /^работ(?:у|ой)$/.test(view.norm(at)) &&
      [-1, 1, 2, 3, 4].map((step) => at + step).some((near) => GIVEN.test(view.norm(near)))
    )
      return true;
  }
  return false;
}

/** «Выставку посетили 3 тыс. человек»: who came to an event is no tourist. */
function isAudience({ view, sentence, quantity }: Place): boolean {
  const { from, to } = view.segment(sentence, quantity.from);
  for (let at = from; at < to; at++)
    if (
      /^(?:участв|принял|принима|собрал|выставк|форум|ярмарк|фестивал|концерт|матч|мероприят|стенд|турнир|конференц|игр[аыу]$)/.test(
        view.norm(at),
      )
    )
      return true;
  return false;
}

/** People count as students, workers or tourists by what they do. */
export function peopleMeasure(place: Place): Measure | undefined {
  if (isDelegation(place) || isAudience(place)) return undefined;
  if (isGivenWork(place)) return 'jobs';
  const found = cueOf(place, is('students', 'jobs', 'tourists'))?.cue ?? behind(place);
  // «два специалиста станут работать»: too few to be told as jobs.
  if (found === 'jobs' && place.quantity.value < 5) return undefined;
  return found === 'students' || found === 'jobs' || found === 'tourists' ? found : undefined;
}

function behind(place: Place): Cue | undefined {
  return mentions(place, is('students'), true)
    ? 'students'
    : mentions(place, is('tourists'), true)
      ? 'tourists'
      : undefined;
}

/** «40 врачей», «12 педагогов»: anyone, by what they come for. */
export function isPerson({ view, quantity }: Place): boolean {
  const noun = quantity.noun!;
  // «430 костанайцев»: people by their place.
  if (view.placeAt(noun.index)) return true;
  const best = view.story.morphology.readings(view.token(noun.index)!.text)[0];
  return best?.animate === true && best.known && !isAnimal(noun.lemma);
}

/** Doctors, teachers and others count where their own clause says that they come to learn, anyone who comes to rest. */
export function traineesMeasure({ view, sentence, quantity }: Place): Measure | undefined {
  const { from, to } = view.segment(sentence, quantity.from);
  for (let at = from; at < to; at++) if (/^(?:отдохн|отдыха(?:л|ю|ет))/.test(view.norm(at))) return 'tourists';
  for (let at = from; at < to; at++)
    if (/^(?:стажиров|обуч[аеи]|уч[аи]тся|учатся|практик|зачисл|переподготов|квалификац)/.test(view.norm(at)))
      return 'students';
  return undefined;
}

/** «квота увеличена до 500 мест»: places to study. */
export function placesMeasure(place: Place): Measure | undefined {
  return place.quantity.noun!.lemma === 'место' && cueOf(place, is('students')) ? 'students' : undefined;
}
