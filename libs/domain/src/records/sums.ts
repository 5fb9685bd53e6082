/** A sum of money: whole units of a currency, ISO 4217. */
export interface Sum {
  readonly value: number;
  readonly unit: string;
}

/** As long as the longest whole number that is still exact. */
const DIGITS = 16;

/** A sum as a word that sorts as the sum does among those of its currency: `RUB 0000000002500000`. */
export function sumKey({ value, unit }: Sum): string {
  const whole = Math.min(Math.max(Math.floor(value), 0), Number.MAX_SAFE_INTEGER);
  return `${unit} ${String(whole).padStart(DIGITS, '0')}`;
}

/** The first and the last word of all sums of at least so much. */
export const sumsFrom = (sum: Sum): { readonly first: string; readonly last: string } => ({
  first: sumKey(sum),
  last: sumKey({ unit: sum.unit, value: Number.MAX_SAFE_INTEGER }),
});

/** The sums among values of any unit, each once. */
export const sumKeys = (sums: readonly Sum[]): string[] => [
  ...new Set(sums.filter(({ unit }) => /^[A-Z]{3}$/.test(unit)).map(sumKey)),
];
