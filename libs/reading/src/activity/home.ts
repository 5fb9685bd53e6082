import { findPlaces } from '../places/find-places';
import type { Story } from '../story';

/** A page's frame is short; what is longer is no masthead. */
const LONGEST = 400;

const SIGNED = /^\s*пресс-служба/i;

/**
 * Whose news it is: Russia's, unless the page's address, its head or its signature show a publisher of Kazakhstan; tags
 * and lists of other stories tell nothing.
 */
export function homeSide(story: Story): 'ru' | 'kz' {
  if (story.language === 'kk') return 'kz';
  const { model, text, zones } = story;
  const frame = model.sentences.filter(({ block }) => zones[block] === 'frame');
  if (frame.some(({ start, end }) => /\.kz\b/i.test(text.slice(start, end)))) return 'kz';
  const first = zones.findIndex((zone) => zone !== 'frame');
  const signed = frame.filter((one) => one.block < first || SIGNED.test(text.slice(one.start, one.end)));
  const tokens = signed.flatMap(({ from, to }) => model.tokens.slice(from, to)).slice(0, LONGEST);
  const named = findPlaces({ ...model, tokens }).flatMap(({ matches }) =>
    matches.filter(({ weak, level }) => !weak && level !== 'country'),
  );
  const isOf = (side: string) => named.some(({ code }) => code.startsWith(side));
  return isOf('KZ') && !isOf('RU') ? 'kz' : 'ru';
}
