import type { Article } from '@kelisim/domain/documents/article';

/** Which articles are to be read again. */
export interface Which {
  readonly all?: boolean;
  /** Those that this version of the reader or a later one has read. */
  readonly sinceReader?: string;
}

/**
 * Tells whether an article is to be read again; unless told otherwise those are the ones that another version than the
 * present one has read.
 */
export function isMeant({ all, sinceReader }: Which, present: string): (article: Pick<Article, 'reader'>) => boolean {
  if (all) return () => true;
  if (sinceReader === undefined) return ({ reader }) => reader !== present;
  return ({ reader }) => reader !== undefined && compareVersions(reader, sinceReader) >= 0;
}

/** Orders versions such as `2026-11-2` and `2026-11-10` by their numbers. */
const compareVersions = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
