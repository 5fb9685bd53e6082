import type { DateMention } from '../mentions';
import type { Sentence, Token } from '../token';
import type { Day } from './calendar';
import { iso } from './calendar';
import { type Tense, tenseNear } from './tense';
import { isYearWord, monthOf } from './words';

/** Mentions that are remembered for «тот же период». */
const MEMORY = 50;

/** What a matcher finds: tokens `[from, to)` and their meaning. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly value?: string;
  readonly kind: DateMention['kind'];
  readonly relative: boolean;
  readonly compared?: boolean;
}

/** What matchers read in: one sentence, the publication day, what was found before. */
export class Context {
  constructor(
    readonly tokens: readonly Token[],
    readonly sentence: Sentence,
    readonly published: Day | undefined,
    /** Mentions found so far in the whole text, in order. */
    readonly before: readonly DateMention[],
  ) {}

  /** The mentions that a word can lead back to: the last ones, so that endless lists of days cost nothing. */
  recent(): readonly DateMention[] {
    return this.before.slice(-MEMORY);
  }

  norm(at: number): string {
    return at >= this.sentence.from && at < this.sentence.to ? this.tokens[at]!.norm : '';
  }

  token(at: number): Token | undefined {
    return at >= this.sentence.from && at < this.sentence.to ? this.tokens[at] : undefined;
  }

  isYearWord(at: number): boolean {
    const token = this.token(at);
    return token !== undefined && isYearWord(token);
  }

  month(at: number): number {
    return this.token(at)?.kind === 'word' ? monthOf(this.norm(at)) : 0;
  }

  isDash(at: number): boolean {
    return /^[-–—−]$/.test(this.norm(at));
  }

  hasLemma(at: number, lemmas: ReadonlySet<string>): boolean {
    const token = this.token(at);
    return token?.kind === 'word' && token.word.plain.isAny(lemmas);
  }

  tense(from: number, to: number): Tense | undefined {
    return tenseNear(this.tokens, from, to, this.sentence.from, this.sentence.to);
  }

  /** Days weeks ahead are meant with the past tense, too («срок истекал 1 сентября»): older ones have their year with them. */
  private isSoon(month: number, day: number, given: number | undefined): boolean {
    const { year, month: nowMonth, day: nowDay } = this.published!;
    const ahead = Date.UTC(year, month - 1, day) - Date.UTC(year, nowMonth - 1, nowDay);
    return given !== undefined && ahead <= SOON;
  }

  /** «до 11 ноября», «к июлю» look ahead; «с 1 марта» may lie on either side, whatever was decided when. */
  private leaning(from: number): Tense | 'either' | undefined {
    const at = /^(?:конца|концу|начала|началу|середины|середине)$/.test(this.norm(from - 1)) ? from - 2 : from - 1;
    if (/^(?:до|к|ко)$/.test(this.norm(at))) return 'future';
    return /^(?:с|со|на)$/.test(this.norm(at)) ? 'either' : undefined;
  }

  /** The year that a month or day without one means: nearest to the publication, on the side that the verb's tense says. */
  nearestYear(from: number, to: number, month: number, given?: number): number | undefined {
    if (!this.published) return undefined;
    const { year } = this.published;
    const day = given ?? 15;
    const here = iso(year, this.published.month, this.published.day)!;
    const then = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const tense = this.leaning(from) ?? this.tense(from, to);
    const sameMonth = month === this.published.month;
    if (tense === 'past')
      return then > here && !this.isSoon(month, day, given) && !(sameMonth && !given) ? year - 1 : year;
    if (tense === 'future') return then < here && !sameMonth ? year + 1 : year;
    return nearest(year, this.published.month, month);
  }
}

/** Sixty days. */
const SOON = 60 * 86_400_000;

/** Months more than half a year away lie in the neighbouring year. */
function nearest(year: number, published: number, month: number): number {
  if (month - published > 6) return year - 1;
  return published - month > 6 ? year + 1 : year;
}
