import type { PlaceMention } from '../story';

/** How many mentions away a place may stand and still tell where someone belongs: keeps long texts linear. */
const REACH = 60;

/** Index of the first mention that begins at a token or behind it; mentions are in order of the text. */
export function firstFrom(places: readonly PlaceMention[], token: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mentions within tokens `[from, to)`. */
export function placesWithin(places: readonly PlaceMention[], from: number, to: number): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let at = firstFrom(places, from); at < places.length && places[at]!.to <= to; at++) found.push(places[at]!);
  return found;
}

/** The last fitting mention that ends before a token, not further than `REACH` mentions back. */
export function placeBefore(
  places: readonly PlaceMention[],
  token: number,
  fits: (place: PlaceMention) => boolean,
): PlaceMention | undefined {
  const end = firstFrom(places, token);
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    const place = places[at]!;
    if (place.to <= token && fits(place)) return place;
  }
  return undefined;
}

/** The first fitting mention behind a token, not further than `REACH` mentions on. */
export function placeAfter(
  places: readonly PlaceMention[],
  token: number,
  fits: (place: PlaceMention) => boolean,
): PlaceMention | undefined {
  const start = firstFrom(places, token);
  return places.slice(start, start + REACH).find(fits);
}

/** The region of one side that a text names most; Moscow, which stands for the state, only where nothing else is named. */
export function mainRegion(places: readonly PlaceMention[], side: 'ru' | 'kz'): string | undefined {
  const counts = new Map<string, number>();
  for (const place of places) {
    if (place.side === side && place.code.length > 2)
      counts.set(place.code, (counts.get(place.code) ?? 0) + (place.code === 'RU-MOW' ? 0.01 : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
