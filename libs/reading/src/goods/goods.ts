import type { Side } from '@kelisim/domain/evidence';
import type { Goods } from '@kelisim/domain/facts/activity';
import type { Sentence } from '@kelisim/language';
import { Ground } from '../activity/ground';
import { proof } from '../activity/proof';
import type { Story } from '../story';
import { answersIn } from './answers';
import { demandIn } from './demand';
import { type Direction, originOfGoods } from './direction';
import { exchangeIn } from './exchange';
import { type Flow, flowsIn } from './flows';
import { kazakhGoodsIn } from './kazakh';
import { makersIn } from './makers';
import { namedIn } from './named';
import { goodsName } from './naming';
import { structureIn } from './structure';

/** The goods that move, or are to move, between the sides, each with its direction; a name comes once per direction. */
export function goods(story: Story): readonly Goods[] {
  const ground = new Ground(story);
  const all = story.language === 'kk' ? kazakhGoods(ground) : russianGoods(ground);
  const found = new Map([...all].reverse().map((one) => [`${one.name} ${one.direction}`, one] as const)); // the first telling stays
  return [...found.values()].reverse().filter((one, _, others) => !others.some((other) => saysMore(other, one)));
}

function kazakhGoods(ground: Ground): readonly Goods[] {
  return ground.sentences().flatMap((sentence) =>
    kazakhGoodsIn(ground, sentence).map(({ name, direction, from, to }) => ({
      ...{ name, direction, rule: 'goods.kazakh' },
      evidence: proof(ground.story, sentence, from, to),
    })),
  );
}

function russianGoods(ground: Ground): readonly Goods[] {
  const home = homeSide(ground);
  const found: Goods[] = [];
  let last: Direction | undefined;
  const keep = (sentence: Sentence, flows: readonly Flow[]) => {
    last = flows.at(-1)?.direction ?? last;
    found.push(...flows.flatMap((flow) => goodsOf(ground, sentence, flow)));
  };
  for (const sentence of ground.sentences()) {
    const flows = [
      ...flowsIn(ground, sentence, home),
      ...answersIn(ground, sentence, home),
      ...exchangeIn(ground, sentence, home),
      ...demandIn(ground, sentence, home),
      ...makersIn(ground, sentence, home),
    ];
    keep(sentence, flows);
    const structure = structureIn(ground, sentence, home, last);
    keep(sentence, structure);
    keep(sentence, namedIn(ground, sentence, home, [...flows, ...structure]));
  }
  return found;
}

function goodsOf(ground: Ground, sentence: Sentence, flow: Flow): readonly Goods[] {
  return flow.phrases.flatMap((phrase) => {
    const name = goodsName(ground, phrase, flow.rule === 'goods.maker');
    if (!name) return [];
    const direction = originOfGoods(ground, phrase.from, phrase.head) ?? flow.direction;
    return [{ name, direction, evidence: proof(ground.story, sentence, phrase.from, phrase.to), rule: flow.rule }];
  });
}

/** «подсолнечное масло» tells all that «масло» does. */
function saysMore(other: Goods, one: Goods): boolean {
  return other.direction === one.direction && other.name !== one.name && other.name.endsWith(` ${one.name}`);
}

/** Whose news it is: Russia's, unless the frame of the page shows a publisher of Kazakhstan. */
function homeSide(ground: Ground): Side {
  const { model, text } = ground.story;
  const frame = model.sentences.filter((sentence) => !ground.isSpoken(sentence));
  if (frame.some(({ start, end }) => /\.kz\b/i.test(text.slice(start, end)))) return 'kz';
  const places = frame.flatMap((sentence) => ground.everyPlace.within(sentence));
  const sides = new Set(places.filter(({ level }) => level !== 'country').map(({ side }) => side));
  return sides.has('kz') && !sides.has('ru') ? 'kz' : 'ru';
}
