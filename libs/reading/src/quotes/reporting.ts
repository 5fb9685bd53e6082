import type { Story } from '../story';
import data from './data/reporting.json';

const VERBS = new Set(data.verbs);
const SOURCES = new Set(data['by the words of']);

/** Whether tokens `[from, to)` hold a verb of speaking or thinking («сказал», «пояснила»), or «по словам». */
export function reports(story: Story, from: number, to: number): boolean {
  for (const token of story.model.tokens.slice(from, to)) {
    for (const reading of story.morphology.readings(token.text)) {
      if (VERBS.has(reading.lemma) && reading.pos !== 'noun') return true;
      if (reading.pos === 'noun' && SOURCES.has(reading.lemma)) return true;
    }
  }
  return false;
}

/** Whether the stretch holds a predicate: speech, not a name. */
export function isSaying(story: Story, from: number, to: number): boolean {
  return story.model.tokens.slice(from, to).some((token) => {
    const reading = story.morphology.readings(token.text)[0];
    return reading !== undefined && (reading.pos === 'verb' || reading.pos === 'infinitive' || reading.short === true);
  });
}
