import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import data from './data/kazakh.json';
import { type Direction, towards } from './direction';
import { type Item, isNamed, itemsBefore, itemsListed } from './kazakh-items';

/** Goods of a Kazakh sentence, named, with their direction and the tokens that name them. */
export interface KazakhGoods extends Item {
  readonly direction: Direction;
}

type Sense = 'out' | 'in' | 'neutral';

const FROM = /(нан|нен|дан|ден|тан|тен)$/;
const TO = /(ға|ге|қа|ке|на|не)$/;
/** «облысына», «қаласынан»: the word of a place's kind that carries its case. */
const PLACE_KIND = /^(облыс|қала|республика|өлке|аудан|өңір)/;

/** The goods that a Kazakh sentence sets in motion: the list before its verb, from or to a side. */
export function kazakhGoodsIn(ground: Ground, sentence: Sentence): readonly KazakhGoods[] {
  const told = range(sentence.from, sentence.to).flatMap((at) => {
    const sense = senseAt(ground, at);
    const direction = sense && (directionOf(ground, sentence, at, sense) ?? directionBefore(ground, sentence));
    if (!direction) return [];
    const items = [
      ...itemsBefore(ground, ownPart(ground, sentence, at), at, sense !== 'neutral'),
      ...itemsListed(ground, sentence, at),
    ];
    return items.filter((item) => isNamed(ground, item)).map((item) => ({ ...item, direction }));
  });
  return told.length > 0 ? told : continued(ground, sentence);
}

/** «Саратовқа тауар жөнелттік. Негізінен тірі мал, ет, балық.»: a list that goes on with what was told. */
function continued(ground: Ground, sentence: Sentence): readonly KazakhGoods[] {
  if (range(sentence.from, sentence.to).some((at) => senseAt(ground, at) !== undefined)) return [];
  const before = ground.story.model.sentences[sentence.index - 1];
  if (!before || before.block !== sentence.block) return [];
  const direction = range(before.from, before.to).flatMap((at) => {
    const sense = senseAt(ground, at);
    return (sense && directionOf(ground, before, at, sense)) ?? [];
  })[0];
  const items = direction ? itemsBefore(ground, sentence.from, sentence.to - 1, false) : [];
  return direction && items.length > 1 && items.every((item) => isNamed(ground, item))
    ? items.map((item) => ({ ...item, direction }))
    : [];
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
  const tokens = range(ownPart(ground, sentence, at), at);
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

/** «…алады, өзі ұн жөнелтеді»: behind another verb of trade a part of its own begins. */
function ownPart(ground: Ground, sentence: Sentence, at: number): number {
  const earlier = range(sentence.from, at - 1).findLast(
    (index) => senseAt(ground, index) !== undefined && ground.words.at(index + 1).text === ',',
  );
  return earlier === undefined ? sentence.from : earlier + 1;
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

/** «Саратовтан түскен импорт – 77 млн. Негізінен жиһаз келеді»: as the sentence before has it. */
function directionBefore(ground: Ground, sentence: Sentence): Direction | undefined {
  const before = ground.story.model.sentences[sentence.index - 1];
  if (!before || before.block !== sentence.block) return undefined;
  const norms = range(before.from, before.to).map((index) => ground.words.at(index).norm);
  if (norms.some((norm) => norm.startsWith('импорт'))) return 'ru-kz';
  return norms.some((norm) => norm.startsWith('экспорт')) ? 'kz-ru' : undefined;
}
