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
  const from = behindPreposition(view, at + 1, end, /^(?:из|с|со)$/);
  const into = behindPreposition(view, at + 1, end, /^(?:в|во|на)$/);
  const owner =
    (verb ? undefined : (stateSide(view.placeAt(at + 1)) ?? stateSide(view.placeAt(at - 1)))) ??
    fronted(view, sentence.from, at);
  const other = (side: 'ru' | 'kz' | undefined) => side && (side === 'ru' ? 'kz' : 'ru');
  if (from ?? into) return from ?? other(into);
  return imports ? other(owner) : owner;
}

/** «Из Ульяновска ввозят», «в Казахстан вывезли»: the direction in front of a verb. */
function fronted(view: View, from: number, at: number): 'ru' | 'kz' | undefined {
  const start = Math.max(from, at - 4);
  return behindPreposition(view, start, at, /^из$/);
}

/**
 * From whose side a sentence about turnover is told: «оборот ВКО с Ульяновской областью» is Kazakhstan's, so that the
 * exports that follow are Russia's imports.
 */
export function tellerOf({ view, sentence }: Place, at: number): 'ru' | 'kz' | undefined {
  const end = Math.min(sentence.to, at + REACH + 1);
  const partner = behindPreposition(view, at + 1, end, /^(?:с|со)$/);
  return partner && (partner === 'ru' ? 'kz' : 'ru');
}
