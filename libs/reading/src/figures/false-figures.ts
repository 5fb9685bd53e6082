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

/** Numbers that look like figures and are none: another country's, a population's, a discount's, the first of «с … до …». */
export function isFalse(place: Place): boolean {
  const { view, quantity, sentence } = place;
  if (view.norm(quantity.from - 1) === 'с' && view.norm(quantity.to) === 'до') return true;
  const segment = view.segment(sentence, quantity.from);
  for (let at = segment.from; at < segment.to; at++) {
    if (POPULATION.test(view.norm(at)) || NOT_OURS.test(view.norm(at))) return true;
  }
  return isOfAnotherCountry(place);
}
