import type { Place } from './draft';

const POPULATION = /^(?:населени|диаспор|переписи|численност|избирател|проживает|жителей)/;
const NOT_OURS = /^(?:скидк|штраф|инфляци|ставк|билет|стоимост[ьи]-билет|погод|градус)/;

/** Whether a third country is spoken of where the number stands, and Kazakhstan is not. */
function isOfAnotherCountry({ view, sentence, quantity }: Place): boolean {
  const segment = view.segment(sentence, quantity.from);
  const here = view.placesIn(segment);
  if (here.some(({ side }) => side === 'kz')) return false;
  if (here.some(({ side }) => side === 'other')) return true;
  const places = view.placesIn(sentence);
  return places.some(({ side }) => side === 'other') && !places.some(({ side }) => side !== 'other');
}

/** «общий оборот области – 2,1 млрд, из них на Казахстан пришлось 780 млн»: the whole is with all the world. */
function isTotal({ view, sentence, quantity }: Place): boolean {
  const segment = view.segment(sentence, quantity.from);
  if (view.placesIn(segment).some(({ side }) => side === 'kz')) return false;
  let whole = false;
  for (let at = segment.from; at < quantity.from; at++)
    whole ||= /^(?:общ(?:ий|его|ем|ая)|весь|совокупн|суммарн)/.test(view.norm(at));
  const rest = { from: segment.to, to: sentence.to };
  return whole && view.placesIn(rest).some(({ side }) => side === 'kz');
}

/** Numbers that look like figures and are none: another country's, a population's, a discount's, the first of «с … до …». */
export function isFalse(place: Place): boolean {
  const { view, quantity, sentence } = place;
  if (view.norm(quantity.from - 1) === 'с' && view.norm(quantity.to) === 'до') return true;
  const segment = view.segment(sentence, quantity.from);
  for (let at = segment.from; at < segment.to; at++) {
    if (POPULATION.test(view.norm(at)) || NOT_OURS.test(view.norm(at))) return true;
  }
  return isTotal(place) || isOfAnotherCountry(place);
}
