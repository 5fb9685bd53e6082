import { diffWordsWithSpace } from 'diff';

/** A stretch of two versions of a text. */
export interface Change {
  readonly text: string;
  readonly kind: 'kept' | 'added' | 'removed';
}

/** Longer than this two texts are compared no further: they have little in common. */
const PATIENCE_MS = 300;

/** What was put in and taken out, word by word; undefined where two texts are too different to be compared in time. */
export function changesBetween(before: string, after: string): Change[] | undefined {
  const changes = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS });
  return changes?.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'kept',
  }));
}
