import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import type { PlaceMention } from '../story';
import { isGoal } from './journeys';
import type { EventNoun } from './mention';

/** Venues stand behind the noun rather than before it. */
const AHEAD_PENALTY = 3;
const VENUE_REACH = 14;
/** An office and a name behind «с» take no more tokens. */
const LONGEST_OFFICE = 16;
const DASHES = '–—-';

/** «с казахстанской стороны», «с российской – представитель»: who took part, not with whom. */
function isOfSide(ground: Ground, index: number): boolean {
  const [next, second] = [ground.words.at(index + 1), ground.words.at(index + 2)];
  return (
    ['стороны', 'участием'].includes(next.norm) || second.norm === 'стороны' || DASHES.includes(second.text || ' ')
  );
}

/** The people with whom someone meets or talks: «с послом …». */
export function partners(ground: Ground, sentence: Sentence): readonly number[] {
  const found = new Set<number>();
  for (let index = sentence.from; index < sentence.to; index++) {
    if (!['с', 'со'].includes(ground.words.at(index).norm) || isOfSide(ground, index)) continue;
    const to = Math.min(sentence.to, index + LONGEST_OFFICE);
    for (const person of ground.people({ from: index + 1, to }).slice(0, 1)) found.add(person);
  }
  return [...found];
}

function isVenue(ground: Ground, place: PlaceMention, noun: EventNoun): boolean {
  if (place.form === 'adjective' || ground.insideName(place.from) || !isGoal(ground, place.from, -1)) return false;
  return place.level !== 'country' || noun.kind === 'visit' || noun.kind === 'mission';
}

/** Where it takes place: the nearest place in the sentence that stands behind «в», «на» or «под». */
export function venueOf(ground: Ground, sentence: Sentence, noun: EventNoun): PlaceMention | undefined {
  const distance = (from: number) => (from >= noun.at ? from - noun.at : noun.at - from + AHEAD_PENALTY);
  return ground
    .places(sentence)
    .filter((place) => isVenue(ground, place, noun) && distance(place.from) <= VENUE_REACH)
    .sort((one, other) => distance(one.from) - distance(other.from))[0];
}
