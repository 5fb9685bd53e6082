import { type ChildNode, Element, type ParentNode } from 'domhandler';

/** Elements of one kind in a row from which on they are a list; an article and its neighbour make two. */
const ROW = 3;

/** Knows the items of lists that are not marked as lists: `<div class="item"><span>19.09.2026</span><a href=…>`. */
export class Cards {
  private readonly counted = new Map<ParentNode, ReadonlyMap<string, number>>();

  /** True for an element with a link in it and at least two brothers of its tag and class. */
  has(element: Element): boolean {
    const { parent } = element;
    if (!parent || !element.attribs.class) return false;
    const counts = this.counted.get(parent) ?? count(parent.children);
    this.counted.set(parent, counts);
    return (counts.get(kind(element)) ?? 0) >= ROW && holdsLink(element);
  }
}

const kind = ({ name, attribs }: Element): string => `${name} ${attribs.class ?? ''}`;

function count(nodes: readonly ChildNode[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) if (node instanceof Element) counts.set(kind(node), (counts.get(kind(node)) ?? 0) + 1);
  return counts;
}

function holdsLink({ children }: Element): boolean {
  return children.some(
    (child) => child instanceof Element && ((child.name === 'a' && 'href' in child.attribs) || holdsLink(child)),
  );
}
