import type { PlaceMention } from '../story';
import type { Place } from './draft';
import type { View } from './view';

/** How far behind «экспорт» its places may stand («экспорт компьютерных услуг из Омской области в Казахстан»). */
const REACH = 8;

function stateSide(place: PlaceMention | undefined): 'ru' | 'kz' | undefined {
  return place && place.side !== 'other' ? place.side : undefined;
}

/** The side behind a preposition («из ВКО», «в Россию»), adjectives between allowed. */
function behindPreposition(view: View, from: number, to: number, prepositions: RegExp): 'ru' | 'kz' | undefined {
  for (let at = from; at < to; at++) {
    if (!prepositions.test(view.norm(at))) continue;
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
  const into = behindPreposition(view, at + 1, end, /^(?:в|во|на)$/);
  const owner = verb ? undefined : (stateSide(view.placeAt(at + 1)) ?? stateSide(view.placeAt(at - 1)));
  if (from ?? into) return from ?? opposite(into);
  return imports ? opposite(owner) : owner;
}

/** «Из Ульяновска ввозят», «в Казахстан вывезли»: the direction in front of a verb. */
function fronted(view: View, from: number, at: number): 'ru' | 'kz' | undefined {
  const start = Math.max(from, at - 4);
  return behindPreposition(view, start, at, /^из$/);
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
