import type { Document, Element } from 'domhandler';
import { choose } from './choose';
import { measure } from './measure';
import { piecesOf } from './pieces';
import { leavesOut } from './prune';
import { type Block, render } from './render';

/** An article's lines, and the element they stand in. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly element?: Element;
}

/** What is known before the text is looked for. */
export interface Hints {
  /** What a source's selector found: the text stands in it. */
  readonly chosen?: Element;
  /** The heading that shows the article's title. */
  readonly title?: Element;
}

function read(document: Document, lenient: boolean, { chosen, title }: Hints): Body {
  const boxes = measure(document, lenient);
  const element = chosen ?? choose(boxes, title);
  if (!element) return { blocks: [] };
  const pieces = chosen ? [chosen] : piecesOf(element, title, boxes);
  return { blocks: pieces.flatMap((piece) => render(piece, boxes, leavesOut)), element };
}

/** Characters of all lines. */
export const lengthOf = ({ blocks }: Body): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Below this many characters an article is so short that it may have been left out by mistake. */
const SHORT = 250;

/** The lines of the page's article. */
export function bodyOf(document: Document, hints: Hints): Body {
  const strict = read(document, false, hints);
  if (lengthOf(strict) >= SHORT) return strict;
  const lenient = read(document, true, hints);
  return lengthOf(lenient) > 2 * lengthOf(strict) ? lenient : strict;
}
