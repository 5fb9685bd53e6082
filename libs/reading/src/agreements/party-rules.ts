import type { Side } from '@kelisim/domain/evidence';
import type { Story } from '../story';
import type { Actor, Actors } from './actors';
import type { Paper } from './papers';
import { distinct } from './parties';
import type { Words } from './words';

/** Papers that regions and states sign: whoever is not named is the story's own region. */
const REGIONAL = new Set(['agreement', 'memorandum', 'plan', 'roadmap', 'protocol', 'declaration', 'document']);

/** Adds the region that a story is about, where a regional paper names only one side. */
export function completed(story: Story, actors: Actors, paper: Paper, sides: readonly Actor[]): readonly Actor[] {
  const instrument =
    paper.accounts.map((each) => each.telling.instrument).find((each) => each !== 'document') ?? 'document';
  if (!REGIONAL.has(instrument)) return sides;
  const missing = (['ru', 'kz'] as const).filter((side) => !sides.some((actor) => actor.side === side));
  return distinct([...sides, ...missing.flatMap((side) => mainRegion(story, actors, side) ?? [])]);
}

/** The region of a side that the story names most often. */
function mainRegion(story: Story, actors: Actors, side: Side): Actor | undefined {
  const counts = new Map<string, number>();
  for (const place of story.places)
    if (place.side === side && place.level !== 'country') counts.set(place.code, (counts.get(place.code) ?? 0) + 1);
  const code = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const name = code && actors.regionName(code);
  return name ? { from: 0, to: 0, name, side, kind: 'region', key: code, foreign: false } : undefined;
}

/** A paper with a third country, or between regions of one side, is none of ours. */
export function isOurs(words: Words, actors: Actors, paper: Paper, sides: readonly Actor[]): boolean {
  const both = sides.some((actor) => actor.side === 'ru') && sides.some((actor) => actor.side === 'kz');
  if (both) return true;
  const foreign = ({ telling }: Paper['accounts'][number]) =>
    actors.within(telling.sentence.from, telling.sentence.to).some((actor) => actor.foreign);
  return !paper.accounts.some(foreign) && !areNeighbours(words, sides);
}

/** «Архангельск и Мурманск подписали»: two regions of one side, joined by «и». */
function areNeighbours(words: Words, sides: readonly Actor[]): boolean {
  const regions = sides.filter((actor) => actor.kind === 'region');
  return regions.some((left) =>
    regions.some((right) => left.key !== right.key && right.from - left.to === 1 && words.at(left.to).norm === 'и'),
  );
}
