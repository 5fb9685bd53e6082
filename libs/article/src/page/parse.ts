import type { ChildNode, Document } from 'domhandler';
import { DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { type Refused, refuse } from './refusal';

/** A parsed page: one tree for its text, its metadata and its links. No element of it stands deeper than {@link MAX_DEPTH}. */
export interface Page {
  readonly document: Document;
}

/** Characters of HTML: five times the longest news page seen (3 MB, with its pictures inlined); 20 MB parse in under a second. */
export const MAX_CHARACTERS = 16_000_000;
/** Elements and texts: a hundred times a usual page; keeps the tree under 200 MB. */
export const MAX_NODES = 500_000;
/** Depth at which children become siblings, as browsers do it (they stop at 512); walks may therefore recurse. */
export const MAX_DEPTH = 256;
/** Open tags at which the page is no longer a page: the parser's own stack takes linear time for each tag. */
export const MAX_OPEN_TAGS = 5_000;

class Limit extends Error {
  constructor(readonly refusal: Refused) {
    super(refusal.refused);
  }
}

/** Builds domhandler's tree, but flat below the depth limit, and gives up at the other limits. */
class BoundedHandler extends DomHandler {
  private nodes = 0;

  override onopentag(name: string, attributes: { [name: string]: string }): void {
    if (this.tagStack.length > MAX_OPEN_TAGS) throw new Limit(refuse('markup-too-deep'));
    super.onopentag(name, attributes);
  }

  override oncomment(): void {
    this.lastNode = null;
  }

  protected override addNode(node: ChildNode): void {
    if (++this.nodes > MAX_NODES) throw new Limit(refuse('too-large'));
    const parent = this.tagStack[Math.min(this.tagStack.length, MAX_DEPTH) - 1]!;
    const previous = parent.children[parent.children.length - 1];
    parent.children.push(node);
    if (previous) {
      node.prev = previous;
      previous.next = node;
    }
    node.parent = parent;
    this.lastNode = null;
  }
}

/**
 * Parses HTML once, forgivingly: broken markup gives a tree, as in a browser. Comments are left out.
 * Refuses `too-large` and `markup-too-deep` at the limits above; never throws.
 */
export function parsePage(html: string): Page | Refused {
  if (html.length > MAX_CHARACTERS) return refuse('too-large');
  const handler = new BoundedHandler();
  try {
    const parser = new Parser(handler, { decodeEntities: true, lowerCaseTags: true });
    parser.end(html);
  } catch (error) {
    if (error instanceof Limit) return error.refusal;
    throw error;
  }
  return { document: handler.root };
}
