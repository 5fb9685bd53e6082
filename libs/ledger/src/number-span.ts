import type { Claim } from '@kelisim/domain/documents/series';

/** What a stated number can stand for, both ends included. */
export interface NumberSpan {
  readonly least: number;
  readonly greatest: number;
}

/**
 * A round number is at most so far from what it stands for: «2 млрд» may be said of 1.9 to 2.1 billion, but of no more,
 * however few digits it has.
 */
const ROUNDING = 0.05;
/** «около», «порядка», «почти» leave a tenth to either side. */
const ABOUT = 0.1;
/** «более 1,2 млрд» is said of what lies above by its last digit, or by a quarter; beyond that a greater number is said. */
const BEYOND = 0.25;
/** Fewer things than this are counted one by one, and not rounded. */
const COUNTED_ONE_BY_ONE = 100;

/** What a claim's number can stand for, by its digits and by «около», «более», «менее». */
export function numberSpan({ value, qualifier }: Pick<Claim, 'value' | 'qualifier'>): NumberSpan {
  const size = Math.abs(value);
  const step = lastDigit(size);
  if (qualifier === 'over' || qualifier === 'under') {
    const reach = Math.max(step, BEYOND * size);
    const beyond = (qualifier === 'over') === value >= 0 ? value + reach : value - reach;
    return { least: Math.min(value, beyond), greatest: Math.max(value, beyond) };
  }
  const exact = Number.isInteger(value) && size < COUNTED_ONE_BY_ONE && step >= 1;
  const rounding = exact ? 0.5 : Math.min(step / 2, ROUNDING * size);
  const give = qualifier === 'about' ? Math.max(rounding, ABOUT * size) : rounding;
  return { least: value - give, greatest: value + give };
}

/** Whether two claims can speak of one number. Spans that only touch do not agree: 1.2 is not rounded from 1.25 and 1.3 as well. */
export function canBeOne(a: Pick<Claim, 'value' | 'qualifier'>, b: Pick<Claim, 'value' | 'qualifier'>): boolean {
  if (a.value === b.value) return true;
  const [one, other] = [numberSpan(a), numberSpan(b)];
  const common = Math.min(one.greatest, other.greatest) - Math.max(one.least, other.least);
  // Two decimals of one number differ in their binary digits: what is a billionth of it is nothing.
  return common > 1e-9 * Math.max(Math.abs(a.value), Math.abs(b.value));
}

/** What one more in the last digit that is not nought makes: 0.1 billion for 1.2 billion, 10 for 350; 0 for nought. */
export function lastDigit(value: number): number {
  if (value === 0) return 0;
  const [digits = '', exponent = '0'] = value.toExponential(9).split('e');
  const decimals = digits.replace('.', '').replace(/0+$/, '').length - 1;
  return 10 ** (Number(exponent) - decimals);
}
