import type { Language } from '@kelisim/domain/analysis';
import type { PlaceMatch } from '@kelisim/gazetteer';
import type { TextModel } from '@kelisim/language';
import { findKazakhPlaces } from '../kazakh/places';
import type { PlaceMention, Zone } from '../story';
import { addCoreferences } from './coreference';
import { type Found, findPlaces, mentionOf } from './find-places';

const isWeak = (match: PlaceMatch): boolean => match.weak;

function codesOf(found: Found): Set<string> {
  return new Set(
    found.matches.filter((match) => !match.weak && match.wording !== 'abbreviation').map((match) => match.code),
  );
}

/** How often each code is named with no doubt. */
function certainCodes(all: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const found of all) {
    const codes = codesOf(found);
    if (codes.size !== 1) continue;
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** Among several meanings the one that the rest of the text names most often; else a region before a town. */
function choose(found: Found, certain: ReadonlyMap<string, number>): PlaceMatch | undefined {
  const adjectiveOnly = found.matches.every(
    (match) => (match.wording === 'adjective' && isWeak(match)) || match.wording === 'abbreviation',
  );
  const allowed = adjectiveOnly ? found.matches.filter((match) => certain.has(match.code)) : found.matches;
  const rank = (match: PlaceMatch): number =>
    (certain.get(match.code) ?? 0) * 4 +
    (match.weak ? 0 : 2) +
    (match.level === 'region' || match.level === 'country' ? 1 : 0);
  return allowed.reduce<PlaceMatch | undefined>(
    (best, match) => (!best || rank(match) > rank(best) ? match : best),
    undefined,
  );
}

/**
 * A press office does not name its own region in every story: where the story names no region of a side, the page's
 * frame (masthead, signature) does.
 */
function homes(spoken: readonly PlaceMention[], frame: readonly PlaceMention[]): PlaceMention[] {
  return (['ru', 'kz'] as const).flatMap((side) => {
    const regional = (place: PlaceMention): boolean => place.side === side && place.code.length > 2;
    const home = spoken.some(regional) ? undefined : frame.find(regional);
    return home ? [home] : [];
  });
}

/** All mentions of places in what speaks, each with one meaning, in order of the text. */
export function resolvePlaces(model: TextModel, zones: readonly Zone[], language: Language): PlaceMention[] {
  const all = language === 'kk' ? findKazakhPlaces(model) : findPlaces(model);
  const zoneOf = (found: Found): Zone => zoneAt(model, zones, found.from);
  const said = all.filter((found) => zoneOf(found) !== 'frame' && zoneOf(found) !== 'related');
  const certain = certainCodes(said);
  const mention = (place: Found): PlaceMention[] => {
    const match = choose(place, certain);
    return match ? [mentionOf(model, place, match)] : [];
  };
  const spoken = said.flatMap(mention);
  const frame = all.filter((found) => zoneOf(found) === 'frame').flatMap(mention);
  const mentions = [...spoken, ...homes(spoken, frame)].sort((a, b) => a.from - b.from);
  return addCoreferences(model, zones, mentions);
}

/** The zone of the block that a token stands in. */
export function zoneAt(model: TextModel, zones: readonly Zone[], token: number): Zone {
  let low = 0;
  let high = model.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((model.sentences[middle]?.from ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return zones[model.sentences[low]?.block ?? 0] ?? 'body';
}
