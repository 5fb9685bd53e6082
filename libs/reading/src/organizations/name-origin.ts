import { placesAt } from '@kelisim/gazetteer';
import { fold } from '@kelisim/language';
import type { PlaceMention } from '../story';
import data from './data/name-words.json';
import type { Standing } from './standing';

const WORDS = new Map([
  ...data.ru.map((word) => [fold(word), 'ru'] as const),
  ...data.kz.map((word) => [fold(word), 'kz'] as const),
]);
const BEGINNINGS = [
  ...data.ruBeginnings.map((beginning) => [fold(beginning), 'ru'] as const),
  ...data.kzBeginnings.map((beginning) => [fold(beginning), 'kz'] as const),
].sort(([a], [b]) => b.length - a.length);
/** «КазТекстильСнаб», «Шин-Line KZ», «… .kz». */
const LATIN_KAZAKH = /(^|[^A-Za-z])(KZ|Kz|kz|QZ)([^A-Za-z]|$)|[QK]azaq/;
/** Fewer letters are no town's name, and what stands behind it is a word of its own («маш», «кабель»). */
const TOWN = 5;
const REST = 3;
/** Regions whose own languages share the words of Kazakh names («алтын», «кызыл»). */
const TURKIC: ReadonlySet<string> = new Set([
  'RU-TA',
  'RU-BA',
  'RU-AL',
  'RU-TY',
  'RU-KK',
  'RU-CU',
  'RU-SA',
  'RU-KB',
  'RU-KC',
  'RU-DA',
]);

/** The town that a firm's name begins with: «Сызраньнасос», «Курганхиммаш», «Чебоксары-Реле». */
function townOf(word: string): Standing | undefined {
  for (let length = word.length - REST; length >= TOWN; length--) {
    const found = placesAt([word.slice(0, length)], 0).filter(
      ({ wording, weak, level }) => wording === 'name' && !weak && level !== 'country' && level !== 'district',
    );
    const [place] = found;
    if (place && found.every(({ code }) => code === place.code) && place.side !== 'other')
      return { side: place.side, region: place.code };
  }
  return undefined;
}

function sideOfWord(word: string, foreignWords: boolean): Standing | undefined {
  const side = WORDS.get(word);
  if (side === 'ru' || (side === 'kz' && foreignWords)) return { side };
  if (word.length < 6) return undefined;
  const town = townOf(word);
  if (town) return town;
  const beginning = BEGINNINGS.find(([start]) => word.startsWith(start) && word.length >= start.length + REST);
  return beginning && { side: beginning[1] };
}

/**
 * Whose a firm is by the words of its own name: rivers, mountains and towns of one country, words of Kazakh. Undefined
 * where they say nothing or contradict each other.
 * @param home the Russian region of the story: where a Turkic language is spoken, a Turkic word tells nothing
 */
export function originOf(
  core: string,
  places: readonly PlaceMention[],
  home: string | undefined,
): Standing | undefined {
  if (LATIN_KAZAKH.test(core)) return { side: 'kz' };
  const foreign = places.some(({ side }) => side === 'kz') && (home === undefined || !TURKIC.has(home));
  const words = fold(core).match(/\p{L}{3,}/gu) ?? [];
  const told = words.flatMap((word) => sideOfWord(word, foreign) ?? []);
  const [first] = told;
  return first && told.every(({ side }) => side === first.side)
    ? (told.find(({ region }) => region) ?? first)
    : undefined;
}
