import data from './data/changes.json';
import type { Place } from './draft';
import type { View } from './view';

const up: ReadonlySet<string> = new Set(data.up);
const down: ReadonlySet<string> = new Set(data.down);
const more: ReadonlySet<string> = new Set(data.more);
const less: ReadonlySet<string> = new Set(data.less);

export type Direction = 'up' | 'down';

function directionAt(view: View, at: number): Direction | undefined {
  if (view.token(at)?.kind !== 'word') return undefined;
  if (view.is(at, up)) return 'up';
  return view.is(at, down) ? 'down' : undefined;
}

/** Right behind the number: «на 12 % больше», «вдвое меньше», «в 1,5 раза выше». */
function comparative({ view, quantity }: Place): Direction | undefined {
  for (let at = quantity.to; at < quantity.to + 3; at++) {
    if (view.isMark(at)) return undefined;
    if (more.has(view.norm(at))) return 'up';
    if (less.has(view.norm(at))) return 'down';
  }
  return undefined;
}

/** «на 11 % превышает уровень …», «превысил прошлогодний на 15 %». */
function exceeding(place: Place): Direction | undefined {
  const { view, sentence, quantity } = place;
  const { from } = view.segment(sentence, quantity.from);
  for (let at = from; at < quantity.to + 2; at++) {
    if (/^превы(?:ша|си)/.test(view.norm(at)) && !view.cueAt(at + 1))
      return view.norm(introduction(place)) === 'на' ? 'up' : undefined;
  }
  return undefined;
}

/** «+14 %», «−5 %». */
function signed({ view, quantity }: Place): Direction | undefined {
  const sign = view.token(quantity.from - 1);
  if (!sign || sign.end !== view.token(quantity.from)!.start) return undefined;
  if (sign.text === '+') return 'up';
  return /^[−–-]$/.test(sign.text) ? 'down' : undefined;
}

/** «стало больше на 30 %». */
function comparativeBefore(place: Place): Direction | undefined {
  const at = introduction(place) - 1;
  if (more.has(place.view.norm(at))) return 'up';
  return less.has(place.view.norm(at)) ? 'down' : undefined;
}

function scan(view: View, from: number, to: number, step: 1 | -1): Direction | undefined {
  for (let at = step > 0 ? from : to - 1; at >= from && at < to; at += step) {
    const direction = directionAt(view, at);
    if (direction) return direction;
  }
  return undefined;
}

/** Whether a word of change governs the number, and which way it goes. */
export function directionOf(place: Place): Direction | undefined {
  const { view, quantity, sentence } = place;
  const own = signed(place) ?? exceeding(place) ?? comparative(place) ?? directionAt(view, quantity.from);
  if (own) return own;
  const compared = comparativeBefore(place);
  if (compared) return compared;
  const segment = view.segment(sentence, quantity.from);
  return (
    scan(view, segment.from, quantity.from, -1) ??
    scan(view, quantity.to, segment.to, 1) ??
    scan(view, sentence.from, quantity.from, -1)
  );
}

const DEGREE =
  /^(?:более|менее|больше|меньше|чем|почти|примерно|около|порядка|приблизительно|свыше|не|сразу|еще|целых|практически|чуть|всего|лишь|только|без|малого)$/;

/** The word in front of the number, words of degree passed over. */
export function introduction({ view, quantity, sentence }: Place): number {
  let at = quantity.from - 1;
  while (at >= sentence.from && DEGREE.test(view.norm(at))) at--;
  return at;
}

/** A noun of change before the number: «прирост – 22 %», «рост составил 14 %», «снижение на 9,6 %», «минус 5 %», «+12 %». */
function isNamedChange(place: Place, before: number): boolean {
  const { view } = place;
  let at = before;
  for (
    let passed = 0;
    passed < 3 &&
    /^(?:–|—|-|:|на|в|составить|составил|составило|составила|составляет|достиг|был|будет)$/.test(view.norm(at));
    passed++
  )
    at--;
  if (directionAt(view, at)) return true;
  return at < before && hasChangeNoun(place, before);
}

/** «Прирост к прошлогоднему уровню – 22 %»: a dash or «составил» leads from the noun, its dependents between. */
function hasChangeNoun({ view, sentence }: Place, before: number): boolean {
  const segment = view.segment(sentence, before);
  for (let at = segment.from; at < before; at++) {
    if (directionAt(view, at) && view.story.morphology.readings(view.token(at)!.text)[0]?.pos === 'noun') return true;
  }
  return false;
}

/** «на 40 млн долларов больше», «вырос на 40 млн долларов»: a change told in money. */
export function isChangeInUnits(place: Place): boolean {
  const { view, sentence, quantity } = place;
  if (view.norm(introduction(place)) !== 'на') return false;
  if (isSetApart(view, quantity.to)) return false;
  if (comparative(place)) return true;
  const { from } = view.segment(sentence, quantity.from);
  const at = introduction(place) - 1;
  return at >= from && directionAt(view, at) !== undefined;
}

/** «на 74 млн рублей – втрое меньше прошлогоднего»: behind a mark another number tells the change. */
function isSetApart(view: Place['view'], to: number): boolean {
  const behind = view.norm(to + 1);
  return /^[–—,-]$/.test(view.norm(to)) && /^(?:вдвое|втрое|вчетверо|впятеро|в|на)$/.test(behind);
}

/** Whether a percentage is a change and no share. */
export function isChange(place: Place): boolean {
  const { view, quantity, sentence } = place;
  if (comparative(place) || signed(place)) return true;
  const before = introduction(place);
  if (isNamedChange(place, before)) return true;
  const prior = view.norm(before);
  if (prior === 'на')
    return (
      (directionOf(place) ?? comparativeBefore(place)) !== undefined &&
      !hasShareVerb(view, sentence.from, quantity.from, sentence.to)
    );
  return /^(?:прибавил|прибавив|потерял|добавил|прибавля|набрал)/.test(prior);
}

function hasShareVerb(view: View, from: number, at: number, to: number): boolean {
  for (let index = Math.max(from, at - 6); index < Math.min(to, at + 6); index++) {
    if (/^(?:приход|пришл|приш[её]л|состоит|готов|заполн|выполн|обеспеч)/.test(view.norm(index))) return true;
  }
  return false;
}
