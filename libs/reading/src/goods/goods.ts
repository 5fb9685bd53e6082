import type { Side } from '@kelisim/domain/evidence';
import type { Goods } from '@kelisim/domain/facts/activity';
import { Ground } from '../activity/ground';
import { proof } from '../activity/proof';
import type { Story } from '../story';
import type { Direction } from './direction';
import { type Flow, flowsIn } from './flows';
import { goodsName } from './naming';
import { structureIn } from './structure';

/** The goods that move, or are to move, between the sides, each with its direction; a name comes once per direction. */
export function goods(story: Story): readonly Goods[] {
  const ground = new Ground(story);
  const home = homeSide(story);
  const found = new Map<string, Goods>();
  let last: Direction | undefined;
  for (const sentence of ground.sentences()) {
    const flows: readonly Flow[] = [...flowsIn(ground, sentence, home), ...structureIn(ground, sentence, home, last)];
    for (const { phrases, direction, rule } of flows) {
      for (const phrase of phrases) {
        const name = goodsName(ground, phrase);
        if (!name) continue;
        last = direction;
        const key = `${name} ${direction}`;
        if (!found.has(key))
          found.set(key, { name, direction, evidence: proof(story, sentence, phrase.from, phrase.to), rule });
      }
    }
  }
  return [...found.values()];
}

/** Whose news it is: Russia's, unless the frame of the page shows a publisher of Kazakhstan. */
function homeSide(story: Story): Side {
  const frame = story.model.blocks.filter((block) => story.zones[block.index] === 'frame');
  if (frame.some((block) => /\.kz\b/i.test(story.text.slice(block.start, block.end)))) return 'kz';
  const sides = story.places
    .filter(
      (place) =>
        place.level !== 'country' && frame.some((block) => block.start <= place.start && place.start < block.end),
    )
    .map((place) => place.side);
  return sides.includes('kz') && !sides.includes('ru') ? 'kz' : 'ru';
}
