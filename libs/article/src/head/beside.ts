import type { Element } from 'domhandler';
import { type Findings } from '../page/scan';
import { wordsOf } from '../page/words-of';
import type { Body } from '../text/body';
import { isSection, plain } from './site-names';

/** Elements around the text that are still the article's own frame, not the page's. */
const LEVELS = 6;
/** Lines before the first paragraph: date, rubric, counters. */
const LEADING = 6;

/** Characters of a line that is a paragraph. */
const PARAGRAPH = 80;

function leadingOf(blocks: Body['blocks']): number {
  const paragraph = blocks.findIndex(({ text, heading }) => !heading && text.length >= PARAGRAPH);
  return Math.min(paragraph < 0 ? LEADING : paragraph, LEADING);
}

/** The heading at the text's head: its first line of that kind, or the nearest one before it. */
export function headingBeside({ element, blocks }: Body, { headings, titled }: Findings): Element | undefined {
  const candidates = headings.filter((heading) => !isSection(wordsOf(heading)));
  const leading = new Set(
    blocks.slice(0, leadingOf(blocks)).flatMap(({ heading, text }) => (heading ? [plain(text)] : [])),
  );
  const inside = candidates.find((heading) => leading.has(plain(wordsOf(heading))));
  const near = inside ?? (element && before(element, candidates)) ?? candidates.find(({ name }) => name === 'h1');
  return near ?? titled.find((named) => isHeadline(named) && (!element || !isWithin(element, named)));
}

/** Characters of a headline: a shorter text names a thing, a longer one is a lead. */
const HEADLINE = { shortest: 20, longest: 250 };

function isHeadline(element: Element): boolean {
  const words = wordsOf(element);
  return words.length >= HEADLINE.shortest && words.length <= HEADLINE.longest && !isSection(words);
}

function before(element: Element, candidates: readonly Element[]): Element | undefined {
  let at: Element | null = element;
  for (let level = 0; at && level < LEVELS; level++) {
    for (let sibling = at.prev; sibling; sibling = sibling.prev) {
      const found = candidates.findLast((heading) => isWithin(heading, sibling));
      if (found) return found;
    }
    at = at.parent as Element | null;
  }
  return undefined;
}

function isWithin(element: Element, outer: unknown): boolean {
  for (let at: unknown = element; at; at = (at as Element).parent) if (at === outer) return true;
  return false;
}
