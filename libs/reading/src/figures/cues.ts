import type { Place } from './draft';
import type { Cue, Stretch, View } from './view';

/** A cue word and where it stands. */
export interface Found {
  readonly cue: Cue;
  readonly at: number;
}

function nearest(view: View, from: number, to: number, step: 1 | -1, wanted: (cue: Cue) => boolean): Found | undefined {
  for (let at = step > 0 ? from : to - 1; at >= from && at < to; at += step) {
    const cue = view.cueAt(at);
    if (cue && wanted(cue)) return { cue, at };
  }
  return undefined;
}

/** The part of the sentence up to the number, from the last semicolon on. */
export function leftPart({ view, sentence, quantity }: Place): Stretch {
  let from = quantity.from;
  while (from > sentence.from && view.norm(from - 1) !== ';') from--;
  return { from, to: quantity.from };
}

/**
 * The cue that a number goes with: before it in its own segment, else behind it there, else before it in the sentence.
 * Cues that are not `wanted` are looked through.
 */
export function cueOf(place: Place, wanted: (cue: Cue) => boolean): Found | undefined {
  const { view, quantity, sentence } = place;
  const segment = view.segment(sentence, quantity.from);
  const left = leftPart(place);
  return (
    nearest(view, Math.max(segment.from, left.from), quantity.from, -1, wanted) ??
    nearest(view, quantity.to, segment.to, 1, wanted) ??
    nearest(view, left.from, quantity.from, -1, wanted)
  );
}

/** The first cue behind the number in its segment. */
export function cueBehind({ view, quantity, sentence }: Place, wanted: (cue: Cue) => boolean): Found | undefined {
  const bracketed = view.norm(quantity.from - 1) === '(' && view.norm(quantity.to) === ')';
  const from = bracketed ? quantity.to + 1 : quantity.to;
  return nearest(view, from, view.segment(sentence, Math.min(from, sentence.to - 1)).to, 1, wanted);
}

/** How much of the sentence before is looked through. */
const PREVIOUS = 120;

/** Whether the sentence, or the one before it in the paragraph, has such a cue. */
export function mentions({ view, sentence }: Place, wanted: (cue: Cue) => boolean, alsoBefore = false): boolean {
  if (nearest(view, sentence.from, sentence.to, 1, wanted)) return true;
  const previous = alsoBefore ? view.story.model.sentences[sentence.index - 1] : undefined;
  const from = previous && Math.max(previous.from, previous.to - PREVIOUS);
  return previous !== undefined && nearest(view, from!, previous.to, 1, wanted) !== undefined;
}
