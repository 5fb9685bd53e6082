import type { Block } from './render';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The lines of the article without what stands at its edges: the title, the date and the counters above, shares and teasers below. */
export function trimmed(blocks: readonly Block[], title: string | undefined): string[] {
  const heading = plain(title ?? '');
  return blocks
    .filter(({ text }, index) => !(index < 6 && heading !== '' && plain(text) === heading))
    .map(({ text }) => text);
}
