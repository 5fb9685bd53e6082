import { type ChildNode, Element } from 'domhandler';

/** Nodes looked at: a link that is longer without a sign of being unclosed is a card of a teaser. */
const WITHIN = 200;

/**
 * Whether an `a` is a link: it has an address and was closed. A forgotten `</a>` makes the rest of the page its content, which shows:
 * another link, the page's heading or several paragraphs stand in it.
 */
export function isLink(element: Element): boolean {
  if (element.attribs.href === undefined) return false;
  const seen = { nodes: 0, paragraphs: 0, unclosed: false };
  look(element.children, seen);
  return !seen.unclosed && seen.paragraphs < 3;
}

function look(nodes: readonly ChildNode[], seen: { nodes: number; paragraphs: number; unclosed: boolean }): void {
  for (const node of nodes) {
    if (!(node instanceof Element) || seen.unclosed || ++seen.nodes > WITHIN) continue;
    if (node.name === 'p') seen.paragraphs++;
    seen.unclosed = (node.name === 'a' && node.attribs.href !== undefined) || node.name === 'h1';
    if (!seen.unclosed) look(node.children, seen);
  }
}
