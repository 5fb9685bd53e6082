import type { Measure } from '@kelisim/domain/facts/figure';
import type { Found } from './cues';
import type { Place } from './draft';
import { carriedTeller, originOf } from './perspective';

/** Exports of the Russian side are imports told by the other, and the other way round. */
export function sided(place: Place, found: Found, own: 'exports' | 'imports'): Measure {
  const origin = originOf(place, found.at, own === 'imports') ?? carriedOrigin(place, found.at, own);
  if (!origin) return place.view.homeSide === 'kz' ? turned(own) : own;
  return origin === 'ru' ? 'exports' : 'imports';
}

const turned = (own: 'exports' | 'imports'): 'exports' | 'imports' => (own === 'exports' ? 'imports' : 'exports');

/** Where nothing tells here, the side from which the paragraph is told. */
function carriedOrigin(place: Place, at: number, own: 'exports' | 'imports'): 'ru' | 'kz' | undefined {
  const teller = carriedTeller(place, at);
  if (!teller) return undefined;
  return (own === 'exports') === (teller === 'ru') ? 'ru' : 'kz';
}
