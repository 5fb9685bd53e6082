import { cut, quantities } from '@kelisim/language';
import type { Sum, ToldAgreement } from './told-agreement';

const CURRENCIES: ReadonlySet<string> = new Set(['RUB', 'USD', 'KZT', 'EUR', 'CNY']);
/** Sums are rounded in retelling: «1,4 млрд» for 1,387 billion. */
const ROUNDING = 0.03;

/** The sums of money that an article and the agreement's own sentence state of it. */
export function sumsOf({ sums = [], agreement }: ToldAgreement): readonly Sum[] {
  const own = quantities(cut(agreement.evidence.text)).filter(({ unit }) => unit && CURRENCIES.has(unit));
  return [...own.map(({ value, unit }) => ({ value, unit: unit as string })), ...sums];
}

/** `same` where a sum is common, `different` where both state sums of one currency and none is, else undefined. */
export function compareSums(a: readonly Sum[], b: readonly Sum[]): 'same' | 'different' | undefined {
  const pairs = a.flatMap((one) => b.filter((other) => other.unit === one.unit).map((other) => [one, other] as const));
  if (!pairs.length) return undefined;
  const close = ([one, other]: readonly [Sum, Sum]) =>
    Math.abs(one.value - other.value) <= ROUNDING * Math.max(one.value, other.value);
  return pairs.some(close) ? 'same' : 'different';
}
