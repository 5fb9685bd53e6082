import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import type { NounPhrase } from '../activity/noun-phrase';
import { phraseList } from '../activity/phrase-list';
import { isCommodity } from './commodities';
import { type Direction, originOfGoods, towards } from './direction';
import type { Flow } from './flows';

const NOMINATIVE: ReadonlySet<Case> = new Set<Case>(['nominative']);
const ASKED = new Set(['востребовать', 'востребованный']);
/** A verb or a word of place, and what it takes to speak of a market: «пользуются спросом», «вышли на рынок». */
const DEMAND: readonly (readonly [verb: ReadonlySet<string>, word: ReadonlySet<string>])[] = [
  [new Set(['пользоваться']), new Set(['спрос', 'популярность'])],
  [new Set(['вызвать', 'вызывать', 'привлечь', 'представлять']), new Set(['интерес', 'внимание'])],
  [
    new Set(['появиться', 'появляться', 'выйти', 'выходить', 'попасть', 'представить', 'представленный', 'лежать']),
    new Set(['полка', 'прилавок', 'рынок', 'магазин', 'супермаркет', 'ярмарка']),
  ],
  [new Set(['заинтересовать', 'привлечь']), new Set(['казахстанец', 'партнер', 'бизнесмен', 'предприниматель'])],
];
const KNOWN = new Set(['знать', 'ценить', 'полюбить', 'любить', 'распробовать']);
const REACH = 8;

/** Goods that one side wants of the other: «востребованы сыры», «на полках Павлодара появятся омские колбасы». */
export function demandIn(ground: Ground, sentence: Sentence, home: Side): readonly Flow[] {
  const cue = cueIn(ground, sentence) ?? summedUpAt(ground, sentence);
  if (cue === undefined) return [];
  const isKnown = ground.words.is(cue, KNOWN);
  const phrases = around(ground, isKnown ? { ...sentence, to: cue } : sentence, cue);
  const told = phrases.map((one) => originOfGoods(ground, one.from, one.head)).find((one) => one !== undefined);
  const direction = told ?? placeOf(ground, sentence) ?? towards(home === 'ru' ? 'kz' : 'ru');
  return phrases.length > 0 ? [{ phrases, direction, rule: 'goods.demand' }] : [];
}

function cueIn(ground: Ground, sentence: Sentence): number | undefined {
  const { words } = ground;
  return range(sentence.from, sentence.to).find((at) => {
    if (words.is(at, ASKED) || (words.is(at, KNOWN) && isOriginNamed(ground, sentence))) return true;
    return DEMAND.some(
      ([verbs, nouns]) =>
        words.is(at, verbs) &&
        words.seek(Math.max(sentence.from, at - REACH), Math.min(sentence.to, at + REACH), nouns) !== undefined,
    );
  });
}

/** «шины, полимеры, лифты – всё это знают в республике»: a list that «всё это» sums up. */
function summedUpAt(ground: Ground, { from, to }: Sentence): number | undefined {
  const { words } = ground;
  return range(from + 1, to - 2).find(
    (at) =>
      /^[–—-]$/.test(words.at(at).text) && /^вс[её]$/.test(words.at(at + 1).norm) && words.at(at + 2).norm === 'это',
  );
}

/** «Алтайские сыры восточноказахстанцы знают хорошо»: goods that carry a side's adjective open the sentence. */
const isOriginNamed = (ground: Ground, { from }: Sentence): boolean =>
  ground.places({ from, to: from + 2 }).some(({ form }) => form === 'adjective');

/** The list in the nominative behind the word, else the one before it. */
function around(ground: Ground, sentence: Sentence, cue: number): readonly NounPhrase[] {
  const lists = range(sentence.from, sentence.to).filter((at) => at !== cue && startsList(ground, at));
  const found = lists.map((at) => phraseList(ground, at, sentence.to, NOMINATIVE));
  const fits = (list: readonly NounPhrase[]) => list.some((one) => isCommodity(ground, one.head));
  return found.find((list) => fits(list) && list[0]!.from > cue) ?? found.find(fits) ?? [];
}

const startsList = (ground: Ground, at: number): boolean => ground.words.readings(at)[0]?.pos !== 'preposition';

/** What is wanted in a place comes to it. */
function placeOf(ground: Ground, sentence: Sentence): Direction | undefined {
  const places = ground.places(sentence).filter(({ side, form }) => side !== 'other' && form !== 'adjective');
  return places.length > 0 ? towards(places.at(-1)!.side) : undefined;
}
