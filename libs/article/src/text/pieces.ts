import { Element } from 'domhandler';
import { HEADINGS } from '../page/tags';
import type { Box, Boxes } from './box';

/** Share of links above which a block beside the article is a teaser or a menu. */
const LINKED = 0.2;

/**
 * The article's elements in page order: a lead that stands between title and text, the text, and elements of the same kind where a
 * page builder puts each stretch of text into a block of its own.
 */
export function piecesOf(main: Element, title: Element | undefined, boxes: Boxes): Element[] {
  const others = [...companions(main, boxes), ...(title ? leads(main, title, boxes) : [])];
  if (others.length === 0) return [main];
  const all = new Set([main, ...others]);
  return [...boxes.keys()].filter((element) => all.has(element));
}

const isText = (box: Box | undefined): box is Box =>
  box !== undefined && !box.dropped && box.score > 0 && box.linkChars <= box.chars * LINKED;

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parent; at instanceof Element; at = at.parent) found.push(at);
  return found;
}

function companions(main: Element, boxes: Boxes): Element[] {
  const { name, attribs } = main;
  if (!attribs.class) return [];
  const around = new Set(ancestors(main));
  const found: Element[] = [];
  for (const [element, box] of boxes) {
    if (element === main || element.name !== name || element.attribs.class !== attribs.class || !isText(box)) continue;
    const path = ancestors(element);
    if (path.includes(main) || around.has(element)) continue;
    const wrapper = path.findLast((at) => !around.has(at)) ?? element;
    if (!holdsHeading(wrapper)) found.push(element);
  }
  return found;
}

/** A heading or a `time`: what stands there is an article of its own. */
function holdsHeading(element: Element): boolean {
  return element.children.some(
    (child) => child instanceof Element && (HEADINGS.has(child.name) || child.name === 'time' || holdsHeading(child)),
  );
}

/** Names of a first paragraph that stands apart. Standfirsts, summaries and subtitles are an editor's words about the article. */
const LEAD = /(?:^|[\s_-])(?:lead|lid|leed|anons|anonse?|announce|announcement|preview|intro|introtext)(?:$|[\s_-])/i;
const LONGEST_LEAD = 1_000;

function isLead({ name, attribs }: Element, box: Box | undefined): boolean {
  if (!isText(box) || box.chars > LONGEST_LEAD) return false;
  return (name === 'p' && !attribs.class) || LEAD.test(attribs.class ?? '');
}

/** Blocks of running text after the title and before the main element. */
function leads(main: Element, title: Element, boxes: Boxes): Element[] {
  const around = new Set(ancestors(main));
  const path = new Set(ancestors(title));
  if (path.has(main)) return [];
  const common = [...path].find((at) => around.has(at));
  const found: Element[] = [];
  let place: 'before' | 'between' | 'after' = 'before';
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (!(child instanceof Element) || place === 'after') continue;
      if (child === main) place = 'after';
      else if (child === title) place = 'between';
      else if (path.has(child) || around.has(child)) visit(child);
      else if (place === 'between' && isLead(child, boxes.get(child))) found.push(child);
    }
  };
  if (common) visit(common);
  return found;
}
