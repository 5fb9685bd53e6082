import type { Block } from '@kelisim/language';
import type { Story } from '../story';
import { isTelling } from './reporting';
import { announcedIn, speakerOf } from './speakers';
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
  if (!speaker) return announced(story, block, first.from + 1, last.to);
  const speeches = merged(parts.filter((part, index) => !(index > 0 && isAuthor(story, part))));
  return speeches.map((part) => ({ speaker, speech: { ...part, author: words, block, form: 'dash' } }));
}

/** «Анна Белова, директор завода:» on the line before, and the whole line is hers. */
function announced(story: Story, block: Block, from: number, to: number): Spoken[] {
  const speaker = announcedIn(story, story.model.blocks[block.index - 1]);
  return speaker ? [{ speaker, speech: { from, to, block, form: 'dash' } }] : [];
}

/** The author's words soon speak of speaking, or tell what the speaker does meanwhile. */
function isAuthor(story: Story, part: { from: number; to: number }): boolean {
  return isTelling(story, part.from, Math.min(part.to, part.from + AUTHOR_REACH), part.to);
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
