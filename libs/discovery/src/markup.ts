import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** Deeper trees are made to break parsers; real pages stay below a hundred levels. */
export const DEEPEST = 512;
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/** Parses HTML as it is found in the wild; nothing in it is loaded or run. */
export const parsedHtml = (text: string): Document => parseDocument(text);

/** Parses XML without declared entities: they stay as they stand, so none can grow. */
export const parsedXml = (text: string): Document => parseDocument(text, { xmlMode: true });

/** Whether a tree goes deeper than any real page. */
export function isTooDeep(root: Document): boolean {
  let level: ChildNode[] = root.children;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => (isTag(node) ? node.children : []));
  }
  return false;
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
  const line = text.includes('<') || text.includes('&') ? wordsOf(parsedHtml(text)) : text;
  return line.replace(/\s+/g, ' ').trim();
}
