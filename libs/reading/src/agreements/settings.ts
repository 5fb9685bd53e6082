import type { Story } from '../story';
import { listed } from './lexicon';
import type { Telling } from './tellings';
import type { Words } from './words';

const GATHERINGS = listed('settings.gatherings');
const INTRODUCTIONS = listed('settings.introductions');
/** The name of a gathering has no more tokens than this. */
const LONGEST_NAME = 14;

/** The gathering at which a paper was signed: «на полях Каспийского логистического форума». */
export function eventOf(story: Story, words: Words, telling: Telling): string | undefined {
  for (let index = telling.sentence.from; index < telling.sentence.to; index++) {
    if (!words.is(index, GATHERINGS) || !isIntroduced(words, index)) continue;
    const to = nameEnd(words, index, telling.sentence.to);
    const from = nameStart(words, index);
    if (to - from > 1) return story.text.slice(words.at(from).start, words.at(to - 1).end).replace(/\s+/g, ' ');
  }
  return undefined;
}

function isIntroduced(words: Words, index: number): boolean {
  return INTRODUCTIONS.has(words.at(nameStart(words, index) - 1).norm);
}

function nameStart(words: Words, index: number): number {
  let from = index;
  while (isOfName(words, from - 1)) from--;
  return from;
}

const ROMAN = /^[IVXLХ]+$/;

function isOfName(words: Words, index: number): boolean {
  const token = words.at(index);
  return token.kind === 'number' || ROMAN.test(token.text) || words.readings(index)[0]?.pos === 'adjective';
}

/** The name runs on through guillemets and genitives. */
function nameEnd(words: Words, index: number, limit: number): number {
  let to = index + 1;
  let quoted = false;
  while (to < limit && to - index < LONGEST_NAME) {
    const token = words.at(to);
    if (token.text === '«') quoted = true;
    else if (
      !quoted &&
      !words.find(
        to,
        (reading) => (reading.pos === 'noun' || reading.pos === 'adjective') && reading.case === 'genitive',
      )
    )
      break;
    to++;
    if (token.text === '»') break;
  }
  return to;
}

/** The town in which a paper was signed: «в Челябинске», in the nominative. */
export function placeOf(story: Story, words: Words, telling: Telling): string | undefined {
  const inside = story.places.filter((place) => place.from >= telling.sentence.from && place.to <= telling.sentence.to);
  const town = inside.find(
    (place) =>
      place.level === 'city' &&
      IN.has(words.at(place.from - 1).norm) &&
      telling.signing.some((piece) => piece.from <= place.from && place.to <= piece.to),
  );
  return town?.name;
}

const IN = new Set(['в', 'во']);
