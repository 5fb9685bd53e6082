import type { Token } from '../token';
import { groupOf, isOne, numeralOf } from './numerals';

/** A number read from tokens `[from, to)`. */
export interface NumberSpan {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Whether a multiplier («млн») belongs to it. */
  readonly scaled: boolean;
  /** The last multiplier, for the lower end of a range that has none of its own. */
  readonly scale: number;
  /** Whether it is written in digits. */
  readonly digits: boolean;
}

const DATE = /\d\.\d+\.\d/;

/** «57,1» → 57.1, «1 284» → 1284; NaN for dates with points. */
export function digitsValue(norm: string): number {
  const plain = norm.replace(/[\s\u00a0\u202f\u2009]/g, '');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(plain)) return Number(plain.replace(/\./g, ''));
  return DATE.test(plain) ? Number.NaN : Number(plain.replace(',', '.'));
}

function exact(value: number): number {
  return Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));
}

/** Adds up number words, digits and multipliers as they come: «1 млн 657 тыс.», «тысяча двести», «два с половиной миллиона». */
class Sum {
  total = 0;
  /** Digits or words that wait for their multiplier. */
  group: number | undefined;
  scale = 1;
  scaled = false;
  digits = false;
  private limit = Number.POSITIVE_INFINITY;
  /** What the next number word must stay below («двадцать» is followed by units only). */
  private below = Number.POSITIVE_INFINITY;

  digit(value: number): boolean {
    if (this.group !== undefined || Number.isNaN(value) || value >= this.limit) return false;
    this.group = value;
    this.below = 0;
    this.digits = true;
    return true;
  }

  simple(value: number): boolean {
    if (value >= this.below || value >= this.limit) return false;
    this.group = (this.group ?? 0) + value;
    this.below = value >= 100 ? 100 : value >= 20 ? 10 : 0;
    return true;
  }

  half(): boolean {
    if (this.group === undefined || this.group >= 20 || !Number.isInteger(this.group)) return false;
    this.group += 0.5;
    this.below = 0;
    return true;
  }

  /** «полтора десятка», «три сотни». */
  by(group: number): boolean {
    if (this.group === undefined || group === 0 || this.group >= group) return false;
    this.group *= group;
    this.below = 0;
    return true;
  }

  multiply(value: number): boolean {
    if (value >= this.limit) return false;
    this.total += (this.group ?? 1) * value;
    this.group = undefined;
    this.limit = value;
    this.below = Number.POSITIVE_INFINITY;
    this.scale = value;
    this.scaled = true;
    return true;
  }

  value(): number {
    return exact(this.total + (this.group ?? 0));
  }

  get empty(): boolean {
    return this.group === undefined && !this.scaled;
  }
}

/** After «1 млн» digits go on only with a multiplier of their own, or as the hundreds of a thousand («1 тыс. 200»). */
function digitsGoOn(tokens: readonly Token[], at: number, to: number, sum: Sum): boolean {
  if (sum.empty) return true;
  if (!sum.scaled || sum.group !== undefined) return false;
  const next = at + 1 < to ? numeralOf(tokens[at + 1]!.norm) : undefined;
  return next?.kind === 'multiplier' || (sum.scale === 1000 && /^\d{3}$/.test(tokens[at]!.norm));
}

function takeWord(tokens: readonly Token[], at: number, to: number, sum: Sum): number {
  const token = tokens[at]!;
  const numeral = numeralOf(token.norm);
  if (numeral.kind === 'simple') return sum.simple(numeral.value) ? at + 1 : at;
  if (numeral.kind === 'multiplier') return sum.multiply(numeral.value) ? at + 1 : at;
  if (sum.by(sum.group === undefined ? 0 : groupOf(token.norm))) return at + 1;
  if (numeral.kind === 'whole' && sum.empty) return sum.digit(numeral.value) ? at + 1 : at;
  if (!sum.empty && isOne(token.norm)) return sum.simple(1) ? at + 1 : at;
  const half = at + 1 < to && token.norm === 'с' && tokens[at + 1]!.norm === 'половиной' && sum.half();
  return half ? at + 2 : at;
}

/** The number that begins at this token, in digits or words; undefined where none does. */
export function numberAt(tokens: readonly Token[], from: number, to: number): NumberSpan | undefined {
  const sum = new Sum();
  let at = from;
  while (at < to) {
    const token = tokens[at]!;
    let next = at;
    if (token.kind === 'word') next = takeWord(tokens, at, to, sum);
    else if (token.kind === 'number' && digitsGoOn(tokens, at, to, sum))
      next = sum.digit(digitsValue(token.norm)) ? at + 1 : at;
    if (next === at) break;
    at = next;
  }
  if (at === from) return undefined;
  return {
    from,
    to: at,
    value: sum.value(),
    scaled: sum.scaled,
    scale: sum.scale,
    digits: sum.digits && tokens[from]!.kind === 'number',
  };
}
