import type { Element } from 'domhandler';
import type { Box, Boxes } from './measure';

/** How much an element's own naming counts for it when it competes with what is inside it and around it. */
function trust({ element, naming }: Box): number {
  if (element.attribs.itemprop === 'articleBody') return 1.5;
  if (naming === 'body') return 1.35;
  if (element.name === 'article' || element.name === 'main') return 1.2;
  if (element.name === 'body') return 0.9;
  return naming === 'content' ? 1.1 : 1;
}

/** A surrounding element must add a twentieth to replace the one inside: what it adds is rarely the article's. */
const INERTIA = 1.05;

/** The element whose words are most an article and least anything else. */
export function choose(boxes: Boxes): Element | undefined {
  let best: Box | undefined;
  let bestScore = 0;
  // Boxes stand in document order, so an element comes before what is inside it.
  for (const box of boxes.values()) {
    if (box.dropped || box.score <= 0) continue;
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
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
