import type { Story } from '../story';
import data from './data/reporting.json';
import { firstNamed } from './named';

const KAZAKH = new RegExp(data.kazakh);
const KAZAKH_PREDICATE = new RegExp(data['kazakh predicate']);
const VERBS = new Set(data.verbs);
const SOURCES = new Set(data['by the words of']);

/** Whether tokens `[from, to)` hold a verb of speaking or thinking («сказал», «пояснила»), or «по словам». */
export function reports(story: Story, from: number, to: number): boolean {
  for (const token of story.model.tokens.slice(from, to)) {
    if (story.language === 'kk' && KAZAKH.test(token.norm)) return true;
    for (const reading of story.morphology.readings(token.text)) {
      if (VERBS.has(reading.lemma) && reading.pos !== 'noun') return true;
      if (reading.pos === 'noun' && SOURCES.has(reading.lemma)) return true;
    }
  }
  return false;
}

/**
 * Whether the words beside a speech are its author's: they begin small and report, or tell of a named person who does
 * something meanwhile («смеётся директор Анна Белова», «подвёл черту Никишов», «Анна Белова показывает на карту»).
 */
export function isTelling(story: Story, from: number, to: number, end: number): boolean {
  const small = story.model.tokens[from]?.case === 'lower';
  if (small && reports(story, from, to)) return true;
  const named = firstNamed(story, from, end)?.at;
  if (!named || !(small || named.from === from)) return false;
  return (small && end - from <= SHORT_TELLING) || hasVerb(story, from, Math.min(end, named.to + VERB_REACH));
}

/** «– это уже Асхат Сапаров»: so few words need no verb. */
const SHORT_TELLING = 6;
const VERB_REACH = 5;

function hasVerb(story: Story, from: number, to: number): boolean {
  return story.model.tokens
    .slice(from, to)
    .map((token) => (token.case === 'lower' ? story.morphology.readings(token.text)[0] : undefined))
    .some((reading) => reading?.pos === 'verb' || reading?.short === true);
}

/** Whether the stretch holds a predicate: speech, not a name. */
export function isSaying(story: Story, from: number, to: number): boolean {
  if (story.language === 'kk') return isKazakhSaying(story, from, to);
  return story.model.tokens.slice(from, to).some((token) => {
    const reading = story.morphology.readings(token.text)[0];
    return reading !== undefined && (reading.pos === 'verb' || reading.pos === 'infinitive' || reading.short === true);
  });
}

/** A name of two or three words is no speech; a longer stretch is one that ends with a mark, a comma or a predicate. */
const FEWEST_KAZAKH_WORDS = 4;

function isKazakhSaying(story: Story, from: number, to: number): boolean {
  const words = story.model.tokens.slice(from, to).filter((token) => token.kind === 'word');
  return words.length >= FEWEST_KAZAKH_WORDS || words.some((token) => KAZAKH_PREDICATE.test(token.norm));
}
