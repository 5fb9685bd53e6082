import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import { phraseList } from '../activity/phrase-list';
import { isCommodity } from './commodities';
import data from './data/flows.json';
import { type Direction, reversed, toldDirection, towards } from './direction';
import type { Flow } from './flows';
import { counted } from './objects';
import { FROM } from './told-sides';
import { DASHES } from './trade-words';

const RETURN = new Set(data['return words']);
const MOTION = new Set([...data['neutral verbs'], ...data['out verbs'], ...data['in verbs']]);
const OBJECT: ReadonlySet<Case> = new Set<Case>(['nominative', 'accusative']);

/** «Навстречу идут уголь и рыба», «обратно везут …», «взамен – …». */
export function returnsIn(
  ground: Ground,
  sentence: Sentence,
  last: Direction | undefined,
  home: Side,
): readonly Flow[] {
  return [...answered(ground, sentence, last, home), ...pointed(ground, sentence, home)];
}

/** «а к нам – зерно, сера», «туда – трубы», «из Казахстана – уголь»: a way and a dash, no verb. */
function pointed(ground: Ground, sentence: Sentence, home: Side): readonly Flow[] {
  const { words } = ground;
  return range(sentence.from + 1, sentence.to - 1).flatMap((at) => {
    if (!/^[–—-]$/.test(words.at(at).text)) return [];
    const way = wayBefore(ground, sentence, at, home);
    const phrases = way ? phraseList(ground, at + 1, sentence.to, OBJECT) : [];
    const isGoods = phrases.some((one) => isCommodity(ground, one.head));
    return way && isGoods ? [{ phrases, direction: way, rule: 'goods.pointed' }] : [];
  });
}

function wayBefore(ground: Ground, sentence: Sentence, dash: number, home: Side): Direction | undefined {
  const { words } = ground;
  const norm = words.at(dash - 1).norm;
  const before = words.at(dash - 2).norm;
  if ((norm === 'нам' && before === 'к') || norm === 'оттуда' || norm === 'сюда') return towards(home);
  if ((norm === 'нас' && before === 'от') || norm === 'туда' || norm === 'отсюда') return reversed(towards(home));
  const from = Math.max(sentence.from, dash - NEAR);
  const named = ground.places({ from, to: dash }).find((place) => place.to === dash && place.side !== 'other');
  if (!named) return undefined;
  const preposition = range(from, named.from).findLast((at) => words.readings(at)[0]?.pos === 'preposition');
  const link = preposition === undefined ? '' : words.at(preposition).norm;
  if (FROM.has(link)) return reversed(towards(named.side));
  return link === 'в' || link === 'во' ? towards(named.side) : undefined;
}

/** Between a preposition and the dash stands no more than a place's name. */
const NEAR = 4;

function answered(ground: Ground, sentence: Sentence, last: Direction | undefined, home: Side): readonly Flow[] {
  const { words } = ground;
  const at = words.seek(sentence.from, sentence.to, RETURN);
  if (at === undefined) return [];
  const near = range(at + 1, Math.min(sentence.to, at + 8));
  const isDash = (index: number) => DASHES.includes(words.at(index).text || ' ');
  const moved = near.find((index) => words.is(index, MOTION) || isDash(index));
  if (moved === undefined) return [];
  const motion = listAfter(ground, moved, sentence.to) ?? moved;
  const amount = ground.quantities({ from: motion + 1, to: motion + 2 })[0];
  const phrases = amount ? counted(ground, amount, sentence.to) : phraseList(ground, motion + 1, sentence.to, OBJECT);
  return [
    {
      phrases,
      direction: toldDirection(ground, sentence, motion) ?? (last ? reversed(last) : towards(home)),
      rule: 'goods.return',
    },
  ];
}

/** «пришло продукции на 212 миллионов: это …»: behind goods without a name the list follows a colon. */
function listAfter(ground: Ground, motion: number, limit: number): number | undefined {
  const { words } = ground;
  if (!range(motion, Math.min(limit, motion + 3)).some((index) => words.is(index, UNNAMED))) return undefined;
  const colon = range(motion, limit).find((index) => DASHES.includes(words.at(index).text || ' '));
  return colon !== undefined && words.at(colon + 1).norm === 'это' ? colon + 1 : colon;
}

const UNNAMED: ReadonlySet<string> = new Set(['продукция', 'товар', 'груз']);
