import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import { phraseList } from '../activity/phrase-list';
import data from './data/flows.json';
import { type Direction, reversed, toldDirection, towards } from './direction';
import type { Flow } from './flows';
import { counted } from './objects';
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
