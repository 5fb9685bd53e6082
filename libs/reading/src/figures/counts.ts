import type { Measure } from '@kelisim/domain/facts/figure';
import { COMMODITIES } from '../activity/commodities';
import { bareMeasure } from './bare';
import { cueOf } from './cues';
import type { Place } from './draft';
import { isAnimal, kinds, never } from './nouns';
import { is, isPerson, peopleMeasure, placesMeasure, traineesMeasure } from './people';
import type { Cue } from './view';

const CAPITAL =
  /^(?:занима|обратил|вышл[аио]|вышел|выход|вывоз|экспорт[её]р|ведут|капитал|участи|учредител|инвестор|долей|зарегистрирова|действу|работа|функциониру|экспортир|поставля|открыт|торгу|сотруднича|создан|насчитыва|ведут)/;

/** Firms count when they work, trade or belong to someone here; not when their heads travel. */
function companiesMeasure({ view, sentence, quantity }: Place): Measure | undefined {
  const around = Math.min(sentence.to, quantity.to + 12);
  for (let at = Math.max(sentence.from, quantity.from - 8); at < around; at++) {
    if (/^(?:делегаци|стенд|выставк|бизнес-мисси|мисси|отправил|приехал|представител)/.test(view.norm(at)))
      return undefined;
  }
  for (let at = sentence.from; at < sentence.to; at++) if (CAPITAL.test(view.norm(at))) return 'companies';
  return undefined;
}

function vehiclesMeasure(place: Place): Measure | undefined {
  const { view, sentence } = place;
  if (cueOf(place, is('freight'))) return 'freight';
  for (let at = sentence.from; at < sentence.to; at++)
    if (/^(?:сутки|проход|проезж|границ)/.test(view.norm(at))) return 'freight';
  return goodsMeasure(place);
}

const GOODS_MOVE: ReadonlySet<Cue> = new Set<Cue>(['supply', 'purchase', 'exports', 'imports']);

/** «контракт на 12 комплексов», «законтрактовал 14 автоцистерн», «заказали 20 вагонов». */
const ORDERED = /^(?:на$|законтракт|заказа)/;

/** Pieces of goods: what is supplied, or what a contract is about. */
function goodsMeasure(place: Place): Measure | undefined {
  const { view, quantity } = place;
  const noun = quantity.noun;
  if (!noun || never.has(noun.lemma)) return undefined;
  const readings = view.story.morphology.readings(view.token(noun.index)!.text);
  if (readings[0]?.animate && readings[0].known && !isAnimal(noun.lemma)) return undefined;
  const found = cueOf(
    place,
    is(
      'supply',
      'purchase',
      'imports',
      'contract',
      'production',
      'exports',
      'jobs',
      'students',
      'tourists',
      'investment',
      'freight',
    ),
  );
  if (found?.cue === 'contract')
    return ORDERED.test(view.norm(quantity.from - 1)) || isReceived(place) ? 'shipments' : undefined;
  if (found?.cue === 'production') return 'other';
  if (!found || !GOODS_MOVE.has(found.cue)) return isReceived(place) ? 'shipments' : undefined;
  return found.cue === 'purchase' && isDomestic(place, found.at) ? undefined : 'shipments';
}

/** «Караганда получит 40 самосвалов», «первая партия, 600 мячей, уедет»: with no other word of trade. */
function isReceived({ view, sentence, quantity }: Place): boolean {
  for (let at = Math.max(sentence.from, quantity.from - 6); at < Math.min(sentence.to, quantity.to + 6); at++)
    if (/^(?:получит|получат|получил[аи]?|уедет|уедут|уехал[аио]?|партия|партию|партии)$/.test(view.norm(at)))
      return view.is(quantity.noun!.index, COMMODITIES) || /^парти/.test(view.norm(at));
  return false;
}

/** «Для районов закуплено 14 датчиков»: bought by nobody named, of nobody named. */
function isDomestic({ view, sentence }: Place, at: number): boolean {
  const [best] = view.story.morphology.readings(view.token(at)!.text);
  return best?.pos === 'participle' && best.short === true && view.placesIn(sentence).length === 0;
}

/** What a count of things or people measures; undefined where it is none of ours. */
export function countMeasure(place: Place): Measure | undefined {
  const { view, quantity } = place;
  const noun = quantity.noun;
  if (!noun) return bareMeasure(place);
  if (view.isWorkplace(noun.index)) return 'jobs';
  const kind = kinds.get(noun.lemma);
  switch (kind) {
    case 'people':
      return peopleMeasure(place);
    case 'companies':
      return companiesMeasure(place);
    case 'vehicles':
      return vehiclesMeasure(place);
    case undefined:
      return isPerson(place) ? traineesMeasure(place) : (placesMeasure(place) ?? goodsMeasure(place));
    case 'students':
      return cueOf(place, is('tourists')) ? 'tourists' : kind;
    case 'contracts':
      return mentionsSigning(place) ? kind : undefined;
    default:
      return kind;
  }
}

/** Contracts count where they are signed; «остальные два договора» only speaks of them. */
function mentionsSigning({ view, sentence }: Place): boolean {
  for (let at = sentence.from; at < sentence.to; at++)
    if (/^(?:подпис|заключ|оформ|достигнут|скреп)/.test(view.norm(at))) return true;
  return false;
}
