import type { QuantityMention } from '../mentions';
import type { Sentence, TextModel, Token } from '../token';
import { morphology } from '../words/russian';
import qualifiers from './data/qualifiers.json';
import { countsNothing } from './false-numbers';
import { type NumberSpan, numberAt } from './number';
import { fractionOf, mayBegin, numeralOf, ordinalOf } from './numerals';
import { qualifierAfter, qualifierBefore } from './qualifiers';
import { type Mutable, shareUnits } from './sharing';
import { fractionAfter, wordedAt } from './times';
import { currencyBefore, unitAt } from './units';

const DASH = /^[-–—−]$/;
const changes: ReadonlySet<string> = new Set(qualifiers.changes);
/** How far back a verb of change makes «до» its goal and no limit («вырос на 12 %, до 16 млн»). */
const GOAL_REACH = 14;
/** Adjectives that may stand between a number and what it counts («70 новых рабочих мест»). */
const MOST_ADJECTIVES = 3;

class Reader {
  readonly found: Mutable[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sentence: Sentence,
  ) {}

  read(): QuantityMention[] {
    for (let at = this.sentence.from; at < this.sentence.to; ) at = this.at(at);
    shareUnits(this.tokens, this.found);
    return this.found;
  }

  /** Reads what begins at the token; the index to go on from. */
  private at(at: number): number {
    const token = this.tokens[at]!;
    if (token.kind === 'number') return countsNothing(this.tokens, at) ? at + 1 : this.number(at);
    if (token.kind !== 'word' || !mayBegin(token.word)) return at + 1;
    const part = this.partOfMultiplier(at);
    if (part !== undefined) return part;
    const worded = wordedAt(this.tokens, at, this.sentence.to, this.sentence.from);
    if (worded) return this.add({ ...worded, ...this.qualified(worded.from, worded.to) });
    const ordinal = ordinalOf(token.norm);
    if (ordinal > 0) return this.add({ from: at, to: at + 1, value: ordinal, ordinal: true, noun: this.noun(at + 1) });
    return numeralOf(token.norm).kind === 'none' ? at + 1 : this.number(at);
  }

  /** «четверть миллиарда долларов», «треть миллиона тонн». */
  private partOfMultiplier(at: number): number | undefined {
    const denominator = fractionOf(this.tokens[at]!.norm);
    const multiplier = at + 1 < this.sentence.to ? numeralOf(this.tokens[at + 1]!.norm) : undefined;
    if (denominator === 0 || multiplier?.kind !== 'multiplier') return undefined;
    const unit = this.unit(at + 2);
    const to = unit?.to ?? at + 2;
    return this.add({
      from: at,
      to,
      value: multiplier.value / denominator,
      unit: unit?.unit,
      ...this.qualified(at, to),
    });
  }

  private number(at: number): number {
    const first = numberAt(this.tokens, at, this.sentence.to);
    if (!first) return at + 1;
    const fraction = fractionAfter(this.tokens, first.to, this.sentence.to, first.value);
    if (fraction) return this.add({ ...fraction, from: at, ...this.qualified(at, fraction.to) });
    return this.inverted(first) ?? this.measured(first, this.rangeEnd(first));
  }

  /** «миллионов на сорок рублей»: the multiplier in front makes the number a rough one. */
  private inverted(multiplier: NumberSpan): number | undefined {
    const plural = multiplier.to === multiplier.from + 1 && /(?:ов|сяч)$/.test(this.tokens[multiplier.from]!.norm);
    const link = this.tokens[multiplier.to]?.norm;
    if (!plural || !multiplier.scaled || (link !== 'на' && link !== 'в' && link !== 'за')) return undefined;
    const number = numberAt(this.tokens, multiplier.to + 1, this.sentence.to);
    if (!number || number.scaled) return undefined;
    const unit = this.unit(number.to);
    const to = unit?.to ?? number.to;
    const noun = unit ? undefined : this.noun(to);
    return this.add({
      from: multiplier.from,
      to,
      value: number.value * multiplier.value,
      unit: unit?.unit,
      noun,
      qualifier: 'about',
    });
  }

  /** The upper end of «500–600», if a number behind a dash is one. */
  private rangeEnd(first: NumberSpan): NumberSpan | undefined {
    const dash = this.tokens[first.to];
    if (!dash || first.to + 1 >= this.sentence.to || !DASH.test(dash.text)) return undefined;
    const second = numberAt(this.tokens, first.to + 1, this.sentence.to);
    const spaced = dash.start > this.tokens[first.to - 1]!.end;
    const low = first.scaled || !second ? first.value : first.value * second.scale;
    return second && second.value > low && !(spaced && !second.scaled && first.scaled) ? second : undefined;
  }

  private measured(first: NumberSpan, second: NumberSpan | undefined): number {
    const last = second ?? first;
    const before = first.digits ? currencyBefore(this.tokens, first.from, this.sentence.from) : undefined;
    const after = before ? undefined : this.unit(last.to);
    const to = after?.to ?? last.to;
    if (this.isPercentagePoints(to, after?.unit)) return to + 1;
    const factor = after?.factor ?? 1;
    const from = before?.from ?? first.from;
    const low = second && (first.scaled ? first.value : first.value * second.scale) * factor;
    const unit = before?.unit ?? after?.unit ?? this.timesUnit(first.from, last.to);
    const end = unit === 'times' && !after ? last.to + 1 : to;
    const noun = unit ? undefined : this.noun(end);
    return this.add({ from, to: end, value: last.value * factor, low, unit, noun, ...this.qualified(from, end) });
  }

