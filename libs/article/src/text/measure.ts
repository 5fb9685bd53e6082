import { type ChildNode, type Document, Element, type Text } from 'domhandler';
import { isLink } from '../page/links';
import { BLOCKS, BREAKS, FRAME, HEADINGS, WORDLESS } from '../page/tags';
import { Names, type Naming } from './names';

/** What was measured of an element with words in it. Lengths are characters without the spaces around. */
export interface Box {
  readonly element: Element;
  readonly naming: Naming;
  /** True where its words are left out whatever else is read. */
  readonly dropped: boolean;
  chars: number;
  linkChars: number;
  /** Characters of running text less what speaks against an article: links, scraps. Left-out children do not count. */
  score: number;
  /** Characters of running text alone, whatever speaks against it. */
  prose: number;
  /** Links in it. */
  links: number;
}

export type Boxes = ReadonlyMap<Element, Box>;

/** A run of words between two block boundaries. */
interface Run {
  chars: number;
  linkChars: number;
  sentence: boolean;
}

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Bootstrap's class for "never shown", unless another shows the element on wide screens. */
const HIDDEN_CLASS = /(?:^|\s)(?:d-none|visually-hidden|sr-only)(?:\s|$)/;
const SHOWN_WIDE = /(?:^|\s)d-(?:sm|md|lg|xl|xxl)-(?!none)/;

/** True where a reader's browser does not show an element, as far as its own tag tells. */
export function isHidden({ attribs }: Element): boolean {
  const classes = attribs.class ?? '';
  return (
    (HIDDEN_CLASS.test(classes) && !SHOWN_WIDE.test(classes)) ||
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    (attribs.style !== undefined && HIDDEN_STYLE.test(attribs.style))
  );
}

