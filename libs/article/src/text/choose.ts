import { Element } from 'domhandler';
import { HEADINGS } from '../page/tags';
import { type Box, type Boxes, WHOLE } from './measure';

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

/** A surrounding element must add a twentieth to replace the one inside: what it adds is rarely the article's. */
const INERTIA = 1.05;

/**
 * The element whose words are most an article and least anything else.
 * @param title the heading of the article: where the best element holds several articles, the one with this heading is meant
 */
export function choose(boxes: Boxes, title: Element | undefined): Element | undefined {
  const best = mostArticle(boxes) ?? mostProse(boxes);
  return best && title && contains(best, title) ? (oneOfMany(best, title, boxes) ?? best) : best;
}

function mostArticle(boxes: Boxes): Element | undefined {
  let best: Box | undefined;
  let bestScore = 0;
  // Boxes stand in document order, so an element comes before what is inside it.
  for (const box of boxes.values()) {
    if (box.dropped || box.score <= 0 || PARAGRAPHS.has(box.element.name)) continue;
    const score = box.score * trust(box);
    const needed = best && contains(best.element, box.element) ? bestScore / INERTIA : bestScore;
    if (score > needed) {
      best = box;
      bestScore = score;
    }
  }
  return best?.element;
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
