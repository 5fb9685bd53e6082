import type { Evidence } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import type { Story } from '../story';

/** Evidence proves one fact: what is longer than a long sentence is cut at a mark. */
const LONGEST = 300;
const MARKS = new Set([',', ';', ':', '–', '—', '(', ')', '.']);

/**
 * The words that prove a fact: the sentence, or, where it is longer than a person would quote, its stretch
 * between two marks around tokens `[from, to)`.
 */
export function proof(story: Story, sentence: Sentence, from: number, to: number): Evidence {
  const { tokens } = story.model;
  const last = Math.max(from, to - 1);
  if (sentence.end - sentence.start <= LONGEST) return quote(story, sentence.start, sentence.end);
  let [left, right] = [from, last];
  const length = (one: number, other: number) => tokens[other]!.end - tokens[one]!.start;
  for (let at = last; at < sentence.to && length(from, at) <= LONGEST * 0.6; at++)
    if (at === sentence.to - 1 || isMark(at + 1)) right = at;
  for (let at = from; at >= sentence.from && length(at, right) <= LONGEST; at--)
    if (at === sentence.from || isMark(at - 1)) left = at;
  return quote(story, tokens[left]!.start, tokens[right]!.end);

  function isMark(index: number): boolean {
    return MARKS.has(tokens[index]?.text ?? '');
  }
}

function quote({ text }: Story, start: number, end: number): Evidence {
  return { start, end, text: text.slice(start, end) };
}
