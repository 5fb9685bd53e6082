import { plain } from '../head/site-names';
import { isAction, isAdvertisement, isAppeal, isDateLine, isElsewhere, isLabel } from './furniture';
import type { Block } from './render';

/** Lines at the head among which the title, the date and the counters stand. */
const HEAD = 10;

/**
 * The lines of the article without what stands at its edges and between its paragraphs and is no part of it: the title again, date,
 * author and counters above; shares, credits and appeals below; references to other articles anywhere.
 */
export function trimmed(blocks: readonly Block[], title: string | undefined): string[] {
  const kept = withoutReferences(blocks.slice(0, teasersStart(blocks)));
  const first = headLength(kept, plain(title ?? ''));
  let end = kept.length;
  while (end > first && isTail(kept[end - 1]!)) end--;
  return kept.slice(first, end).map(({ text }) => text);
}

function headLength(blocks: readonly Block[], title: string): number {
  const head = blocks.slice(0, HEAD);
  const lastMark = head.findLastIndex((block, index) => isMark(block, title) && head.slice(0, index).every(isShort));
  let first = Math.max(lastMark, titleLine(blocks, title)) + 1;
  const limit = Math.min(blocks.length, first + HEAD);
  while (first < limit && isHead(blocks[first]!, title)) first++;
  return first;
}

/** Where the title stands as a line with most of the text after it: what is before it belongs to the page, not to the article. */
function titleLine(blocks: readonly Block[], title: string): number {
  const at = title === '' ? -1 : blocks.findIndex(({ text }) => isTitle(text, title));
  return at >= 0 && lengthOf(blocks.slice(0, at)) < lengthOf(blocks.slice(at + 1)) ? at : -1;
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The title or the date: what is short and stands before it is no text yet. */
const isMark = ({ text }: Block, title: string): boolean => isTitle(text, title) || isDateLine(text);

/** A long paragraph is not worth folding to find that it is no title. */
const isTitle = (text: string, title: string): boolean =>
  text.length <= 2 * title.length + SHORT && plain(text) === title;

/** A line that no paragraph of an article is as short as. */
const SHORT = 80;

const isShort = ({ text }: Block): boolean => text.length < SHORT && !/[.!?]$/.test(text);

function isHead({ text, ...block }: Block, title: string): boolean {
  return isTitle(text, title) || isDateLine(text) || isLabel(text) || isAction(text) || isLinkOnly({ text, ...block });
}

function isTail(block: Block): boolean {
  const { text } = block;
  return (
    isLabel(text) ||
    isDateLine(text) ||
    isAction(text) ||
    isAppeal(text) ||
    isLinkOnly(block) ||
    (block.heading && isShort(block))
  );
}

/** Characters of a date beside a headline: «19 сентября 2026». */
const DATE_BESIDE = 18;

/** A line that is one link or a row of them, and no sentence. */
function isLinkOnly({ text, linkChars }: Block): boolean {
  const own = text.length - linkChars;
  const mostly = own <= text.length * 0.2 || (own <= DATE_BESIDE && linkChars > own);
  return mostly && text.length < 2 * SHORT && !/[.!?…»”"]$/.test(text);
}

/** Share of the text from which on a heading like «Похожие новости» closes the article. */
const LATE = 0.5;
/** Lines of an excerpt under another article's headline; more of them in a row are the article going on. */
const EXCERPT_LINES = 2;

/**
 * Where a heading announces other articles and only their headlines and excerpts follow it: the end of the article. A heading in the first
 * half, or one after whose links the text goes on, announces references inside it.
 */
function teasersStart(blocks: readonly Block[]): number {
  const total = lengthOf(blocks);
  let before = 0;
  for (const [index, { text, heading }] of blocks.entries()) {
    const announces =
      isElsewhere(text) && (heading || text.length < SHORT / 2) && isLinkOnly(blocks[index + 1] ?? NOTHING);
    if (announces && before >= total * LATE && !goesOn(blocks.slice(index + 1))) return index;
    before += text.length;
  }
  return blocks.length;
}

function goesOn(blocks: readonly Block[]): boolean {
  let row = 0;
  return blocks.some((block) => {
    row = isLinkOnly(block) ? 0 : row + 1;
    return row > EXCERPT_LINES;
  });
}

const NOTHING: Block = { text: '', linkChars: 0, heading: false };

/** Leaves out references and advertisements with the links that follow them. */
function withoutReferences(blocks: readonly Block[]): Block[] {
  let referring = false;
  return blocks.filter((block) => {
    const { text } = block;
    if (isElsewhere(text) || isAdvertisement(text)) {
      referring = true;
      return false;
    }
    referring &&= isLinkOnly(block);
    return !referring && !isLinkOnly(block);
  });
}
