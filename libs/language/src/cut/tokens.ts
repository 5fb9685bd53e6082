import type { Token } from '../token';
import { type Word, wordOf } from '../words/word';
import { isAbbreviation } from './abbreviations';
import { CharacterClass, classAt, isApostrophe, isHyphen, visible } from './characters';
import { numberEnd } from './numbers';

type Kind = Token['kind'];

function isWordPart(kind: CharacterClass): boolean {
  return kind === CharacterClass.Letter || kind === CharacterClass.Digit || kind === CharacterClass.Invisible;
}

function isLatin(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether the character at `at` joins two parts of one word: a hyphen, an apostrophe, the point of a host name. */
function joins(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = classAt(text, at + 1);
  if (isHyphen(unit)) return next === CharacterClass.Letter || next === CharacterClass.Digit;
  if (isApostrophe(unit)) return next === CharacterClass.Letter && classAt(text, at - 1) === CharacterClass.Letter;
  return unit === 46 && isLatin(text.charCodeAt(at + 1)) && isLatin(text.charCodeAt(at - 1)) && at > 1;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isWordPart(classAt(text, at)) || (at > from && joins(text, at)))) at++;
  return at;
}

/** «80-летие», «2021-го», «3-я»: digits, hyphens and at last letters. */
function numeralWordEnd(text: string, number: number): number {
  if (!isHyphen(text.charCodeAt(number)) || classAt(text, number + 1) !== CharacterClass.Letter) return number;
  return wordEnd(text, number + 1);
}

/** Cuts a text into tokens in one pass; see `Token` for what each kind is. */
export class Scanner {
  readonly tokens: Token[] = [];
  constructor(private readonly text: string) {}

  /** Adds the tokens of `[from, to)`, which holds no line break. */
  scan(from: number, to: number): void {
    let at = from;
    while (at < to) {
      const kind = classAt(this.text, at);
      at = kind === CharacterClass.Space || kind === CharacterClass.Newline ? at + 1 : this.take(kind, at, to);
    }
  }

  private take(kind: CharacterClass, at: number, to: number): number {
    if (kind === CharacterClass.Letter || kind === CharacterClass.Invisible) return this.word(at, to);
    if (kind === CharacterClass.Digit) return this.number(at);
    const wide = (this.text.charCodeAt(at) & 0xfc00) === 0xd800 && at + 1 < to ? 2 : 1;
    return this.add(kind === CharacterClass.Symbol ? 'symbol' : 'punctuation', at, at + wide);
  }

  private number(at: number): number {
    const number = numberEnd(this.text, at);
    const end = numeralWordEnd(this.text, number);
    return this.add(end === number ? 'number' : 'word', at, end);
  }

  private word(at: number, to: number): number {
    const end = Math.min(wordEnd(this.text, at), to);
    const word = wordOf(this.text.slice(at, end));
    if (word.norm === '') return end; // a lone zero-width character is nothing
    const point = this.text[end] === '.' && end < to;
    if (point && word.case === 'capital' && visible(word.text).length === 1 && this.isInitial(end, to))
      return this.add('initial', at, end + 1);
    return point && isAbbreviation(word.norm) ? this.add('word', at, end + 1) : this.push('word', at, end, word);
  }

  /** «А. Иванов», «Иванов А.Б.»: before a capital, or after a capitalised word or another initial. */
  private isInitial(point: number, to: number): boolean {
    let next = point + 1;
    while (next < to && classAt(this.text, next) === CharacterClass.Space) next++;
    const following = this.text[next] ?? '';
    if (next < to && following !== following.toLowerCase()) return true;
    const before = this.tokens.at(-1);
    return (
      before?.kind === 'initial' || (before?.kind === 'word' && before.case === 'capital' && before.text.length > 2)
    );
  }

  private add(kind: Kind, start: number, end: number): number {
    return this.push(kind, start, end, wordOf(this.text.slice(start, end)));
  }

  private push(kind: Kind, start: number, end: number, word: Word): number {
    const { text, norm } = word;
    this.tokens.push({ index: this.tokens.length, start, end, text, norm, kind, case: word.case, word });
    return end;
  }
}
