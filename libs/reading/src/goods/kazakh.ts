import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import data from './data/kazakh.json';
import { type Direction, towards } from './direction';

/** Goods of a Kazakh sentence, named, with their direction and the tokens that name them. */
export interface KazakhGoods {
  readonly name: string;
  readonly direction: Direction;
  readonly from: number;
  readonly to: number;
}

type Sense = 'out' | 'in' | 'neutral';

const STOPS = new Set(data.stops);
const LINKS = new Set(['және', 'мен', 'бен', 'пен']);
const FROM = /(нан|нен|дан|ден|тан|тен)$/;
const TO = /(ға|ге|қа|ке|на|не)$/;
/** Cases that no goods stand in: dative, ablative, locative, instrumental, genitive. */
const CASED = /(ға|ге|қа|ке|нан|нен|дан|ден|тан|тен|нда|нде|дағы|дегі|ның|нің|дың|дің|тың|тің)$/;
const VERBAL = /(ып|іп|ған|ген|қан|кен|атын|етін|йтын|йтін|ады|еді|йды|йді)$/;
/** Names of goods are short. */
const LONGEST_ITEM = 3;

/** The goods that a Kazakh sentence sets in motion: the list before its verb, from or to a side. */
export function kazakhGoodsIn(ground: Ground, sentence: Sentence): readonly KazakhGoods[] {
  return range(sentence.from, sentence.to).flatMap((at) => {
    const sense = senseAt(ground, at);
    const direction = sense && directionOf(ground, sentence, at, sense);
    return direction ? itemsBefore(ground, sentence, at).map((item) => ({ ...item, direction })) : [];
  });
}

function senseAt(ground: Ground, at: number): Sense | undefined {
  const { norm, kind } = ground.words.at(at);
  if (kind !== 'word') return undefined;
  if (norm === 'сатып' && ground.words.at(at + 1).norm.startsWith('ал')) return 'in';
  if (norm === 'алу' && data.deals.includes(ground.words.at(at + 1).norm)) return 'in';
  if (data.neutral.some((stem) => norm.startsWith(stem))) return 'neutral';
  if (data.out.some((stem) => norm.startsWith(stem))) return 'out';
  return data.in.some((stem) => norm.startsWith(stem) && !stem.includes(' ')) ? 'in' : undefined;
}

/** Origin and goal by the case of the place; else who acts, «біз» being Kazakhstan in a Kazakh paper. */
function directionOf(ground: Ground, sentence: Sentence, at: number, sense: Sense): Direction | undefined {
  const tokens = range(sentence.from, at);
  const origin = sideIn(ground, tokens, FROM) ?? (hasWord(ground, tokens, data['from us']) ? 'kz' : undefined);
  if (origin) return towards(origin === 'kz' ? 'ru' : 'kz');
  const goal = sideIn(ground, tokens, TO) ?? (hasWord(ground, tokens, data['to us']) ? 'kz' : undefined);
  if (goal && sense !== 'in') return towards(goal);
  if (sense === 'neutral') return undefined;
  const actor = firstSide(ground, tokens) ?? 'kz';
  return towards(sense === 'in' ? actor : actor === 'kz' ? 'ru' : 'kz');
}

const hasWord = (ground: Ground, tokens: readonly number[], words: readonly string[]): boolean =>
  tokens.some((index) => words.includes(ground.words.at(index).norm));

/** The side of a place whose last word, or the word behind it («облысына»), has the ending. */
function sideIn(ground: Ground, tokens: readonly number[], ending: RegExp): Side | undefined {
  for (const index of [...tokens].reverse()) {
    if (!ending.test(ground.words.at(index).norm)) continue;
    const place = ground.everyPlace.covering(index) ?? ground.everyPlace.covering(index - 1);
    if (place && place.side !== 'other') return place.side;
  }
  return undefined;
}

function firstSide(ground: Ground, tokens: readonly number[]): Side | undefined {
  for (const index of tokens) {
    const side = [...ground.sides({ from: index, to: index + 1 })][0];
    if (side && side !== 'other') return side;
  }
  return undefined;
}

/** The list that ends before the verb, read backwards until a word that names no goods. */
function itemsBefore(ground: Ground, sentence: Sentence, verb: number): Omit<KazakhGoods, 'direction'>[] {
  const items: Omit<KazakhGoods, 'direction'>[] = [];
  let to = verb;
  for (let index = verb - 1; index >= sentence.from - 1; index--) {
    const token = ground.words.at(index);
    const isLink = token.text === ',' || LINKS.has(token.norm);
    const goesOn = index >= sentence.from && !isLink && canName(ground, index, to);
    if (goesOn) continue;
    const item = itemOf(ground, index + 1, to);
    if (item) items.unshift(item);
    if (!isLink || !item) break;
    to = index;
  }
  return items;
}

/** Whether a word may stand in a name of goods; only the last word of the name has the accusative. */
function canName(ground: Ground, index: number, to: number): boolean {
  const token = ground.words.at(index);
  if (token.kind !== 'word' || token.case !== 'lower' || STOPS.has(token.norm) || VERBAL.test(token.norm)) return false;
  if (ground.everyPlace.covering(index) || ground.insideName(index) || ground.isDate(index)) return false;
  return !CASED.test(token.norm) && to - index <= LONGEST_ITEM;
}

function itemOf(ground: Ground, from: number, to: number): Omit<KazakhGoods, 'direction'> | undefined {
  if (to <= from) return undefined;
  const words = range(from, to).map((index) => ground.words.at(index).text);
  const last = words.pop() ?? '';
  return { name: [...words, withoutAccusative(last)].join(' '), from, to };
}

/** «етін» → «еті», «техникасын» → «техникасы», «жабдықты» → «жабдық». */
function withoutAccusative(word: string): string {
  if (/(сын|сін|[ыі]н)$/.test(word) && word.length > 4) return word.slice(0, -1);
  return word.length > 4 ? word.replace(/(ны|ні|ты|ті|ды|ді)$/, '') : word;
}
