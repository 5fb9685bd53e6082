import type { Sentence, Token } from '@kelisim/language';

/** A name in quotes: tokens `[open, to)`, quotes included; the words between are `[open + 1, close)`. */
export interface Quoted {
  readonly open: number;
  readonly close: number;
  readonly to: number;
}

const QUOTE = /^[«»“”„"]$/;
/** Longer quotations are speech or titles of works. */
const LONGEST_NAME = 8;
/** A text with more of them is no text. */
const MOST_UNCLOSED = 50;

function opens(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.text === '«' || token.text === '„') return true;
  if (token.text === '»' || token.text === '”') return false;
  return tokens[at + 1]?.start === token.end && tokens[at - 1]?.end !== token.start;
}

function isName(tokens: readonly Token[], open: number, close: number): boolean {
  const first = tokens[QUOTE.test(tokens[open + 1]?.text ?? '') ? open + 2 : open + 1];
  if (!first || close - open - 1 > LONGEST_NAME || close <= open + 1) return false;
  if (first.kind === 'word' ? first.case === 'lower' : first.kind !== 'number') return false;
  return tokens
    .slice(open + 1, close)
    .every(({ kind, text }) => kind !== 'punctuation' || QUOTE.test(text) || /^[–—&+-]$/.test(text));
}

/** The legal form or letters before an inner name: «НПО «…», “КЗХ “…”. */
const isLetters = ({ text }: Token): boolean => /^\p{Lu}{2,6}$/u.test(text);

/** All names in quotes of a sentence, outermost only; a missing second closing mark («КЗХ «Бирюса») is forgiven. */
export function quotedNames(tokens: readonly Token[], { from, to }: Pick<Sentence, 'from' | 'to'>): Quoted[] {
  const stack: { readonly open: number; inner?: { readonly open: number; readonly close: number } }[] = [];
  const found: Quoted[] = [];
  const close = (open: number, at: number): void => {
    if (!isName(tokens, open, at)) return;
    while (found.length > 0 && found.at(-1)!.open > open) found.pop();
    found.push({ open, close: at, to: at + 1 });
  };
  for (let at = from; at < to; at++) {
    if (tokens[at]!.kind !== 'punctuation' || !QUOTE.test(tokens[at]!.text)) continue;
    if (opens(tokens, at)) {
      stack.push({ open: at });
      continue;
    }
    const closed = stack.pop();
    if (closed) close(closed.open, at);
    const outer = stack.at(-1);
    if (outer && closed) outer.inner ??= { open: closed.open, close: at };
  }
  const unclosed = stack.filter(({ open, inner }) => inner && tokens.slice(open + 1, inner.open).every(isLetters));
  for (const { open, inner } of unclosed.slice(0, MOST_UNCLOSED)) {
    const at = found.findIndex((one) => one.open === inner!.open);
    if (at >= 0 && isName(tokens, open, inner!.close)) found[at] = { open, close: inner!.close, to: inner!.close + 1 };
  }
  return found.sort((a, b) => a.open - b.open);
}
