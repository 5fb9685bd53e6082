import type { Sentence } from '@kelisim/language';
import { cueOf, type Found } from './cues';
import type { Place } from './draft';
import type { Cue, View } from './view';

const STRUCTURE =
  /^(?:структур|стать[яией]|статьями|основ[уаео]$|номенклатур|позици|преоблада|лидиру|категори|групп|состав|доминиру|львин)/;
const BULLET = /^[–—•·*-]$/;
const DASH = /^[–—:-]$/;
const TRADE: ReadonlySet<Cue> = new Set<Cue>(['turnover', 'exports', 'imports', 'supply']);
/** Bullets of one list, at most. */
const LONGEST = 12;

/** The sentence whose colon opens the list that an item («– мука – 12 %;») belongs to. */
function openingOf(view: View, { index, from }: Sentence): Sentence | undefined {
  if (!BULLET.test(view.norm(from))) return undefined;
  const { sentences } = view.story.model;
  for (let before = index - 1; before >= Math.max(0, index - LONGEST); before--) {
    const one = sentences[before]!;
    if (view.norm(one.to - 1) === ':') return one;
    if (!BULLET.test(view.norm(one.from))) return undefined;
  }
  return undefined;
}

/** Where the structure of trade is told for a number: its own sentence, the one before, or the one that opens its list. */
function openings(place: Place): readonly Sentence[] {
  const { view, sentence } = place;
  const opening = openingOf(view, sentence);
  const first = opening ?? sentence;
  const own = opening ? [sentence, opening] : [sentence];
  const previous = view.story.model.sentences[first.index - 1];
  const isToldHere = !opening && cueOf(place, (cue) => TRADE.has(cue)) !== undefined;
  return previous?.block === first.block && !isToldHere ? [...own, previous] : own;
}

/** The word of trade that a structure is of («Структура вывоза: мука – 38 %»), with the place to read it in. */
export function structuredBy(place: Place): { readonly place: Place; readonly found: Found } | undefined {
  if (!isListed(place)) return undefined;
  const near = openings(place);
  if (!near.some((sentence) => tellsStructure(place.view, sentence))) return undefined;
  for (const sentence of near) {
    const there: Place = sentence === place.sentence ? place : { ...place, sentence, quantity: endOf(place, sentence) };
    const found = cueOf(there, (cue) => TRADE.has(cue));
    if (found) return { place: there, found };
  }
  return undefined;
}

const endOf = ({ quantity }: Place, { to }: Sentence): Place['quantity'] => ({ ...quantity, from: to - 1, to });

/** «мука – 38 %», «40 % – машины», «мука (38 %)». */
function isListed({ view, quantity }: Place): boolean {
  const before = view.norm(quantity.from - 1);
  return (
    DASH.test(before) || (before === '(' && !view.isNumber(quantity.from - 2)) || DASH.test(view.norm(quantity.to))
  );
}

function tellsStructure(view: View, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (STRUCTURE.test(view.norm(at))) return true;
  return false;
}

/** «Львиная доля, 78 %, – экспорт»: a share told apart, between commas. */
export function isApart({ view, quantity, sentence }: Place): boolean {
  if (view.norm(quantity.from - 1) !== ',' || view.norm(quantity.to) !== ',') return false;
  const { from } = view.segment(sentence, quantity.from - 2);
  for (let at = from; at < quantity.from - 1; at++)
    if (/^(?:дол[яию]|долю|больш|основн|част[ьи]|половин|треть|четверт)/.test(view.norm(at))) return true;
  return false;
}

const GOES =
  /^(?:ид[её]т|идут|пойд[её]т|пойдут|уход[ия]т|уйд[её]т|ушл[аио]|отправля|отправи|поставля|экспорт|прода|отгруж|вывоз|поступ)/;

/** «Две пятых труб пойдёт в Казахстан», «треть продукции идёт на экспорт»: the part of the goods that goes abroad. */
export function isPartSent(place: Place): boolean {
  const { view, quantity, sentence } = place;
  const next = view.story.morphology.readings(view.token(quantity.to)?.text ?? '');
  if (!next.some((one) => one.case === 'genitive' && one.score > 0.1)) return false;
  const { to } = view.segment(sentence, quantity.from);
  for (let at = quantity.to; at < to; at++) {
    if (!GOES.test(view.norm(at)) || view.story.morphology.readings(view.token(at)!.text)[0]?.pos === 'noun') continue;
    return view.placesIn({ from: at, to }).some(({ side }) => side === 'kz');
  }
  return false;
}
