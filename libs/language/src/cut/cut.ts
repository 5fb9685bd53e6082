import type { Block, Sentence, TextModel } from '../token';
import { CharacterClass, classAt } from './characters';
import { sentenceStarts } from './sentences';
import { Scanner } from './tokens';

/**
 * Cuts a text into lines (blocks), sentences and tokens. Works for any string, in time linear in its length; every
 * offset leads back to the text. Lines with no token are no blocks.
 */
export function cut(text: string): TextModel {
  const scanner = new Scanner(text);
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const from = scanner.tokens.length;
    scanner.scan(at, end);
    if (scanner.tokens.length > from) addBlock(scanner, blocks, sentences, from);
    at = end + 1;
  }
  return { text, blocks, sentences, tokens: scanner.tokens };
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) !== CharacterClass.Newline) at++;
  return at;
}

function addBlock({ tokens }: Scanner, blocks: Block[], sentences: Sentence[], from: number): void {
  const block = blocks.length;
  const first = sentences.length;
  const starts = sentenceStarts(tokens, from, tokens.length);
  starts.forEach((start, number) => {
    const to = starts[number + 1] ?? tokens.length;
    sentences.push({
      index: sentences.length,
      start: tokens[start]!.start,
      end: tokens[to - 1]!.end,
      from: start,
      to,
      block,
    });
  });
  const place = { start: tokens[from]!.start, end: tokens.at(-1)!.end };
  blocks.push({ index: block, ...place, from: first, to: sentences.length });
}
