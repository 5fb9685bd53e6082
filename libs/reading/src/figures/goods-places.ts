import { COMMODITIES } from '../activity/commodities';
import nouns from './data/nouns.json';
import { lastHere, type Place } from './draft';
import { LONGEST, phraseAt, readings } from './noun-phrases';
import type { Stretch, View } from './view';

const measures: ReadonlySet<string> = new Set(nouns.measures);

/** Right behind the unit («тонн вагонного литья»), or the counted phrase itself («12 посевных комплексов»; «доз вакцины»). */
export function behindNumber({ view, quantity, sentence }: Place): Stretch | undefined {
  const measured = quantity.noun && measures.has(quantity.noun.lemma);
  const content = measured ? phraseAt(view, quantity.noun!.index + 1, sentence.to) : undefined;
  if (content || (measured && !/^(?:вагон|контейнер)$/.test(quantity.noun!.lemma))) return content;
  return phraseAt(view, quantity.to, sentence.to);
}

/** «мёд: его отправили 190 тонн»: what the pronoun stands for. */
export function behindPronoun({ view, quantity, sentence }: Place): Stretch | undefined {
  for (let at = quantity.from - 1; at > sentence.from; at--) {
    if (!/^(?:его|ее|их)$/.test(view.norm(at))) continue;
    for (let noun = at - 1; noun >= sentence.from; noun--) {
      const found = phraseAt(view, noun, at);
      if (found) return found;
    }
  }
  return undefined;
}

const SUPPLY = /^(?:постав|отгру|отправ|прода|изготов|законтракт|закуп|приобр|купи|экспорт|вывез)/;

