import type { Side } from '@kelisim/domain/evidence';
import type { Goods } from '@kelisim/domain/facts/activity';
import type { Sentence } from '@kelisim/language';
import { Ground } from '../activity/ground';
import { proof } from '../activity/proof';
import type { Story } from '../story';
import { answersIn } from './answers';
import { type Direction, originOfGoods } from './direction';
import { type Flow, flowsIn } from './flows';
import { goodsName } from './naming';
import { structureIn } from './structure';

/** The goods that move, or are to move, between the sides, each with its direction; a name comes once per direction. */
export function goods(story: Story): readonly Goods[] {
  const ground = new Ground(story);
  const home = homeSide(story);
  const found = new Map<string, Goods>();
  let last: Direction | undefined;
  const keep = (sentence: Sentence, flows: readonly Flow[]) => {
    for (const { phrases, direction, rule } of flows) {
      for (const phrase of phrases) {
        const name = goodsName(ground, phrase);
        if (!name) continue;
        last = originOfGoods(ground, phrase.from, phrase.head) ?? direction;
        const evidence = proof(story, sentence, phrase.from, phrase.to);
        if (!found.has(`${name} ${last}`)) found.set(`${name} ${last}`, { name, direction: last, evidence, rule });
      }
    }
  };
  for (const sentence of ground.sentences()) {
    keep(sentence, flowsIn(ground, sentence, home));
    keep(sentence, answersIn(ground, sentence, home));
    keep(sentence, structureIn(ground, sentence, home, last));
  }
  return [...found.values()].filter((one, _, all) => !all.some((other) => saysMore(other, one)));
}

/** «подсолнечное масло» tells all that «масло» does. */
function saysMore(other: Goods, one: Goods): boolean {
  return other.direction === one.direction && other.name !== one.name && other.name.endsWith(` ${one.name}`);
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
