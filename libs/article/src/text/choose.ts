import { Element } from 'domhandler';
import { HEADINGS } from '../page/tags';
import { type Box, type Boxes, WHOLE } from './box';

/** How much an element's own naming counts for it when it competes with what is inside it and around it. */
function trust({ element, naming }: Box): number {
  if (element.attribs.itemprop === 'articleBody') return 1.5;
  if (naming === 'body') return 1.35;
  if (element.name === 'article' || element.name === 'main') return 1.2;
  if (element.name === 'body' || element.name === WHOLE) return 0.9;
  return naming === 'content' ? 1.1 : 1;
}

/** One of these is a part of an article, however its class is called. */
const PARAGRAPHS = new Set(['p', 'li', 'blockquote', 'dd', 'dt', 'tr', ...HEADINGS]);

/** A surrounding element must add a seventh to replace the one inside: what it adds is rarely the article's. Results are flat from 1 to 1.3. */
const INERTIA = 1.15;

/** What holds the title and the text under it need only be replaced for half as much again. */
const INERTIA_WITH_TITLE = 1.5;
/** So many times more text elsewhere: what stands under the title is a lead or a caption only. */
const ELSEWHERE = 4;
/** Characters of running text under a title that are an article, if a short one. */
const SHORT_ARTICLE = 120;

interface Candidate {
  readonly element: Element;
  readonly score: number;
}

/**
 * The element whose words are most an article and least anything else.
 * @param title the heading of the article: its text is looked for where the heading stands
 */
export function choose(boxes: Boxes, title: Element | undefined): Element | undefined {
  const best = title ? mostUnderTitle(boxes, title) : mostArticle(boxes.values());
  const element = best?.element ?? mostProse(boxes);
  return element && title && contains(element, title) ? (oneOfMany(element, title, boxes) ?? element) : element;
}

function mostUnderTitle(boxes: Boxes, title: Element): Candidate | undefined {
  const all = [...boxes.values()];
  const scope = scopeOf(title, boxes);
  const overall = mostArticle(all);
  if (!scope || !overall || scope === overall.element || contains(scope, overall.element)) return overall;
  const inside = mostArticle(all.filter(({ element }) => element === scope || contains(scope, element)));
  const needed = contains(overall.element, scope) ? INERTIA_WITH_TITLE : ELSEWHERE;
  return inside && overall.score < inside.score * needed ? inside : overall;
}

/** The innermost element that holds the title and running text under it. */
function scopeOf(title: Element, boxes: Boxes): Element | undefined {
  for (let at = title.parent; at instanceof Element; at = at.parent) {
    const box = boxes.get(at);
    if (box && box.prose >= SHORT_ARTICLE && box.score > 0) return at;
  }
  return undefined;
}

function mostArticle(boxes: Iterable<Box>): Candidate | undefined {
  let best: Candidate | undefined;
  // Boxes stand in document order, so an element comes before what is inside it.
  for (const box of boxes) {
    const { element } = box;
    if (box.dropped || box.score <= 0 || PARAGRAPHS.has(element.name)) continue;
    const score = box.score * trust(box);
    const needed = !best ? 0 : contains(best.element, element) ? best.score / INERTIA : best.score;
    if (score > needed) best = { element, score };
  }
  return best;
}

function contains(outer: Element, inner: Element): boolean {
  if (outer.name === WHOLE) return true;
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Less running text is a footer or a notice. */
const ENOUGH_PROSE = 200;
/** Share of the page's running text that its article has on a page that is all menus and scraps otherwise. */
const MOST_PROSE = 0.8;

/** Where links and scraps outweigh the text everywhere, as on flat old pages: the innermost element with most of the running text. */
function mostProse(boxes: Boxes): Element | undefined {
  const [whole, ...inner] = [...boxes.values()].filter(
    ({ dropped, element }) => !dropped && !PARAGRAPHS.has(element.name),
  );
  if (!whole || whole.prose < ENOUGH_PROSE) return undefined;
  return (inner.findLast(({ prose }) => prose >= whole.prose * MOST_PROSE) ?? whole).element;
}

/** The element between the best one and the title that has brothers of its kind with headings and text of their own. */
function oneOfMany(best: Element, title: Element, boxes: Boxes): Element | undefined {
  for (let at = title.parent as Element | null; at && at !== best; at = at.parent as Element | null) {
    const box = boxes.get(at);
    if (box && box.score > 0 && brothers(at).some((brother) => isArticle(brother, boxes))) return at;
  }
  return undefined;
}

function brothers(element: Element): Element[] {
  const { name, attribs } = element;
  if (!attribs.class) return [];
  return (element.parent?.children ?? []).filter(
    (child): child is Element =>
      child !== element && child instanceof Element && child.name === name && child.attribs.class === attribs.class,
  );
}

function isArticle(element: Element, boxes: Boxes): boolean {
  return (boxes.get(element)?.score ?? 0) > 0 && hasHeading(element);
}

function hasHeading(element: Element): boolean {
  return element.children.some((child) => child instanceof Element && (HEADINGS.has(child.name) || hasHeading(child)));
}