/** «поставит ТОО «…» полимерные ёмкости»: the first phrase behind the verb that names nobody. */
export function behindVerb({ view, sentence }: Place): Stretch | undefined {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!SUPPLY.test(view.norm(at)) || readings(view, at)[0]?.pos === 'noun') continue;
    let quoted = 0;
    for (let next = at + 1; next < sentence.to && !/^[,;.:]$/.test(view.norm(next)); next++) {
      if (view.norm(next) === '«') quoted++;
      if (view.norm(next) === '»') quoted--;
      const found = quoted === 0 && !readings(view, next)[0]?.animate ? phraseAt(view, next, sentence.to) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

const CARRIERS = /^(?:экспорт|импорт|поставк|продаж|вывоз|ввоз|отгрузк|закупк|парти|товаров|покупк)/;

/** Behind «экспорт», «о поставке», «партии»: the nearest such word before the number, else the first behind it. */
export function behindCarrier({ view, quantity, sentence }: Place): Stretch | undefined {
  for (let at = quantity.from - 1; at >= sentence.from; at--) {
    if (CARRIERS.test(view.norm(at))) {
      const found = phraseAt(view, at + 1, sentence.to);
      if (found) return found;
    }
  }
  return undefined;
}

/** «нефтепродукты (45 %)»: the longest phrase that ends where the bracket opens. */
function beforeBracket(view: View, { from }: Stretch, bracket: number): Stretch | undefined {
  for (let at = Math.max(from, bracket - LONGEST); at < bracket; at++) {
    const found = phraseAt(view, at, bracket);
    if (found?.to === bracket) return found;
  }
  return undefined;
}

/** «продовольствие (крупы, мясо) – 12 %»: what a bracket explains. */
function beforeExplained(view: View, { from }: Stretch, number: number): Stretch | undefined {
  if (!/^[–—-]$/.test(view.norm(number - 1)) || view.norm(number - 2) !== ')') return undefined;
  for (let at = number - 3; at > from; at--)
    if (view.norm(at) === '(') return beforeBracket(view, { from, to: at }, at);
  return undefined;
}

/** «на» alone leads to what the share is of. */
const PREPOSITION = /^(?:по|в|во|из|с|со|от|до|для|за|при|у|о|об|к)$/;

/** The subject or «на …» of a share: nearest phrase before the number in its segment, else behind it. */
export function ofShare({ view, quantity, sentence }: Place): Stretch | undefined {
  const segment = view.segment(sentence, quantity.from);
  const start = view.norm(quantity.from - 1) === '(' ? view.segment(sentence, quantity.from - 2) : segment;
  if (start !== segment) return beforeBracket(view, start, quantity.from - 1);
  const explained = beforeExplained(view, sentence, quantity.from);
  if (explained) return explained;
  for (let at = start.from; at < quantity.from; at++) {
    const before = view.norm(at - 1);
    if (before === 'на' && view.placeAt(at)) return undefined;
    if (view.norm(at) === 'главным' && view.norm(at + 1) === 'образом') continue;
    const found = PREPOSITION.test(before) ? undefined : phraseAt(view, at, quantity.from);
    if (found) return found;
  }
  for (let at = quantity.to; at < segment.to; at++) {
    const found = phraseAt(view, at, segment.to);
    if (found) return found;
  }
  return undefined;
}

/** «Поставки муки выросли на 30 %, масла – вдвое»: what stands at the head of a later clause. */
export function afterEllipsis(place: Place): Stretch | undefined {
  const dash = afterDash(place);
  if (dash) return dash;
  const { view, quantity, sentence } = place;
  if (lastHere(place)?.goods === undefined) return undefined;
  const segment = view.segment(sentence, quantity.from);
  let from = segment.from;
  while (/^(?:а|и|но|в|том|числе|также)$/.test(view.norm(from))) from++;
  const found = phraseAt(view, from, quantity.from);
  return found && /^[–—-]$/.test(view.norm(found.to)) ? found : undefined;
}

/** «Соли отгрузили 110 тысяч тонн»: what the clause begins with. */
export function atHead({ view, quantity, sentence }: Place): Stretch | undefined {
  const { from } = view.segment(sentence, quantity.from);
  const found = phraseAt(view, from, quantity.from);
  return found && readings(view, found.from).some((one) => one.case === 'genitive') ? found : undefined;
}

/** «увеличились поставки мебели» behind the number of a change. */
export function behindChange({ view, quantity, sentence }: Place): Stretch | undefined {
  const { to } = view.segment(sentence, quantity.from);
  for (let at = quantity.to; at < to; at++) if (CARRIERS.test(view.norm(at))) return phraseAt(view, at + 1, to);
  return undefined;
}

/** «… в 1,5 раза – мебели». */
function afterDash({ view, quantity, sentence }: Place): Stretch | undefined {
  return /^[–—]$/.test(view.norm(quantity.to)) ? phraseAt(view, quantity.to + 1, sentence.to) : undefined;
}

/** «пшеница (свыше 200 тыс. тонн)»: what stands before the bracket. */
export function bracketed({ view, quantity, sentence }: Place): Stretch | undefined {
  for (let at = quantity.from - 1; at >= Math.max(sentence.from + 1, quantity.from - 3); at--)
    if (view.norm(at) === '(') return beforeBracket(view, view.segment(sentence, at - 1), at);
  return undefined;
}

/** «консервов на 214 млн рублей», «лекарств почти на миллиард»: goods right before their price. */
export function beforePrice({ view, quantity, sentence }: Place): Stretch | undefined {
  const on = [1, 2, 3].map((step) => quantity.from - step).find((at) => view.norm(at) === 'на');
  if (on === undefined) return undefined;
  const end = /^(?:почти|более|свыше)$/.test(view.norm(on - 1)) ? on - 1 : on;
  for (let at = Math.max(sentence.from, end - LONGEST); at < end; at++) {
    const found = phraseAt(view, at, end);
    if (found?.to === end && namesGoods(view, found)) return found;
  }
  return undefined;
}

const namesGoods = (view: View, { from, to }: Stretch): boolean => {
  for (let at = from; at < to; at++) if (view.is(at, COMMODITIES)) return true;
  return false;
};

/** «поставил в этом году лекарств на 1,2 млрд, это в 2,4 раза больше»: the goods last named behind a verb of supply. */
export function suppliedBefore({ view, quantity, sentence }: Place): Stretch | undefined {
  for (let at = sentence.from; at < quantity.from; at++) {
    if (view.cueAt(at) !== 'supply' && view.cueAt(at) !== 'purchase') continue;
    for (let next = at + 1; next < Math.min(quantity.from, at + SUPPLIED); next++) {
      const found = phraseAt(view, next, quantity.from);
      if (found && namesGoods(view, found)) return found;
    }
  }
  return undefined;
}

/** Between a verb and its goods stand whom, where and when. */
const SUPPLIED = 10;

/** «300 радиаторов за 27 миллионов рублей»: the pieces that the sum is for. */
export function pricedPieces({ view, quantity, sentence }: Place): Stretch | undefined {
  const before = view.quantitiesIn({ from: sentence.from, to: quantity.from }).at(-1);
  if (!before?.noun || quantity.from - before.noun.index > 3) return undefined;
  return /^(?:за|на)$/.test(view.norm(quantity.from - 1)) ? phraseAt(view, before.to, quantity.from) : undefined;
}
