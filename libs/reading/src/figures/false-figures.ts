import type { Place } from './draft';
import type { Stretch, View } from './view';

const POPULATION = /^(?:населени|диаспор|переписи|численност|избирател|проживает|жителей)/;
const NOT_OURS =
  /^(?:просто[йяюе]$|подъезжа|выручк|прибыл|транзит|сальдо|скидк|штраф|инфляци|ставк|билет|стоимост[ьи]-билет|погод|градус)/;

/** Whether a third country is spoken of where the number stands, and Kazakhstan is not. */
function isOfAnotherCountry({ view, sentence, quantity }: Place): boolean {
  const bracketed = view.norm(quantity.from - 1) === '(' && view.norm(quantity.to) === ')';
  const here = view.placesIn(view.segment(sentence, bracketed ? quantity.from - 2 : quantity.from));
  if (here.some(({ side }) => side === 'kz')) return false;
  if (here.some(({ side }) => side === 'other')) return true;
  const places = view.placesIn(sentence);
  return places.some(({ side }) => side === 'other') && !places.some(({ side }) => side !== 'other');
}

/** «Страны ЕАЭС увеличили торговлю на 10 %»: a union's figure, unless one of ours is named. */
function isOfUnion({ view, sentence, quantity }: Place): boolean {
  const segment = view.segment(sentence, quantity.from);
  if (view.placesIn(sentence).some(({ side }) => side !== 'other')) return false;
  for (let at = segment.from; at < quantity.from; at++)
    if (/^(?:еаэс|снг|шос|брикс|евразэс)$/.test(view.norm(at))) return true;
  return false;
}

function isTrade(view: View, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (/^(?:turnover|exports|imports)$/.test(view.cueAt(at) ?? '')) return true;
  return false;
}

/** «общий оборот области – 2,1 млрд, из них на Казахстан пришлось 780 млн»: the whole is with all the world. */
function isTotal({ view, sentence, quantity }: Place): boolean {
  const segment = view.segment(sentence, quantity.from);
  if (view.placesIn(segment).some(({ side }) => side === 'kz') || !isTrade(view, segment)) return false;
  let whole = false;
  for (let at = segment.from; at < quantity.from; at++)
    whole ||= /^(?:всего$|общ(?:ий|его|ем|ая)|весь|совокупн|суммарн)/.test(view.norm(at));
  const rest = { from: segment.to, to: sentence.to };
  return whole && view.placesIn(rest).some(({ side }) => side === 'kz');
}

/** «мощностью 3,5 млн штук в год», «производительностью 200 тонн»: what a plant can do is no result. */
function isCapacity({ view, quantity }: Place): boolean {
  for (let at = quantity.from - 1; at >= quantity.from - CAPACITY_REACH; at--)
    if (/^(?:мощност|производительност|вместимост|пропускн|рассчитан)/.test(view.norm(at))) return true;
  return false;
}

/** Between «мощностью» and its number stand «до», «более», «не менее». */
const CAPACITY_REACH = 3;

/** Numbers that look like figures and are none: another country's, a population's, a discount's, the first of «с … до …». */
export function isFalse(place: Place): boolean {
  const { view, quantity, sentence } = place;
  if (view.norm(quantity.from - 1) === 'с' && view.norm(quantity.to) === 'до') return true;
  // «девять из десяти голов»
  if (view.norm(quantity.from - 1) === 'из' && view.isNumber(quantity.from - 2) && !quantity.unit) return true;
  const segment = view.segment(sentence, quantity.from);
  for (let at = segment.from; at < segment.to; at++) {
    if (POPULATION.test(view.norm(at))) return true;
    if (NOT_OURS.test(view.norm(at)) && !/^экспортн/.test(view.norm(at - 1))) return true;
  }
  return isCapacity(place) || isOfUnion(place) || isTotal(place) || isOfAnotherCountry(place);
}
