import type { Element } from 'domhandler';
import { HEADINGS } from '../page/tags';
import type { Naming } from './names';

/** What was measured of an element with words in it. Lengths are characters without the spaces around. */
export interface Box {
  readonly element: Element;
  readonly naming: Naming;
  /** True where its words are left out whatever else is read. */
  readonly dropped: boolean;
  chars: number;
  linkChars: number;
  /** Characters of running text less what speaks against an article: links, scraps. Left-out children do not count. */
  score: number;
  /** Characters of running text alone, whatever speaks against it. */
  prose: number;
  /** Links in it. */
  links: number;
}

export type Boxes = ReadonlyMap<Element, Box>;

/** A run of words between two block boundaries. */
export interface Run {
  chars: number;
  linkChars: number;
  sentence: boolean;
}

/** Shortest run that counts as running text by its length alone: about one printed line. */
const LINE = 80;

/** Few words in a cell are data, not a scrap. */
const CELLS = new Set(['td', 'th']);

/** What a run speaks for (positive) or against (negative) an article standing here. */
export function weigh({ chars, linkChars, sentence }: Run, owner: string): number {
  const own = chars - linkChars;
  if (linkChars > own) return -Math.min(chars, LINE);
  if (HEADINGS.has(owner)) return 0;
  if (own >= LINE || (own >= LINE / 4 && sentence)) return own - linkChars;
  return CELLS.has(owner) ? 0 : -Math.min(own, 10);
}

/** Name of the element that stands for the whole document, for pages without `body`: fragments, plain text. */
export const WHOLE = '#whole';

/** A box in which nothing has been measured yet. */
export const emptyBox = (element: Element, naming: Naming, dropped: boolean): Box => ({
  element,
  naming,
  dropped,
  chars: 0,
  linkChars: 0,
  score: 0,
  prose: 0,
  links: 0,
});
