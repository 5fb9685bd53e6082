import { nominative } from '@kelisim/language';
import type { PlaceMention, Story } from '../story';
import type { Actor } from './actor';
import { listed } from './lexicon';
import type { Words } from './words';

const BODIES = listed('offices.bodies');

/** «павлодарский акимат», «омское правительство», «курганский минсельхоз»: an authority told by where it is. */
export function bodyOf(story: Story, words: Words, place: PlaceMention): Actor | undefined {
  if (place.form !== 'adjective' || place.side === 'other' || !words.is(place.to, BODIES)) return undefined;
  const tokens = story.model.tokens.slice(place.from, place.to + 1);
  const name = nominative(tokens).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  const { from, code, side } = place;
  return { from, to: place.to + 1, name, side, kind: 'organization', key: code, foreign: false };
}
