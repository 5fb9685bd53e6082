import type { Figure } from '@kelisim/domain/facts/figure';
import { nominative } from '@kelisim/language';
import { last, lastHere, type Meaning, type Place } from './draft';
import {
  afterEllipsis,
  atHead,
  beforePrice,
  behindCarrier,
  behindChange,
  behindNumber,
  behindPronoun,
  behindVerb,
  bracketed,
  ofShare,
  pricedPieces,
  suppliedBefore,
} from './goods-places';
import { PHYSICAL } from './units';
import type { Stretch, View } from './view';

function print(view: View, { from, to }: Stretch): string {
  const tokens = view.story.model.tokens.slice(from, to);
  return nominative(tokens);
}

/** The goods that a figure is of, in the nominative. */
export function goodsOf(place: Place, meaning: Meaning): string | undefined {
  const found = stretchOf(place, meaning);
  const here = lastHere(place);
  // «масла – на 12 %, до 20 млн»: the number right before has the nearer goods.
  if (found && here?.goods && found.to <= here.quantity.from && isTrade(meaning.measure)) return here.goods;
  if (found) return print(place.view, found);
  if (meaning.kind === 'rank') return undefined;
  const before = last(place);
  const inherits =
    before &&
    (before.sentence.index === place.sentence.index || meaning.measure === 'contracts' || meaning.kind === 'change');
  return inherits && before.goods && isTrade(meaning.measure) && meaning.kind !== 'share' ? before.goods : undefined;
}

function isTrade(measure: Figure['measure']): boolean {
  return measure === 'exports' || measure === 'imports' || measure === 'shipments' || measure === 'contracts';
}

function stretchOf(place: Place, { kind, measure, unit }: Meaning): Stretch | undefined {
  if (!isTrade(measure) || kind === 'rank') return undefined;
  if (kind === 'share') return ofShare(place);
  const elliptical = afterEllipsis(place);
  if (elliptical) return elliptical;
  if (PHYSICAL.has(unit) || unit === 'count')
    return bracketed(place) ?? behindNumber(place) ?? behindPronoun(place) ?? behindCarrier(place) ?? atHead(place);
  return (
    (kind === 'amount' ? beforePrice(place) : undefined) ??
    (kind === 'change' ? behindChange(place) : undefined) ??
    (measure === 'contracts' ? pricedPieces(place) : undefined) ??
    behindCarrier(place) ??
    (measure === 'contracts' ? behindVerb(place) : undefined) ??
    suppliedBefore(place)
  );
}
