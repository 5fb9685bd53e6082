import { type ChildNode, type Document, Element } from 'domhandler';
import { namesIn, namesSite } from './site-marks';
import { wordsOf } from './words-of';

/** What stands in a page beside its text, gathered in one walk. */
export interface Findings {
  /** `content` of `meta` elements by lower-case `property`, `name` or `itemprop`, in page order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** The `href` of the first `link` of each relation. */
  readonly links: ReadonlyMap<string, string>;
  /** Sources of `application/ld+json` scripts. */
  readonly linkedData: readonly string[];
  /** Sources of other JSON, and of assignments of it: the state that a page written by a script carries with it. */
  readonly states: readonly string[];
  /** The `title` element's words. */
  readonly windowTitle: string | undefined;
  /** The root's `lang`. */
  readonly lang: string | undefined;
  readonly headings: readonly Element[];
  /** Elements that are no headings but are named as a title. */
  readonly titled: readonly Element[];
  /** What the logo, the link to the home page and the copyright line call the site. */
  readonly siteNames: readonly string[];
  /** True where a script of a bot protection stands in the page. */
  readonly challenged: boolean;
  /** Elements with an `itemprop`, by its lower-case words. */
  readonly properties: ReadonlyMap<string, readonly Element[]>;
}

class Scanner implements Findings {
  readonly metas = new Map<string, string[]>();
  readonly links = new Map<string, string>();
  readonly linkedData: string[] = [];
  readonly states: string[] = [];
  readonly headings: Element[] = [];
  readonly titled: Element[] = [];
  readonly siteNames: string[] = [];
  challenged = false;
  readonly properties = new Map<string, Element[]>();
  windowTitle: string | undefined;
  lang: string | undefined;

  visit(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (!(node instanceof Element)) continue;
      this.element(node);
      if (node.name !== 'svg') this.visit(node.children);
    }
  }

  private element(element: Element): void {
    const { name, attribs } = element;
    if (name === 'meta') this.meta(attribs);
    else if (name === 'link') this.link(attribs);
    else if (name === 'script') this.script(element);
    else if (name === 'title') this.windowTitle ??= wordsOf(element);
    else if (name === 'html') this.lang ??= attribs.lang ?? attribs['xml:lang'];
    else if (HEADING.test(name)) this.headings.push(element);
    else if (attribs.class !== undefined && TITLED.test(attribs.class)) this.titled.push(element);
    if (this.siteNames.length < MOST_NAMES && namesSite(element)) this.siteNames.push(...namesIn(element));
    if (attribs.itemprop) for (const property of split(attribs.itemprop)) append(this.properties, property, element);
  }

  private meta({ property, name, itemprop, content }: Element['attribs']): void {
    const key = (property ?? name ?? itemprop)?.trim().toLowerCase();
    if (key && content?.trim()) append(this.metas, key, content.trim());
  }

  private link({ rel, href }: Element['attribs']): void {
    if (!rel || !href) return;
    for (const relation of split(rel)) if (!this.links.has(relation)) this.links.set(relation, href.trim());
  }

  private script(element: Element): void {
    const type = element.attribs.type?.toLowerCase() ?? '';
    this.challenged ||= CHALLENGE.test(element.attribs.src ?? '');
    const [first] = element.children;
    if (first?.type !== 'text') return;
    if (type.includes('ld+json')) this.linkedData.push(first.data);
    else if (type.includes('json') || STATE.test(first.data.slice(0, 100))) this.states.push(first.data);
  }
}

/** `window.__INITIAL_STATE__ = {`: how frameworks hand a page's data to its script. */
const STATE = /^\s*(?:window|self|globalThis)(?:\.|\[")_{0,3}[A-Za-z_$]{3,40}(?:"\])?\s*=\s*\{/;
/** Scripts of the bot protections that Russian and Kazakh sites stand behind. */
const CHALLENGE =
  /__qrator|cdn-cgi\/challenge|ddos-guard\/|\.well-known\/ddos|servicepipe|_Incapsula_|\/__js_?challenge|smartcaptcha/i;
const TITLED = /(?:^|[\s_-])(?:title|ttl|heading|contentheading|headline|zagolovok)(?:$|[\s])/i;
const HEADING = /^h[1-4]$/;
/** A page names its site in its head and foot; more would be a list. */
const MOST_NAMES = 12;
const split = (words: string) => words.toLowerCase().split(/\s+/).filter(Boolean);

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Gathers a page's metadata. */
export function scan(document: Document): Findings {
  const scanner = new Scanner();
  scanner.visit(document.children);
  return scanner;
}
