import type { Measure } from '@kelisim/domain/facts/figure';
import { cueOf, type Found, mentions } from './cues';
import { last, type Place } from './draft';
import { sided } from './origins';
import { originOf, supplierOf } from './perspective';
import type { Cue } from './view';

export const MONEY_CUES: ReadonlySet<Cue> = new Set<Cue>([
  'purchase',
  'turnover',
  'exports',
  'imports',
  'supply',
  'contract',
  'cost',
  'investment',
  'paper',
]);

const MONEY_MEASURES: ReadonlySet<Measure> = new Set<Measure>([
  'turnover',
  'exports',
  'imports',
  'investment',
  'contracts',
  'shipments',
]);

/** Future or infinitive: a delivery that is agreed on, so that its money is a contract's. */
function isAgreedOn({ view }: Place, at: number): boolean {
  const readings = view.story.morphology.readings(view.token(at)!.text);
  return readings[0]?.tense === 'future' || readings[0]?.pos === 'infinitive';
}

function supplyMoney(place: Place, found: Found): Measure {
  const answered = wayBack(place);
  if (answered) return answered;
  if (mentions(place, (cue) => cue === 'contract' || cue === 'paper') && !mentions(place, (cue) => cue === 'exports'))
    return 'contracts';
  if (isAgreedOn(place, found.at)) return 'contracts';
  if (place.view.norm(place.quantity.from - 1) === 'за') return 'contracts';
  return supplierOf(place, found.at) === 'kz' ? 'imports' : 'exports';
}

/** «В обратную сторону пришло …», «встречный поток – …»: the other way than was told last. */
function wayBack(place: Place): Measure | undefined {
  const { view, sentence, quantity } = place;
  let isBack = false;
  for (let at = sentence.from; at < quantity.from; at++)
    isBack ||= /^(?:обратн|встречн|навстречу|взамен|ответн)/.test(view.norm(at));
  const before = isBack
    ? place.before.findLast(({ measure }) => measure === 'exports' || measure === 'imports')
    : undefined;
  return before && (before.measure === 'exports' ? 'imports' : 'exports');
}

/** Who buys: what Kazakhstan's side buys are exports; a purchase agreed on is a contract's. */
export function purchaseMeasure(place: Place, found: Found): Measure {
  if (isAgreedOn(place, found.at) || mentions(place, (cue) => cue === 'contract')) return 'contracts';
  const { view, sentence } = place;
  for (let at = found.at - 1; at >= sentence.from && !view.isMark(at); at--) {
    const side = view.placeAt(at)?.side;
    if (side === 'kz' || side === 'ru') return side === 'kz' ? 'exports' : 'imports';
  }
  return originOf(place, found.at, false, true) === 'ru' ? 'exports' : 'imports';
}

function ofContract(place: Place): boolean {
  const before = last(place)?.measure;
  if (before === 'contracts') return true;
  return (
    mentions(place, (cue) => cue === 'contract', true) ||
    (before === 'shipments' && mentions(place, (cue) => cue === 'supply', true))
  );
}

function moneyByCue(place: Place, found: Found): Measure {
  switch (found.cue) {
    case 'exports':
    case 'imports':
      return sided(place, found, found.cue);
    case 'purchase':
      return purchaseMeasure(place, found);
    case 'supply':
      return supplyMoney(place, found);
    case 'contract':
    case 'paper':
      return 'contracts';
    case 'cost':
      return mentions(place, (cue) => cue === 'contract') ? 'contracts' : 'investment';
    default:
      return found.cue as Measure;
  }
}

/** «оборудование на 48 млн тенге купит …»: what one side buys for the joint work. */
function isEquipment({ view, quantity }: Place): boolean {
  return (
    view.norm(quantity.from - 1) === 'на' &&
    /^(?:оборудовани|приборы|технику|станки)/.test(view.norm(quantity.from - 2))
  );
}

const WORKS =
  /^(?:работы|работ|завод|фабрик|цех|комплекс|ферм|центр|производств|объект|строительств|проект|линия|линии|парк|терминал|элеватор|теплиц|мост|стройк)/;

/** «цена комплекса – 3 млрд рублей», «работы оценили в 2,7 млрд»: what is built and what it costs. */
function priceOfWorks({ view, sentence }: Place): Measure | undefined {
  for (let at = sentence.from; at < sentence.to; at++) if (WORKS.test(view.norm(at))) return 'investment';
  return undefined;
}

function isEstimate({ view, sentence, quantity }: Place): boolean {
  const { from, to } = view.segment(sentence, quantity.from);
  for (let at = from; at < to; at++) if (/^(?:оцен|обойд|обош|потребу|предусм)/.test(view.norm(at))) return true;
  return false;
}

/** «сумма», «цена» without another cue: the contract's of this or the sentence before. */
export function moneyMeasure(place: Place): Measure | undefined {
  if (isEquipment(place)) return 'investment';
  const found = cueOf(place, (cue) => MONEY_CUES.has(cue));
  if (found) return moneyByCue(place, found);
  if (mentions(place, (cue) => cue === 'sum') || place.view.norm(place.quantity.from - 1) === 'за')
    return ofContract(place) ? 'contracts' : priceOfWorks(place);
  const works = isEstimate(place) ? priceOfWorks(place) : undefined;
  if (works) return works;
  const before = last(place);
  if (!before || !MONEY_MEASURES.has(before.measure)) return undefined;
  return before.measure === 'shipments' ? 'exports' : before.measure;
}
