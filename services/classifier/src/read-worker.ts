import type { Analysis } from '@kelisim/domain/analysis';
import { readStory, type StoryInput } from '@kelisim/reading';

/** What a thread of the classifier does: one text in, its facts out. */
export default function read(input: StoryInput): Analysis {
  return readStory(input);
}
