import { type ChildNode, type Document, Element, type Text } from 'domhandler';
import { isLink } from '../page/links';
import { BLOCKS, BREAKS, FRAME, WORDLESS } from '../page/tags';
import { type Box, type Boxes, emptyBox, type Run, WHOLE, weigh } from './box';
import { asksReader, isHidden, isQuotation } from './left-out';
import { Names, type Naming } from './names';

const SENTENCE_END = /[.!?…»”"):;,]$/;

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
    const box = emptyBox(element, naming, this.drops(element, naming));
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
  const whole = emptyBox(root, 'plain', false);
  measurer.boxes.set(root, whole);
  measurer.children(document.children, whole, false);
  measurer.flush(whole);
  if (title && measurer.early > whole.prose * TITLE_BELOW) return measure(document, lenient, { landmarks: [title] });
  return { boxes: measurer.boxes, withheld: measurer.withheld / (measurer.withheld + whole.prose || 1) };
}
