import type { QuantityMention } from '../mentions';
import type { Token } from '../token';
import { numberAt } from './number';

/** A quantity while its sentence is being read. */
export type Mutable = { -readonly [Key in keyof QuantityMention]: QuantityMention[Key] };

/** «с 1,5 до 78 млн долларов», «80 и 90 млн рублей»: the first takes multiplier and unit from the second. */
export function shareUnits(tokens: readonly Token[], found: readonly Mutable[]): void {
  for (let index = found.length - 2; index >= 0; index--) {
    const [first, second] = [found[index]!, found[index + 1]!];
    if (!isBare(tokens, first) || second.ordinal || isWorded(tokens, second) || !linked(tokens, first, second))
      continue;
    if (!second.unit && !second.noun) continue;
    const scale = numberAt(tokens, second.from, second.to)?.scale ?? 1;
    const factor = second.unit === 'kilowatt-hour' ? 1 : scale;
    first.value = Number((first.value * factor).toPrecision(12));
    if (second.unit) first.unit = second.unit;
    else first.noun = second.noun;
  }
}

/** «треть», «вдвое» carry no unit that a number could share. */
function isWorded(tokens: readonly Token[], { from, unit }: QuantityMention): boolean {
  return (unit === 'percent' || unit === 'times') && tokens[from]!.kind === 'word';
}

function isBare(tokens: readonly Token[], { unit, noun, to, from, ordinal }: QuantityMention): boolean {
  return !unit && !noun && !ordinal && to === from + 1 && tokens[from]!.kind === 'number';
}

function linked(tokens: readonly Token[], first: QuantityMention, second: QuantityMention): boolean {
  if (second.from !== first.to + 1) return false;
  const link = tokens[first.to]!.norm;
  if (link === 'и' || link === 'или' || link === ',') return true;
  const before = tokens[first.from - 1]?.norm;
  return link === 'до' && (before === 'с' || before === 'со' || before === 'от');
}
