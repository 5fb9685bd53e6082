import type { Block } from '@kelisim/language';
import type { Story } from '../story';
import { reports } from './reporting';
import { speakerOf } from './speakers';
import { isDash, type Spoken, turns } from './speech';

/** A verb of speaking stands among the first words of the author's turn. */
const AUTHOR_REACH = 12;

/** «– Речь, – сказал губернатор. – Речь.»: a line that begins with a dash and holds the author's words. */
export function dialogue(story: Story, block: Block): Spoken[] {
  const first = story.model.sentences[block.from];
  const last = story.model.sentences[block.to - 1];
  if (!first || !last || !isDash(story.model.tokens[first.from])) return [];
  const parts = turns(story, first.from + 1, last.to);
  const author = parts.findIndex((part, index) => index > 0 && isAuthor(story, part));
  const words = parts[author];
  const speaker = words && speakerOf(story, words.from, words.to);
  if (!speaker) return [];
  const speeches = merged(parts.filter((part, index) => !(index > 0 && isAuthor(story, part))));
  return speeches.map((part) => ({ speaker, speech: { ...part, author: words, block, form: 'dash' } }));
}

/** The author's words begin small and soon speak of speaking. */
function isAuthor(story: Story, part: { from: number; to: number }): boolean {
  const first = story.model.tokens[part.from];
  return first?.case === 'lower' && reports(story, part.from, Math.min(part.to, part.from + AUTHOR_REACH));
}

/** A dash inside one speech parted it by mistake: neighbours are one. */
function merged(parts: { from: number; to: number }[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before && before.to + 1 === part.from) result[result.length - 1] = { from: before.from, to: part.to };
    else if (part.to > part.from) result.push(part);
  }
  return result;
}
