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

type Item = Omit<KazakhGoods, 'direction'>;
type Sense = 'out' | 'in' | 'neutral';

const STOPS = new Set(data.stops);
const LINKS = new Set(['және', 'мен', 'бен', 'пен']);
const FROM = /(нан|нен|дан|ден|тан|тен)$/;
const TO = /(ға|ге|қа|ке|на|не)$/;
/** Cases that no goods stand in: dative, ablative, locative, instrumental, genitive. */
const CASED = /(ға|ге|қа|ке|нан|нен|дан|ден|тан|тен|нда|нде|дағы|дегі|ның|нің|дың|дің|тың|тің)$/;
const VERB = /.{3}(ып|іп|атын|етін|йтын|йтін|ады|еді|йды|йді)$/;
/** «облысына», «қаласынан»: the word of a place's kind that carries its case. */
const PLACE_KIND = /^(облыс|қала|республика|өлке|аудан|өңір)/;
/** Participles stand before goods («сұйытылған газ»), never for them. */
const VERBAL = /(ған|ген|қан|кен)$/;
/** Names of goods are short. */
const LONGEST_ITEM = 3;

/** The goods that a Kazakh sentence sets in motion: the list before its verb, from or to a side. */
export function kazakhGoodsIn(ground: Ground, sentence: Sentence): readonly KazakhGoods[] {
  return range(sentence.from, sentence.to).flatMap((at) => {
    const sense = senseAt(ground, at);
    const direction = sense && (directionOf(ground, sentence, at, sense) ?? directionBefore(ground, sentence));
    if (!direction) return [];
    const items = [...itemsBefore(ground, sentence, at, sense !== 'neutral'), ...itemsListed(ground, sentence, at)];
    return items.map((item) => ({ ...item, direction }));
  });
}

function senseAt(ground: Ground, at: number): Sense | undefined {
  const { norm, kind } = ground.words.at(at);
  if (kind !== 'word' || /г[іы]ш/.test(norm)) return undefined; // «өткізгіш» is a thing
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
  const isDeal = sense === 'in' && data.deals.includes(ground.words.at(at + 1).norm);
  const named = firstSide(ground, tokens);
  if (isDeal && named) return towards(named === 'kz' ? 'ru' : 'kz'); // «X-пен битум алу туралы»: X gives
  const actor = named ?? 'kz';
  return towards(sense === 'in' ? actor : actor === 'kz' ? 'ru' : 'kz');
}

const hasWord = (ground: Ground, tokens: readonly number[], words: readonly string[]): boolean =>
  tokens.some((index) => words.includes(ground.words.at(index).norm));

/** The side of a place whose last word, or the word behind it («облысына»), has the ending. */
function sideIn(ground: Ground, tokens: readonly number[], ending: RegExp): Side | undefined {
  for (const index of [...tokens].reverse()) {
    if (!ending.test(ground.words.at(index).norm)) continue;
    const isKind = PLACE_KIND.test(ground.words.at(index).norm);
    const place = ground.everyPlace.covering(index) ?? (isKind ? ground.everyPlace.covering(index - 1) : undefined);
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
function itemsBefore(ground: Ground, sentence: Sentence, verb: number, isActive: boolean): Item[] {
  const items: Item[] = [];
  let to = verb;
  for (let index = verb - 1; index >= sentence.from - 1; index--) {
    const token = ground.words.at(index);
    const isLink = token.text === ',' || LINKS.has(token.norm);
    const goesOn = index >= sentence.from && !isLink && canName(ground, index, to);
    if (goesOn) continue;
    const item = itemOf(ground, index + 1, to, isActive);
    if (item) items.unshift(item);
    if (!isLink || !item) break;
    to = index;
  }
  return items;
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
function itemsListed(ground: Ground, sentence: Sentence, verb: number): Item[] {
  const colon = [verb + 1, verb + 2].find((index) => ground.words.at(index).text === ':');
  if (colon === undefined || !data['goods heads'].some((head) => ground.words.at(colon - 1).norm.startsWith(head)))
    return [];
  const items: Item[] = [];
  let from = colon + 1;
  for (let index = from; index < sentence.to; index++) {
    const token = ground.words.at(index);
    const isLink = token.text === ',' || LINKS.has(token.norm);
    if (!isLink && canName(ground, index, from + LONGEST_ITEM)) continue;
    const item = itemOf(ground, from, index, false);
    if (item) items.push(item);
    if (!isLink) break;
    from = index + 1;
  }
  return items;
}

/** «Саратовтан түскен импорт – 77 млн. Негізінен жиһаз келеді»: as the sentence before has it. */
function directionBefore(ground: Ground, sentence: Sentence): Direction | undefined {
  const before = ground.story.model.sentences[sentence.index - 1];
  if (!before || before.block !== sentence.block) return undefined;
  const norms = range(before.from, before.to).map((index) => ground.words.at(index).norm);
  if (norms.some((norm) => norm.startsWith('импорт'))) return 'ru-kz';
  return norms.some((norm) => norm.startsWith('экспорт')) ? 'kz-ru' : undefined;
}
