import type { Block, Token } from '@kelisim/language';
import type { Story, StoryPerson } from '../story';

/** Direct speech: tokens `[from, to)` without its marks, and the author's words that belong to it. */
export interface Speech {
  readonly from: number;
  readonly to: number;
  /** Tokens of the author's words beside it («– сказал губернатор»); none in an interview. */
  readonly author?: { readonly from: number; readonly to: number };
  readonly block: Block;
  readonly form: 'dash' | 'guillemets';
}

/** Speech with the person who spoke. */
export interface Spoken {
  readonly speech: Speech;
  readonly speaker: StoryPerson;
}

const DASHES = new Set(['–', '—', '―', '-']);
const ENDS = new Set([',', '.', '!', '?', '…', '...', '»', '”', '"', ':']);

export const isDash = (token: Token | undefined): boolean => token !== undefined && DASHES.has(token.text);

/** A dash between speech and the author's words: it follows a comma, a point or a closing mark. */
function isTurn(story: Story, index: number): boolean {
  const before = story.model.tokens[index - 1];
  return (
    isDash(story.model.tokens[index]) && before !== undefined && (ENDS.has(before.text) || before.text.endsWith('…'))
  );
}

/** The turns of tokens `[from, to)`: stretches between such dashes. */
export function turns(story: Story, from: number, to: number): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  let start = from;
  for (let index = from; index < to; index++) {
    if (!isTurn(story, index)) continue;
    result.push({ from: start, to: index });
    start = index + 1;
  }
  return [...result, { from: start, to }];
}

/**
 * Matching pairs of quotation marks in tokens `[from, to)`, outermost only: indices of the marks. Printers close two
 * pairs that end together with one mark: then the last mark closes both.
 */
export function quotedIn(story: Story, from: number, to: number): { open: number; close: number }[] {
  const result: { open: number; close: number }[] = [];
  let [depth, open, last] = [0, -1, -1];
  for (let index = from; index < to; index++) {
    const text = story.model.tokens[index]?.text ?? '';
    const opens = OPENING.has(text) || (text === '"' && depth === 0);
    if (opens && depth++ === 0) open = index;
    else if (depth > 0 && (CLOSING.has(text) || (text === '"' && depth === 1))) {
      last = index;
      if (--depth === 0) result.push({ open, close: index });
    }
  }
  return depth > 0 && last > open ? [...result, { open, close: last }] : result;
}

const OPENING = new Set(['«', '„', '“']);
const CLOSING = new Set(['»', '”']);
