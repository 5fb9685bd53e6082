import { diffArrays } from 'diff';

/** A stretch of two versions of a text. */
export interface Change {
  readonly text: string;
  readonly kind: 'kept' | 'added' | 'removed';
}

/** Longer than this two texts are compared no further: they have little in common. */
const PATIENCE_MS = 300;
/** A word, a number, a run of spaces, or a sign. */
const PIECE = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

const pieces = (text: string): string[] => text.match(PIECE) ?? [];

/** What was put in and taken out, word by word; undefined where two texts are too different to be compared in time. */
export function changesBetween(before: string, after: string): Change[] | undefined {
  const changes = diffArrays(pieces(before), pieces(after), { timeout: PATIENCE_MS });
  return changes?.map(({ value, added, removed }) => ({
    text: value.join(''),
    kind: added ? 'added' : removed ? 'removed' : 'kept',
  }));
}
