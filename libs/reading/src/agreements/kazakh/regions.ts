import type { Party } from '@kelisim/domain/facts/agreement';
import type { Story } from '../../story';
import type { KazakhTelling } from './telling';

/** Papers that regions sign: whoever is not named is the story's own region. */
const REGIONAL = new Set(['agreement', 'memorandum', 'plan', 'roadmap', 'protocol', 'declaration', 'document']);
/** What a region is called by, with any case ending behind it. */
const REGION = /^(.*?(?:облыс|өлкес|республикас)[ыі])\p{L}*$/u;
/** Said of others than the regions: «университеттер», «кәсіпорындар», «мұражайлар». */
const OTHERS = /^(университет|вуз|компания|кәсіп|зауыт|музей|мұражай|театр|мектеп|палата|фирма|қала|аудан|бизнес)/;

/** The region of each side that a story names most often, for a regional paper whose parties nobody names. */
export function mainRegions(story: Story, { instrument, sentence }: KazakhTelling): readonly Party[] {
  const words = story.model.tokens.slice(sentence.from, sentence.to);
  if (REGIONAL.has(instrument) && words.some((_, at) => isOfTowns(words, at))) return mainTowns(story);
  if (!REGIONAL.has(instrument) || words.some(({ norm }) => OTHERS.test(norm))) return [];
  const sides = (['kz', 'ru'] as const).map((side) => mostNamed(story, side));
  return sides.every((party) => party !== undefined) ? sides : [];
}

/** «қала басшылары», «қалалар», «екі қала»: the towns sign, not their regions. */
function isOfTowns(words: Story['model']['tokens'], at: number): boolean {
  const norm = words[at]?.norm ?? '';
  if (/^қалалар(?!а?ра)/.test(norm)) return true;
  const two = words[at - 1]?.norm === 'екі';
  return /^қала(ның)?$/.test(norm) && (two || HEADS.test(words[at + 1]?.norm ?? ''));
}

const HEADS = /^(басшы|әкім|мэр)(лар|лер|і?лері|лары)/;

/** The town of each side that a story names most often. */
function mainTowns(story: Story): readonly Party[] {
  const sides = (['kz', 'ru'] as const).flatMap((side): Party[] => {
    const counts = new Map<string, number>();
    for (const place of story.places)
      if (place.side === side && place.level === 'city' && place.form === 'name')
        counts.set(place.name, (counts.get(place.name) ?? 0) + 1);
    const best = [...counts].sort((a, b) => b[1] - a[1])[0];
    return best ? [{ name: best[0], side }] : [];
  });
  return sides.length === 2 ? sides : [];
}

function mostNamed(story: Story, side: Party['side']): Party | undefined {
  const counts = new Map<string, number>();
  for (const place of story.places) {
    if (place.side !== side || place.level !== 'region' || place.form !== 'name') continue;
    const name = REGION.exec(story.text.slice(place.start, place.end).replace(/\s+/g, ' '))?.[1];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && { name: best[0], side };
}
