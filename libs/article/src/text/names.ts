import type { Element } from 'domhandler';
import lists from './data/boilerplate.json';

/**
 * What an element's class and id say about what stands in it. `soft` names (gallery, tools, popup) sometimes hold an article after all,
 * `boilerplate` names (comments, related, menu) never do.
 */
export type Naming = 'boilerplate' | 'soft' | 'body' | 'content' | 'plain';

const WORDS = new Set(lists.words);
const SOFT = new Set(lists.soft);
const UNLESS = new Set(lists.unless);
const CONTENT = new Set(lists.content);
const phrases = (list: readonly string[]) => new RegExp(`(?:^| )(?:${list.join('|')})(?: |$)`);
const PHRASES = phrases(lists.phrases);
const BODY = phrases(lists.body);

/** `category-video`, `tag-reklama`, `format-gallery`: what an article is about, not what the element is. */
const ABOUT_POST = new Set(['category', 'tag', 'format', 'status', 'type', 'term', 'rubric', 'postid']);

/** Names longer than this are generated lists of states (ad targeting, utility classes), not a description. */
const LONGEST_NAME = 300;

/** Splits a name like `articleBody` or `news-detail__text` into its words: `article body`, `news detail text`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

function oneName(words: string): Naming {
  if (BODY.test(words)) return 'body';
  const list = words.split(' ');
  if (list.length > 1 && ABOUT_POST.has(list[0]!) && !PHRASES.test(words)) return 'plain';
  const content = list.some((word) => CONTENT.has(word)) ? 'content' : 'plain';
  if (list.some((word) => UNLESS.has(word))) return content;
  if (PHRASES.test(words) || list.some((word) => WORDS.has(word))) return 'boilerplate';
  return list.some((word) => SOFT.has(word)) ? 'soft' : content;
}

const STRONGEST_FIRST: readonly Naming[] = ['body', 'boilerplate', 'soft', 'content'];

/** Single names and what they mean, for sites repeat theirs on every page. Emptied when full, so that it stays small. */
const remembered = new Map<string, Naming>();
const MOST_REMEMBERED = 20_000;

function remember(name: string): Naming {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const naming = oneName(wordsOf(name));
  remembered.set(name, naming);
  return naming;
}

function read(names: readonly string[]): Naming {
  const namings = names.map(remember);
  return STRONGEST_FIRST.find((naming) => namings.includes(naming)) ?? 'plain';
}

/** Reads class and id; remembers what it has read, for a page repeats its names. One per page. */
export class Names {
  private readonly known = new Map<string, Naming>();

  /** Custom elements (`app-footer`) are named by their tags, too. */
  of(element: Element): Naming {
    if (element.name === 'body' || element.name === 'html' || element.name === 'main') return 'plain';
    const { class: classes, id } = element.attribs;
    const tag = element.name.includes('-') ? element.name : '';
    if (!classes && !id && !tag) return 'plain';
    const key = `${classes ?? ''} ${id ?? ''} ${tag}`;
    if (key.length > LONGEST_NAME) return 'plain';
    const naming = this.known.get(key) ?? read(key.split(/\s+/));
    this.known.set(key, naming);
    return naming;
  }
}
