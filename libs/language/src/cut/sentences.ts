import type { Token } from '../token';
import { mayEndSentence } from './abbreviations';

const CLOSING = new Set(['»', '”', '“', '"', ')', ']', '’', "'"]);
const OPENING = new Set(['«', '„', '“', '"', '(', '[', '‘']);
const DASHES = new Set(['–', '—', '-', '―', '−']);
/** A year's «г.» this close to the sentence's beginning opens it («В 2021 г. Омская область …») and does not close it. */
const OPENING_WORDS = 5;

/** Token indexes at which a new sentence begins, within the tokens `[from, to)` of one block. */
export function sentenceStarts(tokens: readonly Token[], from: number, to: number): number[] {
  const starts = [from];
  for (let at = from; at + 1 < to; at++) {
    const end = endMark(tokens, at, to, starts.at(-1)!);
    if (end === undefined) continue;
    if (end < to && opens(tokens, end, to)) starts.push(end);
    at = end - 1;
  }
  return starts;
}

/** If a sentence may end at this token: the index after it and the closing quotes behind it. */
function endMark(tokens: readonly Token[], at: number, to: number, start: number): number | undefined {
  const token = tokens[at]!;
  if (token.kind === 'word' ? !abbreviationEnds(tokens, at, start) : !isStop(tokens, at, start)) return undefined;
  let next = at + 1;
  while (next < to && (isTerminator(tokens[next]!) || closes(tokens, next))) next++;
  return next;
}

function isTerminator(token: Token): boolean {
  return (
    token.kind === 'punctuation' &&
    (token.text === '.' || token.text === '!' || token.text === '?' || token.text === '…')
  );
}

/** A closing quote or bracket follows its word without a space. */
function closes(tokens: readonly Token[], at: number): boolean {
  return CLOSING.has(tokens[at]!.text) && tokens[at]!.start === tokens[at - 1]!.end;
}

function isStop(tokens: readonly Token[], at: number, start: number): boolean {
  if (!isTerminator(tokens[at]!)) return false;
  // «1. Открытие»: the number of a list item.
  return !(tokens[at]!.text === '.' && at - start === 1 && tokens[start]!.kind === 'number');
}

function abbreviationEnds(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at]!;
  if (!token.text.endsWith('.') || !mayEndSentence(token.norm)) return false;
  const next = tokens[at + 1];
  if (token.norm === 'д' || token.norm === 'п') return tokens[at - 1]?.norm === 'т' && next?.kind !== 'number';
  if (!next || next.kind === 'number' || next.norm === 'сша' || next.text === '-' || DASHES.has(next.text))
    return false;
  if (token.norm === 'г' || token.norm === 'гг')
    return tokens[at - 1]?.kind === 'number' && at - start >= OPENING_WORDS;
  return at - start >= 2;
}

/** Whether a sentence may begin with the token at `at`. */
function opens(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'word' || token.kind === 'initial') return beginsWithCapital(tokens, at);
  if (token.kind === 'number') return token.start > tokens[at - 1]!.end;
  if (OPENING.has(token.text)) return at + 1 < to && opens(tokens, at + 1, Math.min(to, at + 4));
  if (DASHES.has(token.text))
    return at + 1 < to && tokens[at + 1]!.kind !== 'punctuation' && beginsWithCapital(tokens, at + 1);
  return token.kind === 'symbol' || token.text === '•' || token.text === '·';
}

function beginsWithCapital(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'number') return true;
  if (token.case === 'lower' || token.case === 'none') return false;
  const glued = token.start === tokens[at - 1]?.end;
  // «области.Об этом»: a forgotten space, but not «Погода.Инфо», «С.Петербург».
  return (
    !glued || !isTerminator(tokens[at - 1]!) || (tokens[at - 2]?.case === 'lower' && tokens[at - 2]!.text.length > 2)
  );
}
