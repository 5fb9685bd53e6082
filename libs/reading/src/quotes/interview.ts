import type { Block } from '@kelisim/language';
import type { Story, StoryPerson } from '../story';
import { reports } from './reporting';
import { isDash, type Spoken } from './speech';

/** With fewer lines of dialogue a text is no interview. */
const FEWEST_LINES = 4;

/** Questions and answers in turn, with no author's words: the answers are the words of the one who is interviewed. */
export function interview(story: Story): Spoken[] {
  const lines = story.model.blocks.filter((block) => isLine(story, block));
  const speaker = interviewee(story);
  const asked = lines.filter((block) => isQuestion(story, block));
  if (!speaker || lines.length < FEWEST_LINES || asked.length < 2) return [];
  return lines
    .filter((block, index) => !isQuestion(story, block) && !isThanks(story, block) && index > 0)
    .map((block): Spoken => {
      const { from, to } = bounds(story, block);
      return { speaker, speech: { from: from + 1, to, block, form: 'dash' } };
    });
}

function bounds(story: Story, block: Block): { from: number; to: number } {
  const from = story.model.sentences[block.from]?.from ?? 0;
  return { from, to: story.model.sentences[block.to - 1]?.to ?? from };
}

function isLine(story: Story, block: Block): boolean {
  const zone = story.zones[block.index];
  const { from, to } = bounds(story, block);
  if ((zone !== 'body' && zone !== 'lead') || !isDash(story.model.tokens[from])) return false;
  for (let index = from + 1; index < to; index++) {
    const token = story.model.tokens[index + 1];
    if (
      isDash(story.model.tokens[index]) &&
      token?.case === 'lower' &&
      ',.!?'.includes(story.model.tokens[index - 1]?.text ?? ' ') &&
      reports(story, index + 1, Math.min(to, index + 6))
    )
      return false;
  }
  return true;
}

function isQuestion(story: Story, block: Block): boolean {
  return story.model.tokens[bounds(story, block).to - 1]?.text === '?';
}

/** «Спасибо за беседу»: the interviewer's last words. */
function isThanks(story: Story, block: Block): boolean {
  const { from, to } = bounds(story, block);
  return to - from <= LONGEST_THANKS && THANKS.has(story.model.tokens[from + 1]?.norm ?? '');
}

const LONGEST_THANKS = 8;
const THANKS = new Set(['спасибо', 'благодарю', 'благодарим']);

/** The person named first, which an interview's opening does. */
function interviewee(story: Story): StoryPerson | undefined {
  const first = (person: StoryPerson) => person.mentions[0]?.from ?? Number.MAX_SAFE_INTEGER;
  return [...story.people].sort((a, b) => first(a) - first(b))[0];
}