  /** The unit right behind, or in brackets' absence behind a point («млн. т»). */
  private unit(at: number) {
    const found = unitAt(this.tokens, at, this.sentence.to);
    // «т» and «л» alone are units only right behind digits; «л.с.» is horse-power.
    return found && this.tokens[at]!.norm === 'л' && this.tokens[at + 1]?.norm === 'с' ? undefined : found;
  }

  /** «2,5 процентных пункта», «3 п. п.»: a difference of shares is neither a share nor a change in percent. */
  private isPercentagePoints(at: number, unit: QuantityMention['unit']): boolean {
    const token = this.tokens[at];
    if (unit !== undefined || !token || at + 1 >= this.sentence.to) return false;
    const next = this.tokens[at + 1]!.norm;
    return (token.norm.startsWith('процентн') && next.startsWith('пункт')) || (token.norm === 'п' && next === 'п');
  }

  /** «в 50 раз», «в 2–3 раза», «в 1,7 раза» with «в» before, words of degree between. */
  private timesUnit(from: number, to: number): 'times' | undefined {
    const noun = to < this.sentence.to ? this.tokens[to]!.norm : '';
    if (noun !== 'раз' && noun !== 'раза') return undefined;
    for (let at = from - 1; at >= Math.max(this.sentence.from, from - 4); at--)
      if (this.tokens[at]!.norm === 'в') return 'times';
    return undefined;
  }

  private noun(at: number): QuantityMention['noun'] {
    for (let index = at; index < Math.min(this.sentence.to, at + MOST_ADJECTIVES + 1); index++) {
      const token = this.tokens[index]!;
      if (token.kind !== 'word') return undefined;
      const readings = morphology.readings(token.text);
      const noun = readings.find(({ pos, case: kase }) => pos === 'noun' && kase !== 'instrumental');
      const adjective = readings.some(({ pos, short }) => (pos === 'adjective' || pos === 'participle') && !short);
      if (noun && (adjective ? !this.isNoun(index + 1) : readings[0]?.pos === 'noun'))
        return { lemma: noun.lemma, index };
      if (!adjective) return undefined;
    }
    return undefined;
  }

  /** Whether a noun stands here: then the word before it that could be one («рабочих») is its adjective. */
  private isNoun(at: number): boolean {
    const token = at < this.sentence.to ? this.tokens[at]! : undefined;
    return token?.kind === 'word' && morphology.readings(token.text)[0]?.pos === 'noun';
  }

  private qualified(from: number, to: number): Pick<QuantityMention, 'qualifier'> {
    const qualifier =
      qualifierAfter(this.tokens, to, this.sentence.to) ?? qualifierBefore(this.tokens, from, this.sentence.from);
    return qualifier === 'under' && this.isGoal(from) ? {} : { qualifier };
  }

  /** Whether «до» in front says how far something rose or fell, or closes a range («с 1,5 до 78 млн»). */
  private isGoal(from: number): boolean {
    if (this.tokens[from - 1]?.norm !== 'до' || /^(?:дотян|дош|дотяг|доход)/.test(this.unreached(from))) return false;
    const before = this.found.at(-1);
    const change = before?.unit === 'percent' || before?.unit === 'times';
    // «масла – на 12 %, до 20 млн»: the change was told right before.
    if (change && before.to === from - 2 && this.tokens[from - 2]!.kind === 'punctuation') return true;
    for (let at = from - 2; at >= Math.max(this.sentence.from, from - GOAL_REACH); at--) {
      const token = this.tokens[at]!;
      if (morphology.isFormOf(token.norm, changes)) return true;
      if ((token.norm === 'с' || token.norm === 'со' || token.norm === 'от') && this.found.at(-1)?.from === at + 1)
        return true;
    }
    return false;
  }

  /** «не дотянул до 30 млн»: the verb behind «не», right before «до». */
  private unreached(from: number): string {
    return this.tokens[from - 3]?.norm === 'не' ? this.tokens[from - 2]!.norm : '';
  }

  private add(mention: Omit<Mutable, 'start' | 'end'>): number {
    const start = this.tokens[mention.from]!.start;
    const end = this.tokens[mention.to - 1]!.end;
    const { from, to, value, low, unit, noun, qualifier, ordinal } = mention;
    const made: Mutable = { start, end, from, to, value };
    if (low !== undefined) made.low = low;
    if (unit !== undefined) made.unit = unit;
    if (noun !== undefined) made.noun = noun;
    if (qualifier !== undefined) made.qualifier = qualifier;
    if (ordinal !== undefined) made.ordinal = ordinal;
    this.found.push(made);
    return to;
  }
}

/** All quantities of a text in order; linear in its length. What dates and phones are made of is none. */
export function quantities(model: TextModel): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (const sentence of model.sentences)
    for (const quantity of new Reader(model.tokens, sentence).read()) found.push(quantity);
  return found;
}
