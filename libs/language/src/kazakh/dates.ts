import { addDays, type Day, dayOf, iso, months, period, shiftYears } from '../dates/calendar';
import type { DateMention } from '../mentions';
import type { Sentence, TextModel, Token } from '../token';
import data from './data/words.json';
import { isYearWord, monthOf, yearNumber } from './stems';

interface Found {
  readonly from: number;
  readonly to: number;
  readonly value?: string;
  readonly kind: DateMention['kind'];
  readonly relative: boolean;
}
interface Year {
  readonly to: number;
  readonly year: number | undefined;
  readonly relative: boolean;
}

const days: Readonly<Record<string, number>> = data.days;
const relativeYears: Readonly<Record<string, number>> = data.relativeYears;
const yearAdjectives: Readonly<Record<string, number>> = data.yearAdjectives;
const ordinals: Readonly<Record<string, number>> = data.ordinals;
const numerals: Readonly<Record<string, number>> = data.numerals;
const own = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

class Reader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly sentence: Sentence,
    private readonly published: Day | undefined,
    private readonly before: DateMention[],
  ) {}

  read(): void {
    for (let at = this.sentence.from; at < this.sentence.to; ) {
      const found =
        this.dotted(at) ??
        this.dayWord(at) ??
        this.withYear(at) ??
        this.dayOrMonth(at, undefined, at) ??
        this.account(at, undefined, at);
      if (found) this.before.push(this.mention(found));
      at = found?.to ?? at + 1;
    }
  }

  private norm(at: number): string {
    return at >= this.sentence.from && at < this.sentence.to ? this.tokens[at]!.norm : '';
  }

  private isNumber(at: number): boolean {
    return at < this.sentence.to && this.tokens[at]?.kind === 'number';
  }

  /** «05.03.2025». */
  private dotted(at: number): Found | undefined {
    const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(this.norm(at));
    const value = match ? iso(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
    return value === undefined ? undefined : { from: at, to: at + 1, value, kind: 'day', relative: false };
  }

  /** «бүгін», «кеше», «ертең». */
  private dayWord(at: number): Found | undefined {
    const shift = own(days, this.norm(at));
    if (shift === undefined) return undefined;
    const day = this.published && addDays(this.published, shift);
    return { from: at, to: at + 1, value: day && iso(day.year, day.month, day.day), kind: 'day', relative: true };
  }

  /** «2023 жылдың», «биылғы», «ағымдағы жылғы», «былтыр». */
  private year(at: number): Year | undefined {
    const number = yearNumber(this.norm(at));
    if (number !== undefined && isYearWord(this.norm(at + 1))) return { to: at + 2, year: number, relative: false };
    const stem = Object.keys(relativeYears).find((one) => this.norm(at).startsWith(one));
    const shift = stem === undefined ? undefined : relativeYears[stem];
    if (shift !== undefined) return { to: at + 1, year: this.published && this.published.year + shift, relative: true };
    const adjective = isYearWord(this.norm(at + 1)) ? own(yearAdjectives, this.norm(at)) : undefined;
    return adjective === undefined
      ? undefined
      : { to: at + 2, year: this.published && this.published.year + adjective, relative: true };
  }

  /** A year and what stands behind it: a quarter, some months, a day; or years joined by a dash. */
  private withYear(at: number): Found | undefined {
    const first = yearNumber(this.norm(at));
    const last = /^[-–—]$/.test(this.norm(at + 1)) ? yearNumber(this.norm(at + 2)) : undefined;
    if (first !== undefined && last !== undefined && isYearWord(this.norm(at + 3))) {
      return { from: at, to: at + 4, value: period(iso(first), iso(last)), kind: 'range', relative: false };
    }
    const year = this.year(at);
    if (!year) return undefined;
    const inside = this.account(year.to, year, at) ?? this.dayOrMonth(year.to, year, at);
    const value = year.year === undefined ? undefined : iso(year.year);
    return inside ?? { from: at, to: year.to, value, kind: 'year', relative: year.relative };
  }

  /** «бірінші жартыжылдығында», «екінші тоқсанда», «он айда», «сегіз айында». */
  private account(at: number, said: Year | undefined, from: number): Found | undefined {
    const ordinal = own(ordinals, this.norm(at)) ?? 0;
    const noun = this.norm(at + 1);
    if (ordinal > 0 && /^жарты/.test(noun) && ordinal <= 2)
      return this.span(from, at + 2, said, ordinal * 6 - 5, ordinal * 6);
    if (ordinal > 0 && /^тоқсан/.test(noun) && ordinal <= 4)
      return this.span(from, at + 2, said, ordinal * 3 - 2, ordinal * 3);
    const count = this.isNumber(at) ? Number(this.norm(at)) : own(numerals, this.norm(at));
    const isMonths = /^ай(?:да|ында|ы|дың|ының)$/.test(noun) || (noun === 'ай' && this.norm(at + 2) === 'ішінде');
    return count !== undefined && count >= 2 && count <= 12 && isMonths
      ? this.span(from, at + 2, said, 1, count)
      : undefined;
  }

  private span(from: number, to: number, said: Year | undefined, first: number, last: number): Found {
    const running = this.published && (first <= this.published.month ? this.published.year : this.published.year - 1);
    const year = said ? said.year : running;
    return {
      from,
      to,
      value: year === undefined ? undefined : months(year, first, last),
      kind: 'span',
      relative: said?.relative ?? true,
    };
  }

  /** «19 қыркүйек [2024]», «18–20 наурызда», «қаңтар–тамызда», «желтоқсанында». */
  private dayOrMonth(at: number, said: Year | undefined, from: number): Found | undefined {
    const day = this.isNumber(at) && Number(this.norm(at)) <= 31 ? Number(this.norm(at)) : undefined;
    const range =
      day !== undefined && /^[-–—]$/.test(this.norm(at + 1)) && this.isNumber(at + 2)
        ? Number(this.norm(at + 2))
        : undefined;
    const name = day === undefined ? at : range === undefined ? at + 1 : at + 3;
    const month = monthOf(this.norm(name));
    // «Қазан» is a city, too: alone it is a month in small letters, or with «айында».
    const plain = this.tokens[name]?.case === 'lower' || /^ай(?:ы|да)/.test(this.norm(name + 1));
    if (month === 0 || (day === undefined && !plain)) return undefined;
    if (day === undefined) return this.monthSpan(name, month, said, from) ?? this.month(name, month, said, from);
    const behind = this.yearBehind(name + 1);
    const year = said ?? behind ?? this.nearest(month);
    const to = said ? name + 1 : (behind?.to ?? name + 1);
    const first = year.year === undefined ? undefined : iso(year.year, month, day);
    if (range === undefined) return { from, to, value: first, kind: 'day', relative: year.relative };
    const last = year.year === undefined ? undefined : iso(year.year, month, range);
    return { from, to, value: period(first, last), kind: 'range', relative: year.relative };
  }

  private monthSpan(at: number, first: number, said: Year | undefined, from: number): Found | undefined {
    const last = /^[-–—]$/.test(this.norm(at + 1)) ? monthOf(this.norm(at + 2)) : 0;
    return last > first ? this.span(from, at + 3, said, first, last) : undefined;
  }

  private month(at: number, month: number, said: Year | undefined, from: number): Found {
    const year = said ?? this.nearest(month);
    return {
      from,
      to: at + 1,
      value: year.year === undefined ? undefined : iso(year.year, month),
      kind: 'month',
      relative: year.relative,
    };
  }

  /** «2023» or «2023 ж.» behind a month. */
  private yearBehind(at: number): Year | undefined {
    const comma = this.norm(at) === ',' ? 1 : 0;
    const year = this.isNumber(at + comma) ? yearNumber(this.norm(at + comma)) : undefined;
    return year === undefined
      ? undefined
      : { to: at + comma + (isYearWord(this.norm(at + comma + 1)) ? 2 : 1), year, relative: false };
  }

  /** The year in which the month lies nearest to the publication. */
  private nearest(month: number): Year {
    if (!this.published) return { to: 0, year: undefined, relative: true };
    const away = month - this.published.month;
    return { to: 0, year: this.published.year + (away > 6 ? -1 : away < -6 ? 1 : 0), relative: true };
  }

  private mention(found: Found): DateMention {
    const { from, to, kind, relative } = found;
    const role = this.roleOf(found);
    const value = role === 'compared' ? this.comparedValue(found) : found.value;
    const place = { start: this.tokens[from]!.start, end: this.tokens[to - 1]!.end, from, to };
    return { ...place, ...(value === undefined ? {} : { value }), kind, relative, ...(role ? { role } : {}) };
  }

  private roleOf({ from, to }: Found): DateMention['role'] {
    const next = [this.norm(to), this.norm(to + 1), this.norm(to + 2), this.norm(to + 3)];
    if (next[0] === 'дейін') return 'until';
    if (next[0] === 'бастап' || next[0] === 'бері') return 'since';
    if (next.some((norm) => /^(?:салыстыр|қарағанда)/.test(norm)) || this.norm(from) === 'алдыңғы') return 'compared';
    const ablative = /(?:дан|ден|тан|тен|нан|нен)$/;
    return (ablative.test(this.norm(to - 1)) || ablative.test(next[0]!)) &&
      (next.some((norm) => /^(?:пайыз|%|есе|бірге|бір$)/.test(norm)) || /^(?:көрсеткіш|деңгей|кезең)/.test(next[0]!))
      ? 'compared'
      : undefined;
  }

  /** «алдыңғы жылдан»: the year before the one spoken of; «былтырғы осы кезеңмен»: the same months a year ago. */
  private comparedValue({ from, value }: Found): string | undefined {
    const last = this.before.slice(-50).findLast(({ kind, role }) => kind !== 'day' && role === undefined)?.value;
    if (last && (this.norm(from) === 'алдыңғы' || /^(?:былтыр|өткен)/.test(this.norm(from))))
      return shiftYears(last, -1) ?? value;
    return value;
  }
}

/** The dates and periods of a Kazakh text, as `dates` gives those of a Russian one. */
export function kazakhDates(model: TextModel, publishedOn?: string): DateMention[] {
  const found: DateMention[] = [];
  for (const sentence of model.sentences) new Reader(model.tokens, sentence, dayOf(publishedOn), found).read();
  return found;
}
