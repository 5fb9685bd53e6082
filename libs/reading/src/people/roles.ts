import type { TextModel } from '@kelisim/language';
import type { PlaceMention } from '../story';
import { positionReading } from './position-words';
import type { Position } from './positions';

/**
 * A bare «губернатор» beside the name is completed by the same role told in full elsewhere («отметил губернатор Омской
 * области»); the text's own wording, in the nominative.
 */
export function completed(position: Position, model: TextModel, places: readonly PlaceMention[]): string {
  if (position.to - position.from > 1) return position.text;
  for (const place of places) {
    const noun = model.tokens[place.from - 1];
    if (place.form !== 'name' || !noun || positionReading(noun)?.lemma !== position.head) continue;
    const words = model.tokens.slice(place.from, place.to).map(({ text }) => text);
    return `${position.text} ${words.join(' ')}`;
  }
  return position.text;
}
