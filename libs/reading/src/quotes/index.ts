import type { Quote } from '@kelisim/domain/facts/participants';
import type { Story } from '../story';
import { dialogue } from './dialogue';
import { guillemets } from './guillemets';
import { interview } from './interview';
import type { Spoken } from './speech';

/** The direct speech of a story, each uninterrupted part an item, with the speaker's full name. */
export function quotes(story: Story): Quote[] {
  const spoken = story.model.blocks.flatMap((block) => {
    const zone = story.zones[block.index];
    return zone === 'lead' || zone === 'body' ? [...dialogue(story, block), ...guillemets(story, block)] : [];
  });
  return [...spoken, ...interview(story)]
    .sort((a, b) => a.speech.from - b.speech.from)
    .map((each) => quoteOf(story, each));
}

/** Without the comma that leads over to the author's words. */
function quoteOf(story: Story, { speech, speaker }: Spoken): Quote {
  const tokens = story.model.tokens;
  let to = speech.to;
  while (to > speech.from + 1 && tokens[to - 1]?.text === ',') to--;
  const start = tokens[speech.from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const text = story.text.slice(start, end);
  return { speaker: speaker.name, text: text.replace(/\s+/g, ' '), evidence: { start, end, text }, rule: speech.form };
}