const SENTENCE_END = /[.!?…»”"):;,]$/;

/** Shortest run that counts as running text by its length alone: about one printed line. */
const LINE = 80;

/** Few words in a cell are data, not a scrap. */
const CELLS = new Set(['td', 'th']);

/** What a run speaks for (positive) or against (negative) an article standing here. */
function weigh({ chars, linkChars, sentence }: Run, owner: string): number {
  const own = chars - linkChars;
  if (linkChars > own) return -Math.min(chars, LINE);
  if (HEADINGS.has(owner)) return 0;
  if (own >= LINE || (own >= LINE / 4 && sentence)) return own - linkChars;
  return CELLS.has(owner) ? 0 : -Math.min(own, 10);
}

/** A post quoted from a social network: its wrapper is named like share buttons, or like a video. */
function isQuotation({ children }: Element): boolean {
  return children.some((child) => child instanceof Element && child.name === 'blockquote');
}

const ANSWERS = /^(?:text|email|tel|search|radio|checkbox|password)$/i;

/** A form to fill in. The one that ASP.NET puts around a whole page holds its state; a page's own form may hold the article's heading. */
function asksReader({ name, children }: Element): boolean {
  if (name !== 'form') return false;
  const found = { field: false, page: false };
  lookForFields(children, found);
  return found.field && !found.page;
}

function lookForFields(nodes: readonly ChildNode[], found: { field: boolean; page: boolean }): void {
  for (const node of nodes) {
    if (!(node instanceof Element) || found.page) continue;
    if (node.name === 'textarea' || (node.name === 'input' && ANSWERS.test(node.attribs.type ?? 'text')))
      found.field = true;
    if (node.name === 'h1' || node.name === 'h2' || node.attribs.name === '__VIEWSTATE') found.page = true;
    lookForFields(node.children, found);
  }
}

/** Name of the element that stands for the whole document, for pages without `body`: fragments, plain text. */
export const WHOLE = '#whole';

class Measurer {
  readonly boxes = new Map<Element, Box>();
  private readonly names = new Names();
  private readonly kept = new Set<Element>();
  private reached = false;
  private run: Run = { chars: 0, linkChars: 0, sentence: false };

  /** Running text before the article's title, which counts for nothing. */
  early = 0;
  /** Running text in elements that a lenient reading would not leave out. */
  withheld = 0;

  constructor(
    private readonly lenient: boolean,
    private readonly title: Element | undefined,
    landmarks: readonly Element[],
  ) {
    for (const landmark of landmarks)
      for (let at = landmark.parent; at instanceof Element && !this.kept.has(at); at = at.parent) this.kept.add(at);
  }

  children(nodes: readonly ChildNode[], owner: Box, inLink: boolean): void {
    for (const node of nodes) {
      if (node.type === 'text') this.text(node, inLink);
      else if (node instanceof Element) this.element(node, owner, inLink);
    }
  }

  private text(node: Text, inLink: boolean): void {
    const words = node.data.trim();
    if (words === '') return;
    this.run.chars += words.length;
    if (inLink) this.run.linkChars += words.length;
    this.run.sentence = SENTENCE_END.test(words);
  }

  private element(element: Element, owner: Box, inLink: boolean): void {
    const { name } = element;
    if (WORDLESS.has(name)) return;
    if (BREAKS.has(name)) this.flush(owner);
    if (element === this.title) this.reached = true;
    // Rows of data are classed by what they list.
    const naming = name === 'tr' ? 'plain' : this.names.of(element);
    const box: Box = {
      element,
      naming,
      dropped: this.drops(element, naming),
      chars: 0,
      linkChars: 0,
      score: 0,
      prose: 0,
      links: 0,
    };
    this.boxes.set(element, box);
    const link = name === 'a' && isLink(element);
    if (link) owner.links++;
    if (BLOCKS.has(name)) this.block(element, box, owner, inLink);
    else this.inline(element, box, owner, inLink || link);
  }

  private block(element: Element, box: Box, owner: Box, inLink: boolean): void {
    this.flush(owner);
    this.children(element.children, box, inLink);
    this.flush(box);
    this.close(box, owner);
  }

  /** An inline element's words belong to the run around it. */
  private inline(element: Element, box: Box, owner: Box, inLink: boolean): void {
    if (box.dropped) {
      const outer = this.run;
      this.run = { chars: 0, linkChars: 0, sentence: false };
      this.children(element.children, box, inLink);
      this.flush(box);
      this.run = outer;
      return;
    }
    this.children(element.children, owner, inLink);
  }

  flush(owner: Box): void {
    if (this.run.chars === 0) return;
    owner.chars += this.run.chars;
    owner.linkChars += this.run.linkChars;
    const weight = this.onlyAfterTitle(weigh(this.run, owner.element.name));
    owner.score += weight;
    owner.prose += Math.max(weight, 0);
    this.run = { chars: 0, linkChars: 0, sentence: false };
  }

  private onlyAfterTitle(weight: number): number {
    if (this.reached || !this.title || weight <= 0) return weight;
    this.early += weight;
    return 0;
  }

  private close(box: Box, owner: Box): void {
    if (box.dropped) {
      if (box.naming !== 'boilerplate') this.withheld += box.prose;
      return;
    }
    owner.chars += box.chars;
    owner.linkChars += box.linkChars;
    owner.score += box.score;
    owner.prose += box.prose;
    owner.links += box.links;
  }

  private drops(element: Element, naming: Naming): boolean {
    if (this.kept.has(element) || isQuotation(element)) return false;
    if (FRAME.has(element.name) || naming === 'boilerplate' || asksReader(element)) return true;
    return !this.lenient && (naming === 'soft' || isHidden(element));
  }
}

/** So many times more running text before a title than after it: it is no heading of what stands under it. */
const TITLE_BELOW = 10;

/** Elements that an article has; what they stand in is never left out, however it is named. */
export interface Landmarks {
  /** The article's heading; running text before it counts for nothing. */
  readonly title?: Element;
  /** Elements that may be the heading or the text, where no heading is known to be the title. */
  readonly landmarks?: readonly Element[];
}

/** What one walk over a page found. */
export interface Measured {
  readonly boxes: Boxes;
  /** Share of running text in elements that are hidden or softly named, of all running text. */
  readonly withheld: number;
}

/**
 * Measures every element with words, in one walk.
 * @param lenient leaves hidden and softly named elements in: for pages that hide their article until a script runs
 */
export function measure(document: Document, lenient: boolean, { title, landmarks = [] }: Landmarks): Measured {
  const measurer = new Measurer(lenient, title, title ? [title] : landmarks);
  const root = new Element(WHOLE, {}, document.children);
  const whole: Box = {
    element: root,
    naming: 'plain',
    dropped: false,
    chars: 0,
    linkChars: 0,
    score: 0,
    prose: 0,
    links: 0,
  };
  measurer.boxes.set(root, whole);
  measurer.children(document.children, whole, false);
  measurer.flush(whole);
  if (title && measurer.early > whole.prose * TITLE_BELOW) return measure(document, lenient, { landmarks: [title] });
  return { boxes: measurer.boxes, withheld: measurer.withheld / (measurer.withheld + whole.prose || 1) };
}
