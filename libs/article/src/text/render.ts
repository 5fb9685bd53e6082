import { type ChildNode, Element } from 'domhandler';
import { isLink } from '../page/links';
import { BLOCKS, BREAKS, HEADINGS, WORDLESS } from '../page/tags';
import { wordsOf } from '../page/words-of';
import type { Box, Boxes } from './box';
import { isDateLine } from './furniture';

/** One line of the article: a paragraph, a heading, an item, a row. */
export interface Block {
  readonly text: string;
  readonly linkChars: number;
  readonly heading: boolean;
}

const DATED = /date|time|publ/i;

/** Says whether an element inside the article is left out. */
export type LeavesOut = (element: Element, box: Box | undefined) => boolean;

class Renderer {
  readonly blocks: Block[] = [];
  private pieces: string[] = [];
  private linkChars = 0;
  private preformatted = false;

  constructor(
    private readonly boxes: Boxes,
    private readonly leavesOut: LeavesOut,
    private readonly title?: Element,
  ) {}

  children(nodes: readonly ChildNode[], heading: boolean, inLink: boolean): void {
    for (const node of nodes) {
      if (node.type === 'text') this.text(node.data, heading, inLink);
      else if (node instanceof Element) this.element(node, heading, inLink);
    }
  }

  private text(data: string, heading: boolean, inLink: boolean): void {
    if (inLink) this.linkChars += data.trim().length;
    const lines = this.preformatted ? data.split('\n') : [data];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.flush(heading);
      this.pieces.push(line);
    }
  }

  private element(element: Element, heading: boolean, inLink: boolean): void {
    if (BREAKS.has(element.name)) this.flush(heading);
    if (element === this.title) this.restart();
    else this.contents(element, heading, inLink);
  }

  private contents(element: Element, heading: boolean, inLink: boolean): void {
    const { name } = element;
    if (WORDLESS.has(name) || this.leavesOut(element, this.boxes.get(element))) return;
    if (this.opensWithDate(element)) return;
    if (name === 'tr' && this.row(element)) return;
    if (BLOCKS.has(name)) this.block(element, heading || HEADINGS.has(name), inLink);
    else this.children(element.children, heading, inLink || (name === 'a' && isLink(element)));
  }

  /** What stands before the title is no part of the article, nor is the title. */
  private restart(): void {
    this.blocks.length = 0;
    this.pieces = [];
    this.linkChars = 0;
  }

  private block(element: Element, heading: boolean, inLink: boolean): void {
    this.flush(heading);
    const outer = this.preformatted;
    this.preformatted ||= element.name === 'pre';
    this.children(element.children, heading, inLink);
    this.flush(heading);
    this.preformatted = outer;
  }

  /** The date that some systems put inline before the first words of the text. */
  private opensWithDate(element: Element): boolean {
    if (this.blocks.length > 2 || !DATED.test(element.attribs.class ?? element.attribs.id ?? '')) return false;
    return this.pieces.every((piece) => piece.trim() === '') && isDateLine(wordsOf(element));
  }

  /** A row of a table of data is one line; a row that lays out the page is not. */
  private row(element: Element): boolean {
    const cells = element.children.filter((child): child is Element => child instanceof Element);
    if (cells.length < 2) return false;
    const texts: string[] = [];
    for (const cell of cells) {
      const inner = new Renderer(this.boxes, this.leavesOut);
      inner.children(cell.children, false, false);
      inner.flush(false);
      if (inner.blocks.length > 3) return false;
      const text = inner.blocks.map((block) => block.text).join(' ');
      if (text.length > 200) return false;
      texts.push(text);
    }
    this.flush(false);
    const text = texts.filter((cell) => cell !== '').join(' | ');
    if (text !== '') this.blocks.push({ text, linkChars: 0, heading: false });
    return true;
  }

  flush(heading: boolean): void {
    const text = this.pieces
      .join('')
      .replace(/[\u00ad\u200b\ufeff]+/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '') this.blocks.push({ text, linkChars: this.linkChars, heading });
    this.pieces = [];
    this.linkChars = 0;
  }
}

/** The lines of an element, in the order of the page. */
export function render(root: Element, boxes: Boxes, leavesOut: LeavesOut, title?: Element): Block[] {
  const renderer = new Renderer(boxes, leavesOut, title);
  renderer.children(root.children, false, false);
  renderer.flush(false);
  return renderer.blocks;
}
