import type { PlaceMention } from '../story';
import type { Place } from './draft';
import type { View } from './view';

/** How far behind «экспорт» its places may stand («экспорт компьютерных услуг из Омской области в Казахстан»). */
const REACH = 8;

function stateSide(place: PlaceMention | undefined): 'ru' | 'kz' | undefined {
  return place && place.side !== 'other' ? place.side : undefined;
}

/** «партнёрам из края», «компании из Омска»: says who, not where from. */
function isOfSomeone(view: View, preposition: number): boolean {
  if (!/^(?:из|с|со)$/.test(view.norm(preposition))) return false;
  const best = view.story.morphology.readings(view.token(preposition - 1)?.text ?? '')[0];
  return best?.pos === 'noun' && (best.animate === true || view.cueAt(preposition - 1) === 'companies');
}

/** The side behind a preposition («из ВКО», «в Россию»), adjectives between allowed. */
function behindPreposition(view: View, from: number, to: number, prepositions: RegExp): 'ru' | 'kz' | undefined {
  for (let at = from; at < to; at++) {
    if (!prepositions.test(view.norm(at)) || isOfSomeone(view, at)) continue;
    for (let next = at + 1; next < Math.min(to, at + 4); next++) {
      const side = stateSide(view.placeAt(next));
      if (side) return side;
    }
  }
  return undefined;
}

/**
 * Whose export (or import) the word at `at` speaks of: by «из …», «в …», an adjective before it or a genitive behind
 * it; undefined where nothing tells. Beside a verb only prepositions do («сдал казахстанцам»).
 */
export function originOf(
  { view, sentence }: Place,
  at: number,
  imports: boolean,
  verb = false,
): 'ru' | 'kz' | undefined {
  let end = Math.min(sentence.to, at + REACH + 1);
  for (let index = at + 1; index < end; index++) if (view.isMark(index)) end = index;
  const from = behindPreposition(view, at + 1, end, /^(?:из|с|со)$/) ?? fronted(view, sentence.from, at);
  const into = behindPreposition(view, at + 1, end, /^(?:в|во|на)$/) ?? frontedGoal(view, sentence.from, at);
  const owner = verb ? undefined : (stateSide(view.placeAt(at + 1)) ?? ownerBefore(view, at));
  if (from ?? into) return from ?? opposite(into);
  return imports ? opposite(owner) : owner;
}

/** «казахстанский экспорт»; «в Казахстан экспортировано» tells where to, not whose. */
function ownerBefore(view: View, at: number): 'ru' | 'kz' | undefined {
  const place = view.placeAt(at - 1);
  return place && /^(?:в|во|на|из)$/.test(view.norm(place.from - 1)) ? undefined : stateSide(place);
}

/** «В Казахстан вывезли», «в республику отгружено»: the goal right in front of a verb. */
function frontedGoal(view: View, from: number, at: number): 'ru' | 'kz' | undefined {
  const place = view.placeAt(at - 1);
  if (!place || place.from <= from || !/^(?:в|во)$/.test(view.norm(place.from - 1))) return undefined;
  const pos = view.story.morphology.readings(view.token(at)?.text ?? '')[0]?.pos;
  return pos === 'noun' ? undefined : stateSide(place);
}

/** «Из Ульяновска ввозят», «в Казахстан вывезли»: the direction in front of a verb. */
function fronted(view: View, from: number, at: number): 'ru' | 'kz' | undefined {
  const start = Math.max(from, at - 4);
  return behindPreposition(view, start, at, /^из$/);
}

/**
 * Who supplies: told by the way («из …», «в …»), else the subject before the verb («казахстанские фермеры продали»),
 * else whoever publishes.
 */
export function supplierOf(place: Place, at: number): 'ru' | 'kz' {
  return originOf(place, at, false, true) ?? recipientOf(place, at) ?? subjectOf(place, at) ?? place.view.homeSide;
}

/** «партнёрам из края», «казахстанцам»: to whom, so that the other side supplies. */
function recipientOf({ view, sentence }: Place, at: number): 'ru' | 'kz' | undefined {
  for (let index = at + 1; index < Math.min(sentence.to, at + REACH); index++) {
    const side = stateSide(view.placeAt(index));
    if (!side) continue;
    const isDative = (token: number) =>
      view.story.morphology.readings(view.token(token)?.text ?? '')[0]?.case === 'dative';
    return isDative(index) || (isOfSomeone(view, index - 1) && isDative(index - 2)) ? opposite(side) : undefined;
  }
  return undefined;
}

/** The side named last before a verb, in the nominative and behind no preposition. */
function subjectOf({ view, sentence }: Place, at: number): 'ru' | 'kz' | undefined {
  for (let index = at - 1; index >= sentence.from && at - index <= REACH * 2; index--) {
    if (/^[:;]$/.test(view.norm(index))) return undefined;
    const place = view.placeAt(index);
    const side = stateSide(place);
    if (!place || !side) continue;
    const readings = view.story.morphology.readings(view.token(place.from)?.text ?? '');
    const isNamed = readings.some((one) => one.case === 'nominative');
    const before = view.story.morphology.readings(view.token(place.from - 1)?.text ?? '')[0];
    if (isNamed && before?.pos !== 'preposition') return side;
  }
  return undefined;
}

/** How far back the teller's side is looked for. */
const MEMORY = 120;

/** «оборот ВКО с Ульяновской областью» is told from Kazakhstan's side, «оборот Омской области с Казахстаном» from Russia's. */
function tellerOf(place: Place, at: number): 'ru' | 'kz' | undefined {
  const { view } = place;
  const cue = view.cueAt(at);
  if (cue === 'exports' || cue === 'imports') {
    const origin = originOf(place, at, cue === 'imports');
    return cue === 'exports' ? origin : opposite(origin);
  }
  if (cue !== 'turnover') return undefined;
  return opposite(behindPreposition(view, at + 1, Math.min(place.sentence.to, at + REACH + 1), /^(?:с|со)$/));
}

function opposite(side: 'ru' | 'kz' | undefined): 'ru' | 'kz' | undefined {
  return side && (side === 'ru' ? 'kz' : 'ru');
}

/** Whose exports and imports a paragraph speaks of, by the last words in it that tell. */
export function carriedTeller(place: Place, at: number): 'ru' | 'kz' | undefined {
  const { view, sentence } = place;
  const block = view.story.model.blocks[sentence.block]!;
  const first = view.story.model.sentences[block.from]!.from;
  for (let index = at - 1; index >= Math.max(first, at - MEMORY); index--) {
    const teller = tellerOf({ ...place, sentence: view.sentenceAt(index, sentence) }, index);
    if (teller) return teller;
  }
  return undefined;
}
