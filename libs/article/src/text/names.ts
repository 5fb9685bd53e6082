import type { Element } from 'domhandler';
import lists from './data/boilerplate.json';

/** What an element's class and id say about what stands in it. */
export type Naming = 'boilerplate' | 'body' | 'content' | 'plain';

const WORDS = new Set(lists.words);
const UNLESS = new Set(lists.unless);
const CONTENT = new Set(lists.content);
const phrases = (list: readonly string[]) => new RegExp(`(?:^| )(?:${list.join('|')})(?: |$)`);
const PHRASES = phrases(lists.phrases);
const BODY = phrases(lists.body);

/** Names longer than this are generated lists of states (ad targeting, utility classes), not a description. */
const LONGEST_NAME = 300;

/** Splits `articleBody news-detail__text` into the words `article body | news detail text`, one string per name. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

function namesBoilerplate(words: string): boolean {
  const list = words.split(' ');
  if (list.some((word) => UNLESS.has(word))) return false;
  return PHRASES.test(words) || list.some((word) => WORDS.has(word));
}

function read(names: readonly string[]): Naming {
  const worded = names.map(wordsOf).filter((words) => words !== '');
  if (worded.some((words) => BODY.test(words))) return 'body';
  if (worded.some(namesBoilerplate)) return 'boilerplate';
  return worded.some((words) => words.split(' ').some((word) => CONTENT.has(word))) ? 'content' : 'plain';
}

/** Reads class and id; remembers what it has read, for a page repeats its names. One per page. */
export class Names {
  private readonly known = new Map<string, Naming>();

  of(element: Element): Naming {
    const { class: classes, id } = element.attribs;
    if (!classes && !id) return 'plain';
    const key = `${classes ?? ''} ${id ?? ''}`;
    if (key.length > LONGEST_NAME) return 'plain';
    const naming = this.known.get(key) ?? read(key.split(/\s+/));
    this.known.set(key, naming);
    return naming;
  }
}
