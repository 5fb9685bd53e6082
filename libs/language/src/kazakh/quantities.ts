import type { QuantityMention } from '../mentions';
import { countsNothing } from '../quantities/false-numbers';
import { digitsValue } from '../quantities/number';
import type { Sentence, TextModel, Token } from '../token';
import data from './data/words.json';
import { isYearWord, monthOf, multiplierOf, unitOf, yearNumber } from './stems';

type Unit = NonNullable<QuantityMention['unit']>;

const numerals: Readonly<Record<string, number>> = data.numerals;
const ordinals: Readonly<Record<string, number>> = data.ordinals;
const fractions: Readonly<Record<string, number>> = data.fractions;
const heads: ReadonlySet<string> = new Set(data.heads);
const about: ReadonlySet<string> = new Set(data.about);
const over: ReadonlySet<string> = new Set(data.over);
const SYMBOLS: Readonly<Record<string, Unit>> = { '%': 'percent', $: 'USD', '€': 'EUR', '₽': 'RUB', '₸': 'KZT' };

const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** Adjectives of origin («қазақстандық»), participles («бірлескен») and the commonest adjectives. */
const ATTRIBUTE = /(?:[лдт][ыі]қ|[лдт][ыі]к|.{3}[ғқгк][ае]н|^жаңа|^ірі|^шағын|^орта|^шетел.*|^тұрақты)$/;
const MOST_ATTRIBUTES = 3;

/** «640-тан», «87-сі»: digits with an ending; undefined for other words. */
function suffixed(norm: string): number | undefined {
  const match = /^(\d+)-[а-яәғқңөұүһі]{1,4}$/.exec(norm);
  return match ? Number(match[1]) : undefined;
}

class Reader {
  private readonly found: QuantityMention[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sentence: Sentence,
  ) {}

  read(): QuantityMention[] {
    for (let at = this.sentence.from; at < this.sentence.to; ) at = this.at(at);
    return this.found;
  }

  private norm(at: number): string {
    return at >= this.sentence.from && at < this.sentence.to ? this.tokens[at]!.norm : '';
  }

  private at(at: number): number {
    const norm = this.norm(at);
    const ordinal = own(ordinals, norm) ?? Number(/^(\d{1,2})-(?:орын|ші|шы|інші|ыншы)/.exec(norm)?.[1] ?? 0);
    if (ordinal > 0) return this.add({ from: at, to: at + 1, value: ordinal, ordinal: true });
    const denominator = own(fractions, norm);
    if (denominator && this.norm(at + 1).startsWith(data.one)) {
      return this.add({
        from: at,
        to: at + 2,
        value: Math.round(10_000 / denominator) / 100,
        unit: 'percent',
        ...this.qualified(at, at + 2),
      });
    }
    // «жартысынан астамы» is a half, «бірінші жартысы» the first half of a year.
    if (/^жарты(?:сы|сын|сынан|сына)$/.test(norm) && own(ordinals, this.norm(at - 1)) === undefined) {
      return this.add({ from: at, to: at + 1, value: 50, unit: 'percent', ...this.qualified(at, at + 1) });
    }
    if (this.isDatePart(at)) return at + 1;
    return this.number(at) ?? at + 1;
  }

  /** Years, days of months, times and phones. */
  private isDatePart(at: number): boolean {
    const token = this.tokens[at]!;
    if (token.kind !== 'number') return false;
    const next = this.norm(at + 1);
    if (isYearWord(next) || (Number(token.norm) <= 31 && monthOf(next) > 0)) return true;
    const dash = /^[-–—]$/.test(next) && this.tokens[at + 2]?.kind === 'number';
    if (dash && (isYearWord(this.norm(at + 3)) || monthOf(this.norm(at + 3)) > 0)) return true;
    return (yearNumber(token.norm) !== undefined && dash) || countsNothing(this.tokens, at);
  }

