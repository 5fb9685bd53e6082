import type { QuantityMention } from '../mentions';
import type { Token } from '../token';
import { FormCache } from '../words/cache';
import { morphology } from '../words/russian';
import data from './data/units.json';

type Unit = NonNullable<QuantityMention['unit']>;
/** A unit of measure, what one of it is in ours, and the token after it. */
export interface UnitSpan {
  readonly unit: Unit;
  readonly factor: number;
  readonly to: number;
}

// JSON's inferred type is (string | number)[]; the spec checks that every unit named there is one of ours.
const lemmas = data.lemmas as unknown as Readonly<Record<string, readonly [Unit, number] | undefined>>;
const symbols = data.symbols as unknown as Readonly<Record<string, readonly [Unit, number] | undefined>>;
const powers: Readonly<Record<string, number | undefined>> = data.powers;
const heads: ReadonlySet<string> = new Set(data.heads);
const currencyAdjectives: ReadonlySet<string> = new Set(data.currencyAdjectives);
const NOTHING: readonly [Unit | undefined, number] = [undefined, 1];

function own<T>(table: Readonly<Record<string, T | undefined>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

const words = new FormCache<readonly [Unit | undefined, number]>(5_000, (norm) => {
  const direct = own(lemmas, norm);
  if (direct) return direct;
  if (heads.has(norm)) return ['head', 1];
  for (const { lemma } of morphology.readings(norm)) {
    const found = own(lemmas, lemma);
    if (found) return found;
  }
  return NOTHING;
});

function wordUnit(tokens: readonly Token[], at: number, to: number): UnitSpan | undefined {
  const token = tokens[at]!;
  const compound = areaOrVolume(tokens, at, to) ?? energy(tokens, at, to);
  if (compound) return compound;
  const [unit, factor] = words.get(token.norm);
  if (!unit) return undefined;
  const dollars = unit === 'USD' && at + 1 < to && tokens[at + 1]!.norm === 'сша';
  return { unit, factor, to: at + (dollars ? 2 : 1) };
}

const RAISED: Readonly<Record<string, Unit | undefined>> = { '²': 'square-metre', '³': 'cubic-metre' };

/** «кв. м», «квадратных метров», «куб. м», «кубических метров», «м²», «м³». */
function areaOrVolume(tokens: readonly Token[], at: number, to: number): UnitSpan | undefined {
  const first = tokens[at]!.norm;
  const square = first === 'кв' || first.startsWith('квадратн');
  const cubic = first === 'куб' || first.startsWith('кубическ');
  const second = at + 1 < to ? tokens[at + 1]!.norm : '';
  const raised = first === 'м' ? RAISED[second] : undefined;
  if (raised) return { unit: raised, factor: 1, to: at + 2 };
  if (!square && !cubic) return undefined;
  if (second !== 'м' && !second.startsWith('метр')) return undefined;
  return { unit: square ? 'square-metre' : 'cubic-metre', factor: 1, to: at + 2 };
}

/** «кВт·ч», «кВт/ч», «МВт*ч», «кВт ч». */
function energy(tokens: readonly Token[], at: number, to: number): UnitSpan | undefined {
  const factor = own(powers, tokens[at]!.norm);
  if (factor === undefined) return undefined;
  const joined = at + 2 < to && tokens[at + 1]!.kind !== 'word' ? at + 2 : at + 1;
  const hour = joined < to && (tokens[joined]!.norm === 'ч' || tokens[joined]!.norm.startsWith('час'));
  return hour ? { unit: 'kilowatt-hour', factor, to: joined + 1 } : undefined;
}

/** The unit behind a number: a symbol, a word, a word behind the currency's adjective («американских долларов»). */
export function unitAt(tokens: readonly Token[], at: number, to: number): UnitSpan | undefined {
  if (at >= to) return undefined;
  const token = tokens[at]!;
  if (token.kind === 'word') {
    const direct = wordUnit(tokens, at, to);
    if (direct || at + 1 >= to || !morphology.isFormOf(token.text, currencyAdjectives)) return direct;
    const behind = tokens[at + 1]!.kind === 'word' ? wordUnit(tokens, at + 1, to) : undefined;
    return behind && /^[A-Z]{3}$/.test(behind.unit) ? behind : undefined;
  }
  const symbol = own(symbols, token.text);
  return symbol && { unit: symbol[0], factor: symbol[1], to: at + 1 };
}

/** The currency before a number: «$100», «€ 5», «US$ 7», «USD 5 млн»; the index where it begins. */
export function currencyBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
): { unit: Unit; from: number } | undefined {
  const token = at > from ? tokens[at - 1]! : undefined;
  if (!token) return undefined;
  const code =
    token.case === 'upper' && /^(?:usd|eur|rub|kzt|cny)$/.test(token.norm) ? own(lemmas, token.norm) : undefined;
  const symbol = token.text === '%' ? undefined : own(symbols, token.text);
  const unit = (code ?? symbol)?.[0];
  if (!unit) return undefined;
  const us = symbol && at - 1 > from && tokens[at - 2]!.norm === 'us';
  return { unit, from: us ? at - 2 : at - 1 };
}
