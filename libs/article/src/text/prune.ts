import type { Element } from 'domhandler';
import type { Box } from './box';

const LISTS = new Set(['ul', 'ol', 'dl', 'div', 'section', 'table', 'form', 'fieldset', 'center', 'details']);

/**
 * What is left out inside the article: everything measured as dropped, and blocks that are mostly links
 * (menus, "more on this", lists of headlines).
 */
export function leavesOut(element: Element, box: Box | undefined): boolean {
  if (!box) return false;
  if (box.dropped || element.name === 'figcaption') return true;
  if (!LISTS.has(element.name)) return false;
  const share = box.chars === 0 ? 0 : box.linkChars / box.chars;
  return share > 0.5 && box.links > 1 && box.score <= 0;
}
