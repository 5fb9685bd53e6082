import type { Document, Element } from 'domhandler';
import { choose } from './choose';
import { measure } from './measure';
import { leavesOut } from './prune';
import { type Block, render } from './render';

/** An article's lines, and the element they stand in. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly element?: Element;
}

function read(document: Document, lenient: boolean, chosen?: Element): Body {
  const boxes = measure(document, lenient);
  const element = chosen ?? choose(boxes);
  return element ? { blocks: render(element, boxes, leavesOut), element } : { blocks: [] };
}

/** Characters of all lines. */
export const lengthOf = ({ blocks }: Body): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Below this many characters an article is so short that it may have been left out by mistake. */
const SHORT = 250;

/**
 * The lines of the page's article.
 * @param chosen the element that a source's selector found; otherwise the element is chosen by what stands in it
 */
export function bodyOf(document: Document, chosen?: Element): Body {
  const strict = read(document, false, chosen);
  if (lengthOf(strict) >= SHORT) return strict;
  const lenient = read(document, true, chosen);
  return lengthOf(lenient) > 2 * lengthOf(strict) ? lenient : strict;
}
