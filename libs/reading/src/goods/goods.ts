import type { Goods } from '@kelisim/domain/facts/activity';
import type { Sentence } from '@kelisim/language';
import { type Ground, groundOf } from '../activity/ground';
import { homeSide } from '../activity/home';
import { proof } from '../activity/proof';
import type { Story } from '../story';
import { answersIn } from './answers';
import { continuedIn } from './continued';
import { demandIn } from './demand';
import { type Direction, originOfGoods } from './direction';
import { exchangeIn } from './exchange';
import { type Flow, flowsIn } from './flows';
import { kazakhGoodsIn } from './kazakh';
import { makersIn } from './makers';
import { namedIn } from './named';
import { goodsName } from './naming';
import { structureIn } from './structure';

interface Found extends Goods {
  /** Whether its sentence names one of the sides. */
  readonly isSided: boolean;
}

/** The goods that move, or are to move, between the sides, each with its direction; a name comes once per direction. */
export function goods(story: Story): readonly Goods[] {
  const ground = groundOf(story);
  const all = story.language === 'kk' ? kazakhGoods(ground) : russianGoods(ground);
  const found = new Map([...all].reverse().map((one) => [`${one.name} ${one.direction}`, one] as const)); // the first telling stays
  const named = [...found.values()].reverse();
  const kept = named.filter(
    (one, at) => !named.some((other) => saysMore(other, one)) && !named.slice(0, at).some((other) => turns(other, one)),
  );
  return kept.map(({ isSided: _isSided, ...one }) => one);
}

function kazakhGoods(ground: Ground): readonly Found[] {
  return ground.sentences().flatMap((sentence) =>
    kazakhGoodsIn(ground, sentence).map(({ name, direction, from, to }) => ({
      ...{ name, direction, rule: 'goods.kazakh' },
      evidence: proof(ground.story, sentence, from, to),
      isSided: true,
    })),
  );
}

function russianGoods(ground: Ground): readonly Found[] {
  const home = homeSide(ground.story);
  const found: Found[] = [];
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
    const told = [...flows, ...structure];
    if (told.length === 0) keep(sentence, continuedIn(ground, sentence, home, last));
    keep(sentence, namedIn(ground, sentence, home, told));
  }
  return found;
}

function goodsOf(ground: Ground, sentence: Sentence, flow: Flow): readonly Found[] {
  // «алтайские сыры, крупы и шины»: the first tells where the list comes from.
  const [first] = flow.phrases;
  const origin = first && originOfGoods(ground, first.from, first.head);
  return flow.phrases.flatMap((phrase) => {
    const name = goodsName(ground, phrase, flow.rule === 'goods.maker');
    if (!name) return [];
    const direction = originOfGoods(ground, phrase.from, phrase.head) ?? origin ?? flow.direction;
    const evidence = proof(ground.story, sentence, phrase.from, phrase.to);
    return [{ name, direction, evidence, rule: flow.rule, isSided: ground.sides(sentence).size > 0 }];
  });
}

/** The same goods the other way round, told later by a sentence that names neither side: the first knows better. */
const turns = (other: Found, one: Found): boolean =>
  other.name === one.name && other.direction !== one.direction && other.isSided && !one.isSided;

/** «подсолнечное масло» tells all that «масло» does. */
function saysMore(other: Goods, one: Goods): boolean {
  return other.direction === one.direction && other.name !== one.name && other.name.endsWith(` ${one.name}`);
}
