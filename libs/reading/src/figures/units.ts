import type { Unit } from '@kelisim/domain/facts/figure';
import { cueOf } from './cues';
import type { Place } from './draft';
import { MONEY_CUES } from './money';

export const MONEY: ReadonlySet<string> = new Set(['USD', 'RUB', 'KZT', 'EUR', 'CNY']);

export const PHYSICAL: ReadonlySet<string> = new Set(['tonne', 'litre', 'head', 'cubic-metre', 'kilowatt-hour']);

/** A unit for «118 миллионов» without one: that of the last figure of the same nature. */
export function carriedUnit(place: Place): Unit | undefined {
  const money = cueOf(place, (cue) => MONEY_CUES.has(cue) && cue !== 'supply' && cue !== 'contract') !== undefined;
  const { view, sentence, quantity } = place;
  return view.unitBefore(sentence, quantity.from, (unit) => MONEY.has(unit) || (!money && PHYSICAL.has(unit)));
}
