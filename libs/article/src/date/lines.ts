import { type ChildNode, type Document, Element } from 'domhandler';
import { BLOCKS, WORDLESS } from '../page/tags';
import { isDateLine } from '../text/furniture';
import { Cards } from './cards';
import { holdsTime, isFoot, isFrame, Places, spaced } from './where';

/** A short line of the page, where a date may stand. */
export interface Line {
  readonly text: string;
  /** Count of lines before it. */
  readonly order: number;
  /** True where a class, an id or a `time` element says that a date stands here. */
  readonly dated: boolean;
  /** True inside a list or a link: a teaser of something else, more likely than not. */
  readonly listed: boolean;
  /** True where a class says that this is when the article was changed. */
  readonly changed: boolean;
  /** `datetime` of a `time` element, or `content` of a property. */
  readonly machine?: string;
  /** True for the first words of a paragraph that is too long to be a line. */
  readonly opening?: boolean;
}

/** The page as lines, with the places that dates are weighed against. */
export interface LinedPage {
  readonly lines: readonly Line[];
  /** Order of the first line of the title's element, of the article's element, and of the line after it. */
  readonly title?: number;
  readonly start?: number;
  readonly end?: number;
}

const CHANGED = /updated|modif|changed/i;

/** A line that is longer tells, it does not date. */
const LONGEST = 160;
/** Characters of a press release's place and day. */
const OPENING = 70;
/** The same with the line breaks and indents of its source. */
const LONGEST_SOURCE = 4_000;
/** More short lines than any article page has around its date. */
const MOST_LINES = 5_000;
/** Words of an element that is named a date: day, month and year may each stand in a block of their own. */
const LONGEST_DATED = 80;
/** A longer link is a headline; a shorter one may be the date that links to the article itself. */
const LONGEST_PERMALINK = 40;

interface Around {
  readonly dated: boolean;
  readonly listed: boolean;
  readonly article: boolean;
}

const NOWHERE: Around = { dated: false, listed: false, article: false };

class Liner implements LinedPage {
  readonly lines: Line[] = [];
  title: number | undefined;
  start: number | undefined;
  end: number | undefined;
  private order = 0;
  private pieces: string[] = [];
  private readonly path = new Set<Element>();
  private readonly cards = new Cards();
  private readonly places = new Places();

  constructor(
    private readonly titleElement: Element | undefined,
    private readonly root: Element | undefined,
  ) {
    for (const start of [titleElement, root])
      for (let at = start; at; at = at.parent as Element | undefined) this.path.add(at);
  }

  children(nodes: readonly ChildNode[], around: Around): void {
    for (const node of nodes) {
      if (node.type === 'text') this.pieces.push(node.data);
      else if (node instanceof Element) this.element(node, around);
    }
  }

  private element(element: Element, around: Around): void {
    const { name } = element;
    if (WORDLESS.has(name)) return;
    if (name === 'br') this.flush(around);
    const naming = this.places.of(element);
    if (!this.path.has(element) && (naming === 'elsewhere' || isFrame(name, around.article) || isFoot(naming, element)))
      return;
    const block = BLOCKS.has(name);
    if (block) this.flush(around);
    if (element === this.titleElement) this.title = this.order;
    if (element === this.root) this.start = this.order;
    const dated = name === 'time' || naming === 'dated';
    if (dated && this.whole(element, around)) return;
    if (element.parent === this.titleElement && this.own(element, around)) return;
    const inside = {
      dated: around.dated || dated,
      listed:
        around.listed ||
        name === 'li' ||
        (!this.path.has(element) && this.cards.has(element)) ||
        (name === 'a' && spaced(element).length > LONGEST_PERMALINK),
      article: around.article || name === 'article',
    };
    this.children(element.children, inside);
    if (block) this.flush(inside);
    if (element === this.root) this.end = this.order;
  }

  /** Takes a date inside the title's heading as a line of its own. */
  private own(element: Element, { listed }: Around): boolean {
    const text = spaced(element);
    if (!isDateLine(text)) return false;
    this.lines.push({ text, order: this.order++, dated: true, listed, changed: false });
    return true;
  }

  /** Takes a small element that is named a date as one line, whatever it is made of. */
  private whole(element: Element, { listed }: Around): boolean {
    if (this.path.has(element) || (element.name !== 'time' && holdsTime(element))) return false;
    const text = spaced(element);
    const machine = element.attribs.datetime ?? element.attribs.content;
    if (text.length > LONGEST_DATED || (text === '' && !machine)) return false;
    this.flush({ ...NOWHERE, listed });
    const changed = CHANGED.test(`${element.attribs.class} ${element.attribs.itemprop}`);
    this.lines.push({ text, order: this.order++, dated: true, listed, changed, ...(machine && { machine }) });
    return true;
  }

  flush({ dated, listed }: Around): void {
    const length = this.pieces.reduce((sum, piece) => sum + piece.length, 0);
    const text = length > LONGEST_SOURCE ? undefined : this.pieces.join('').replace(/\s+/g, ' ').trim();
    this.pieces = [];
    if (text === '') return;
    const order = this.order++;
    if (text === undefined || this.lines.length >= MOST_LINES) return;
    if (text.length <= LONGEST) this.lines.push({ text, order, dated, listed, changed: false });
    else this.lines.push({ text: text.slice(0, OPENING), order, dated: false, listed, changed: false, opening: true });
  }
}

/** Lays the page out as lines; what belongs to other articles or to the frame of the page is left out. */
export function linesOf(document: Document, title: Element | undefined, root: Element | undefined): LinedPage {
  const liner = new Liner(title, root);
  liner.children(document.children, NOWHERE);
  liner.flush(NOWHERE);
  return liner;
}
