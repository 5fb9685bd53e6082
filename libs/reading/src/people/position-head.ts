import { perWord, type Token } from '@kelisim/language';
import { isRank, isUndeclined, positionCases, positionReading } from './position-words';

/** Longer than any position in press style («заместитель председателя правительства – министр …»). */
export const REACH = 28;
const PREPOSITIONS = new Set(['по', 'в', 'во', 'на', 'при', 'из']);
const OPENING = new Set(['«', '“', '„', '"']);
const ENDING: ReadonlySet<string> = new Set([
  'verb',
  'infinitive',
  'gerund',
  'preposition',
  'particle',
  'conjunction',
  'adverb',
]);

/** Whether a token ends the noun phrase of a position. */
export function stops(token: Token): boolean {
  if (token.kind === 'punctuation') return !/^[«»“”„",)(–—-]$/.test(token.text);
  if (token.kind === 'symbol') return !/^[–—№-]$/.test(token.text);
  if (token.kind !== 'word') return false;
  if (PREPOSITIONS.has(token.norm) || token.norm === 'и' || positionReading(token)) return false;
  const best = token.word.plain.readings[0]?.pos;
  return token.case === 'lower' ? best !== undefined && ENDING.has(best) : best === 'preposition';
}

const inGenitive = perWord(({ readings }) => readings.some((one) => one.case === 'genitive'));
const canBeGenitive = (token: Token): boolean => isUndeclined(token) || inGenitive(token.word.plain);

/** Only a complement of something before it («предпринимателей»), never the office of one person itself. */
function isComplement(token: Token): boolean {
  const readings = token.word.plain.readings.filter(({ pos }) => pos === 'noun');
  return (
    readings.length > 0 &&
    readings.every(
      (one) =>
        one.number === 'plural' && one.case !== 'nominative' && one.case !== 'instrumental' && one.case !== 'dative',
    )
  );
}

function onlyAdjectives(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every((token) => token.word.plain.readings.some(({ pos }) => pos === 'adjective' || pos === 'numeral'));
}

class HeadSearch {
  private head: number | undefined;
  private joined = false;
  private end = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly limit: number,
  ) {}

  /** The head of the noun phrase that ends before `to`. */
  before(to: number): number | undefined {
    this.end = to;
    for (let at = to - 1; at >= Math.max(this.limit, to - REACH); ) {
      const next = this.step(at);
      if (next === undefined) break;
      at = next;
    }
    return this.head !== undefined && isComplement(this.tokens[this.head]!) ? undefined : this.head;
  }

  private step(at: number): number | undefined {
    const token = this.tokens[at]!;
    if (token.text === ')') return this.skip(at, (text) => text === '(') - 1;
    if (/^[»”"]$/.test(token.text)) return this.skip(at, (text) => OPENING.has(text)) - 1;
    if (stops(token)) return undefined;
    if (/^[,–—-]$/.test(token.text)) return this.link(at);
    if (token.norm === 'и') return this.and(at);
    if (positionReading(token) || isUndeclined(token)) return this.office(at);
    return at - 1;
  }

  private office(at: number): number | undefined {
    const current = this.head === undefined ? undefined : this.tokens[this.head]!;
    const above = current !== undefined && isRank(current) && agree(this.tokens[at]!, current);
    if (current && !above && !canBeGenitive(current)) return undefined;
    this.head = at;
    return at - 1;
  }

  /** «образования и науки»; «промышленников и предпринимателей»: still the complement of an office to come. */
  private and(at: number): number | undefined {
    if (this.head !== undefined && !canBeGenitive(this.tokens[this.head]!)) return undefined;
    this.joined = true;
    return at - 1;
  }

  /** «художником – петербурженка …»: a dash in a verb's place. A comma in a list of fields goes on; a comma or dash before an office joins it to the one before («вице-премьер – министр»). */
  private link(at: number): number | undefined {
    const { tokens, head } = this;
    if (head === undefined && /^[–—]$/.test(tokens[at]!.text) && this.end - at <= 3) return at - 1;
    if (head === undefined)
      return this.joined && tokens[at]!.text === ',' && canBeGenitive(tokens[at + 1]!) ? at - 1 : undefined;
    if (!onlyAdjectives(tokens, at + 1, head)) return undefined;
    const left = new HeadSearch(tokens, this.limit).before(at);
    if (left !== undefined && agree(tokens[left]!, tokens[head]!)) this.head = left;
    return undefined;
  }

  private skip(at: number, isOpening: (text: string) => boolean): number {
    let index = at - 1;
    while (index > this.limit && at - index < 14 && !isOpening(this.tokens[index]!.text)) index--;
    return isOpening(this.tokens[index]?.text ?? '') ? index : at;
  }
}

function agree(one: Token, other: Token): boolean {
  const cases = positionCases(other);
  return [...positionCases(one)].some((kase) => cases.has(kase));
}

/** The noun of the position whose words end where a name begins; the search goes no further back than `limit`. */
export function headBefore(tokens: readonly Token[], to: number, limit: number, after: number): number | undefined {
  const apposition = tokens[to - 1]?.text === ',' && /^[,–—]$/.test(tokens[after]?.text ?? '');
  return new HeadSearch(tokens, limit).before(apposition ? to - 1 : to);
}
