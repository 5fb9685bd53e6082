import type { PlaceMention } from '../../story';
import type { Place } from '../draft';
import type { View } from '../view';

const FROM = /(?:дан|ден|тан|тен|нан|нен)$/;
const INTO = /(?:ға|ге|қа|ке|на|не)$/;
const OF = /(?:ның|нің|дың|дің|тың|тің)$/;

type Side = 'ru' | 'kz';

function ending(view: View, place: PlaceMention): string {
  return view.norm(place.to - 1);
}

function sideOf(view: View, places: readonly PlaceMention[], form: RegExp): Side | undefined {
  const found = places.findLast((place) => place.side !== 'other' && form.test(ending(view, place)));
  return found?.side === 'ru' || found?.side === 'kz' ? found.side : undefined;
}

const opposite = (side: Side | undefined): Side | undefined => side && (side === 'ru' ? 'kz' : 'ru');

/**
 * From which side goods go, by the cases of the places in the clause: «Чувашиядан», «Қазақстанға», «өлкенің экспорты»,
 * «біздің өңірдің экспорты»; undefined where none tells.
 */
export function originOf(
  { view, sentence }: Place,
  at: number,
  cue: 'exports' | 'imports' | 'supply',
): Side | undefined {
  const segment = view.segment(sentence, at);
  const places = view.placesIn(segment);
  const moved = sideOf(view, places, FROM) ?? opposite(sideOf(view, places, INTO));
  if (moved) return moved;
  const ours = /^біз(?:дің)?$/.test(view.norm(at - 1)) || /^біз/.test(view.norm(at - 2)) ? 'kz' : undefined;
  const owner =
    ours ??
    (cue === 'supply'
      ? undefined
      : sideOf(
          view,
          places.filter(({ to }) => to <= at),
          OF,
        ));
  return cue === 'imports' ? opposite(owner) : owner;
}
