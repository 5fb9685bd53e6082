import type { Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import data from './data/kazakh.json';
import { nameKazakhGoods } from './kazakh-commodities';

/** Words that name goods, and the tokens `[from, to)` that they are. */
export interface Item {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const STOPS = new Set(data.stops);
const LINKS = new Set(['және', 'мен', 'бен', 'пен']);
/** Cases that no goods stand in: dative, ablative, locative, instrumental, genitive. */
const CASED = /(ға|ге|қа|ке|нан|нен|дан|ден|тан|тен|нда|нде|дағы|дегі|ның|нің|дың|дің|тың|тің)$/;
const VERB = /.{3}(ып|іп|атын|етін|йтын|йтін|ады|еді|йды|йді)$/;
/** Participles stand before goods («сұйытылған газ»), never for them. */
const VERBAL = /(ған|ген|қан|кен)$/;
/** Names of goods are short. */
const LONGEST_ITEM = 3;

/** Whether the words name goods. */
export const isNamed = (ground: Ground, { from, to }: Item): boolean =>
  nameKazakhGoods(range(from, to).map((index) => ground.words.at(index).norm));

/** The list that ends before the verb, read backwards until a word that names no goods. */
export function itemsBefore(ground: Ground, first: number, verb: number, isActive: boolean): Item[] {
  const items: Item[] = [];
  let to = verb;
  for (let index = verb - 1; index >= first - 1; index--) {
    const isJoint = isLink(ground, index);
    if (index >= first && !isJoint && canName(ground, index, to)) continue;
    const item = itemOf(ground, index + 1, to, isActive);
    if (item) items.unshift(item);
    const joint = isJoint ? index : overAmount(ground, index);
    if (joint === undefined || !item) break;
    [to, index] = [joint, joint];
  }
  return items;
}

const isLink = (ground: Ground, index: number): boolean =>
  ground.words.at(index).text === ',' || LINKS.has(ground.words.at(index).norm);

/** «… және 420 тонна шұжық»: the conjunction before an amount that stands here. */
function overAmount(ground: Ground, index: number): number | undefined {
  const amount = ground.amountOver(index);
  return amount && isLink(ground, amount.from - 1) ? amount.from - 1 : undefined;
}

/** Whether a word may stand in a name of goods; only the last word of the name has the accusative. */
function canName(ground: Ground, index: number, to: number): boolean {
  const token = ground.words.at(index);
  if (token.kind !== 'word' || token.case !== 'lower' || STOPS.has(token.norm)) return false;
  if (data['stop stems'].some((stem) => token.norm.startsWith(stem)) || VERB.test(token.norm)) return false;
  if (ground.everyPlace.covering(index) || ground.insideName(index) || ground.isDate(index)) return false;
  return !CASED.test(token.norm) && to - index <= LONGEST_ITEM;
}

function itemOf(ground: Ground, from: number, to: number, isActive: boolean): Item | undefined {
  if (to <= from || VERBAL.test(ground.words.at(to - 1).norm)) return undefined;
  const words = range(from, to).map((index) => ground.words.at(index).text);
  const last = words.pop() ?? '';
  return { name: [...words, isActive ? withoutAccusative(last, words.length === 0) : last].join(' '), from, to };
}

/** «етін» → «еті», «жабдықты» → «жабдық», «содамыз» → «сода»; behind another noun «-ты» is possession («мыс концентраты»). */
function withoutAccusative(word: string, isAlone: boolean): string {
  const own = word.replace(/([ыі]?м[ыі]з)(д[ыі])?$/, '');
  if (own !== word || word.length <= 4) return own;
  if (/(сын|сін|[ыі]н)$/.test(word)) return word.slice(0, -1);
  return isAlone ? word.replace(/(ны|ні|ты|ті|ды|ді)$/, '') : word;
}

/** «келген өнім: прокат, кабель, экскаватор»: the list behind a colon. */
export function itemsListed(ground: Ground, sentence: Sentence, verb: number): Item[] {
  const colon = [verb + 1, verb + 2].find((index) => ground.words.at(index).text === ':');
  if (colon === undefined || !data['goods heads'].some((head) => ground.words.at(colon - 1).norm.startsWith(head)))
    return [];
  const items: Item[] = [];
  let from = colon + 1;
  for (let index = from; index < sentence.to; index++) {
    const isJoint = isLink(ground, index);
    if (!isJoint && canName(ground, index, from + LONGEST_ITEM)) continue;
    const item = itemOf(ground, from, index, false);
    if (item) items.push(item);
    if (!isJoint) break;
    from = index + 1;
  }
  return items;
}
