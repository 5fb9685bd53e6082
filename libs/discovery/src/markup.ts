import { type ChildNode, type Document, DomHandler, type Element, isTag, isText } from 'domhandler';
import { Parser, type ParserOptions } from 'htmlparser2';

/** Real pages stay below a hundred levels, those that never close a tag below a thousand; deeper ones are made to break parsers. */
const DEEPEST = 2_000;
/** A hundred times a usual page. */
const MOST_NODES = 500_000;
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/** Stops a parser at markup beyond any real page: its own stack would take quadratic time, the tree all memory. */
class BoundedHandler extends DomHandler {
  private nodes = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST) throw new Excessive();
    super.onopentag(name, attribs);
  }

  protected override addNode(node: ChildNode): void {
    this.nodes += 1;
    if (this.nodes > MOST_NODES) throw new Excessive();
    super.addNode(node);
  }
}

class Excessive extends Error {}

/** Parses HTML as it is found in the wild; nothing in it is loaded or run. Undefined for excessive markup. */
export const parsedHtml = (text: string): Document | undefined => parsed(text, {});

/** Parses XML without declared entities: they stay as they stand, so none can grow. Undefined as above. */
export const parsedXml = (text: string): Document | undefined => parsed(text, { xmlMode: true });

function parsed(text: string, options: ParserOptions): Document | undefined {
  const handler = new BoundedHandler();
  try {
    new Parser(handler, options).end(text);
    return handler.root;
  } catch (error) {
    if (error instanceof Excessive) return undefined;
    throw error;
  }
}

/** All elements below a node, in the order of the text. */
export function* elements(root: Document | Element): Generator<Element> {
  const open: ChildNode[] = root.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isTag(node)) continue;
    yield node;
    for (let i = node.children.length - 1; i >= 0; i -= 1) open.push(node.children[i] as ChildNode);
  }
}

/**
 * The words below a node as a reader sees them, on one line.
 * @param most how many characters, and how many nodes, are looked at: links and boxes may be nested in one another
 */
export function wordsOf(root: Document | Element, most = 20_000): string {
  const words: string[] = [];
  const open: ChildNode[] = root.children.toReversed();
  let left = most;
  for (let node = open.pop(); node && left > 0; node = open.pop()) {
    left -= isText(node) ? node.data.length : 1;
    if (isText(node)) words.push(node.data);
    else if ('children' in node && !(isTag(node) && SILENT.has(node.name))) {
      if (isTag(node) && node.name !== 'b' && node.name !== 'span') words.push(' ');
      for (let i = node.children.length - 1; i >= 0; i -= 1) open.push(node.children[i] as ChildNode);
    }
  }
  return words.join('').replace(/\s+/g, ' ').trim().slice(0, most);
}

/** The words of text that may carry tags and entities of its own, as headlines in feeds do. */
export function plainWords(text: string): string {
  const document = text.includes('<') || text.includes('&') ? parsedHtml(text) : undefined;
  const line = document ? wordsOf(document) : text;
  return line.replace(/\s+/g, ' ').trim();
}