  /** A number in digits or words, with multipliers. */
  private number(from: number): number | undefined {
    let [at, total, group, scaled]: [number, number, number | undefined, boolean] = [from, 0, undefined, false];
    for (; at < this.sentence.to; at++) {
      const norm = this.norm(at);
      const token = this.tokens[at]!;
      const simple = token.kind === 'number' ? digitsValue(norm) : (own(numerals, norm) ?? suffixed(norm));
      if (
        simple !== undefined &&
        (group === undefined || (token.kind === 'word' && simple < group && group % 10 === 0))
      ) {
        group = (group ?? 0) + simple;
        continue;
      }
      const multiplier = token.kind === 'word' && !/^мыңд|^миллионер/.test(norm) ? multiplierOf(norm) : undefined;
      if (multiplier === undefined || (group === undefined && at !== from)) break;
      if (group === undefined) return undefined;
      total += group * multiplier;
      [group, scaled] = [undefined, true];
    }
    if (at === from || Number.isNaN(total + (group ?? 0))) return undefined;
    return this.measured(from, at, Number((total + (group ?? 0)).toPrecision(12)), scaled);
  }

  private measured(from: number, to: number, value: number, scaled: boolean): number {
    const symbol = own(SYMBOLS, this.tokens[from - 1]?.text ?? '');
    if (symbol && symbol !== 'percent')
      return this.add({ from: from - 1, to, value, unit: symbol, ...this.qualified(from - 1, to) });
    const american = this.norm(to) === 'ақш' ? 1 : 0;
    const unit = this.unitAt(to + american);
    const end = unit ? to + american + (unit === 'cubic-metre' || unit === 'square-metre' ? 2 : 1) : to;
    const noun = unit ? undefined : this.noun(end);
    if (!unit && !noun && !scaled && this.tokens[from]!.kind === 'word' && suffixed(this.norm(from)) === undefined)
      return to;
    return this.add({ from, to: Math.min(end, this.sentence.to), value, unit, noun, ...this.qualified(from, end) });
  }

  private unitAt(at: number): Unit | undefined {
    const token = at < this.sentence.to ? this.tokens[at] : undefined;
    if (!token) return undefined;
    if (token.kind !== 'word') return own(SYMBOLS, token.text);
    if (heads.has(token.norm)) return 'head';
    // The data's test holds the table to our units.
    return unitOf(token.norm) as Unit | undefined;
  }

  /** What is counted: the word behind; its ending stays, as Kazakh counts in the singular. */
  private noun(at: number): QuantityMention['noun'] {
    const token = at < this.sentence.to ? this.tokens[at] : undefined;
    if (token?.kind !== 'word') return undefined;
    let next = over.has(token.norm) || about.has(token.norm) ? at + 1 : at;
    // «қазақстандық студент»: an adjective of origin stands between.
    while (ATTRIBUTE.test(this.norm(next)) && next < at + MOST_ATTRIBUTES && this.tokens[next + 1]?.kind === 'word')
      next++;
    const noun = next < this.sentence.to ? this.tokens[next] : undefined;
    return noun?.kind === 'word' ? { lemma: noun.norm, index: next } : undefined;
  }

  private qualified(from: number, to: number): Pick<QuantityMention, 'qualifier'> {
    for (const norm of [this.norm(from - 1), this.norm(to), this.norm(to + 1)]) {
      if (about.has(norm)) return { qualifier: 'about' };
      if (over.has(norm) && norm !== 'артық') return { qualifier: 'over' };
    }
    return {};
  }

  private add(mention: Omit<QuantityMention, 'start' | 'end'>): number {
    this.found.push({ start: this.tokens[mention.from]!.start, end: this.tokens[mention.to - 1]!.end, ...mention });
    return mention.to;
  }
}

/** The quantities of a Kazakh text, as `quantities` gives those of a Russian one; a counted noun keeps its ending. */
export function kazakhQuantities(model: TextModel): QuantityMention[] {
  return model.sentences.flatMap((sentence) => new Reader(model.tokens, sentence).read());
}
