import { type ChildNode, Element } from 'domhandler';
import { WORDLESS } from '../page/tags';
import places from './data/places.json';

const ELSEWHERE = new Set(places.elsewhere);
const DATED = new Set(places.dated);
const FOOT = new Set(places.foot);
const NOT_HERE = new Set(['nav', 'aside', 'dialog', 'menu']);

/** What a class or an id says of the place. A foot is the article's own where a `time` stands in it. */
export type Place = 'elsewhere' | 'foot' | 'dated' | 'plain';

/** Longer names are lists of states, not a description. */
const LONGEST_NAME = 300;

/** Reads class, id and property of elements; remembers what it has read. One per page. */
export class Places {
  private readonly known = new Map<string, Place>();

  of({ attribs }: Element): Place {
    const key = `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs.itemprop ?? ''}`;
    if (key === '  ' || key.length > LONGEST_NAME) return 'plain';
    const place = this.known.get(key) ?? read(key);
    this.known.set(key, place);
    return place;
  }
}

/** A footer inside an article often has its date; the page's has none. A form is a comment's or a search's, unless it is around everything. */
export function isFrame(name: string, article: boolean): boolean {
  return NOT_HERE.has(name) || (name === 'footer' && !article) || name === 'form';
}

/** True for a foot without a date of its own. */
export const isFoot = (naming: Place, element: Element): boolean => naming === 'foot' && !holdsTime(element);

/** True where a `time` element stands inside. */
export function holdsTime(element: Element): boolean {
  return element.children.some((child) => child instanceof Element && (child.name === 'time' || holdsTime(child)));
}

function read(key: string): Place {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.some((word) => ELSEWHERE.has(word))) return 'elsewhere';
  if (words.some((word) => FOOT.has(word))) return 'foot';
  return words.some((word) => DATED.has(word)) ? 'dated' : 'plain';
}

/** The words of a small element with a space between its parts. */
export function spaced(element: Element): string {
  const pieces: string[] = [];
  const gather = (nodes: readonly ChildNode[]) => {
    for (const node of nodes) {
      if (pieces.length > 40) return; // more than a date
      if (node.type === 'text') pieces.push(node.data);
      else if (node instanceof Element && !WORDLESS.has(node.name)) gather(node.children);
    }
  };
  gather(element.children);
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}
