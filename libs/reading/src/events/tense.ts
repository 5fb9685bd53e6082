import { span } from '@kelisim/domain/time';
import type { Ground } from '../activity/ground';
import verbs from './data/verbs.json';

const PLAN = new Set([...verbs.plan, ...verbs.invite]);

/**
 * Whether an event lies ahead: its date against the publication, and where that decides nothing, the tense of the
 * words around it: a future verb, a plan or an invitation.
 */
export function isUpcoming(ground: Ground, tokens: readonly number[], on: string | undefined): boolean {
  const today = ground.story.publishedOn?.slice(0, 10);
  if (on && today) {
    const { first, last } = span(on);
    if (first > today) return true;
    if (last < today || first === last || on.includes('/')) return false;
  }
  return isAhead(ground, tokens);
}

/** Whether the words speak of what is to come. */
export function isAhead(ground: Ground, tokens: readonly number[]): boolean {
  const finite = tokens.flatMap((index) => {
    const reading = ground.words.readings(index)[0];
    return reading?.pos === 'verb' || (reading?.short && reading.pos === 'participle') ? [{ index, reading }] : [];
  });
  if (tokens.some((index) => ground.words.is(index, PLAN) && ground.words.readings(index)[0]?.lemma !== 'быть'))
    return true;
  return finite.some(({ reading }) => reading.tense === 'future');
}
