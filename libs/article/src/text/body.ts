import type { Document, Element } from 'domhandler';
import { choose } from './choose';
import { type Landmarks, measure } from './measure';
import { piecesOf } from './pieces';
import { leavesOut } from './prune';
import { type Block, render } from './render';

/** An article's lines, and the element they stand in. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly element?: Element;
}

/** What is known before the text is looked for. */
export interface Hints extends Landmarks {
  /** What a source's selector found: the text stands in it. */
  readonly chosen?: Element;
}

interface Reading extends Body {
  readonly withheld: number;
}

function read(document: Document, lenient: boolean, hints: Hints): Reading {
  const { chosen, title } = hints;
  const { boxes, withheld } = measure(document, lenient, hints);
  const element = chosen ?? choose(boxes, title);
  if (!element) return { blocks: [], withheld };
  const pieces = chosen ? [chosen] : piecesOf(element, title, boxes);
  return { blocks: unrepeated(pieces.flatMap((piece) => render(piece, boxes, leavesOut, title))), element, withheld };
}

/** Shorter lines repeat themselves in tables and lists. */
const UNMISTAKABLE = 60;
/** Lines between a lead and the first paragraph that says the same. */
const NEAR = 3;
/** Share of repeated lines from which the whole article stands in the page again; a recipe or a law repeats a few. */
const COPIED = 0.3;

/** Pages carry a paragraph twice: for narrow and wide screens, for print, as lead and first paragraph. */
function unrepeated(blocks: readonly Block[]): readonly Block[] {
  const last = new Map<string, number>();
  const distances = blocks.map(({ text }, index) => {
    const before = last.get(text);
    last.set(text, index);
    return text.length >= UNMISTAKABLE && before !== undefined ? index - before : 0;
  });
  const copied = distances.filter((distance) => distance > 0).length > blocks.length * COPIED;
  return blocks.filter((_, index) => distances[index] === 0 || (!copied && distances[index]! > NEAR));
}

/** Characters of all lines. */
export const lengthOf = ({ blocks }: Body): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Below this many characters an article is so short that it may have been left out by mistake. */
const SHORT = 250;
/** Below this many it may be a notice or a column beside an article that was left out. */
const RATHER_SHORT = 1_000;
/** Share of running text that is hidden or softly named, from which the article may be in it; two hidden copies make two thirds. */
const MOSTLY_WITHHELD = 0.85;

/** The lines of the page's article. */
export function bodyOf(document: Document, hints: Hints): Body {
  const strict = read(document, false, hints);
  const expected = strict.withheld < MOSTLY_WITHHELD ? SHORT : RATHER_SHORT;
  if (lengthOf(strict) >= expected) return strict;
  const lenient = read(document, true, hints);
  return lengthOf(lenient) > 2 * lengthOf(strict) ? lenient : strict;
}
