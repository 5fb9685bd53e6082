import type { Token } from '../token';
import { isAbbreviation } from './abbreviations';
import { CharacterClass, classAt, fold, isApostrophe, isHyphen, visible } from './characters';
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

/** Most words; the rest is looked at letter by letter. */
const SMALL = /^[а-яё]+$/;
const CAPITAL = /^[А-ЯЁ][а-яё]*$/;

function letterCase(word: string): Token['case'] {
  if (SMALL.test(word)) return 'lower';
  if (CAPITAL.test(word)) return 'capital';
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return 'none';
  if (word === lower) return 'lower';
  if (word === upper) return [...word].length > 1 ? 'upper' : 'capital';
  return word.split('-').every((part) => part.slice(1) === part.slice(1).toLowerCase()) && word[0] !== lower[0]
    ? 'capital'
    : 'mixed';
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
    return this.add(kind === CharacterClass.Symbol ? 'symbol' : 'punctuation', at, at + wide, 'none');
  }

  private number(at: number): number {
    const number = numberEnd(this.text, at);
    const word = numeralWordEnd(this.text, number);
    if (word === number) return this.add('number', at, number, 'none');
    return this.add('word', at, word, letterCase(this.text.slice(at, word)));
  }

  private word(at: number, to: number): number {
    const end = Math.min(wordEnd(this.text, at), to);
    const word = visible(this.text.slice(at, end));
    if (word === '') return end; // a lone zero-width character is nothing
    const form = letterCase(word);
    const point = this.text[end] === '.' && end < to;
    if (point && word.length === 1 && form === 'capital' && this.isInitial(end, to)) {
      return this.add('initial', at, end + 1, form);
    }
    return this.add('word', at, point && isAbbreviation(fold(word)) ? end + 1 : end, form);
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

  private add(kind: Kind, start: number, end: number, form: Token['case']): number {
    const text = this.text.slice(start, end);
    const look =
      kind === 'word' || kind === 'initial' ? fold(text.endsWith('.') ? text.slice(0, -1) : text) : fold(text);
    this.tokens.push({ index: this.tokens.length, start, end, text, norm: look, kind, case: form });
    return end;
  }
}
