import type { Measure, Unit } from '@kelisim/domain/facts/figure';
import { cueBehind, cueOf, type Found, mentions } from './cues';
import { last, lastHere, lastOfBlock, type Place } from './draft';
import { carriedTeller, originOf } from './perspective';
import type { Cue } from './view';

export const MONEY: ReadonlySet<string> = new Set(['USD', 'RUB', 'KZT', 'EUR', 'CNY']);
export const PHYSICAL: ReadonlySet<string> = new Set(['tonne', 'litre', 'head', 'cubic-metre', 'kilowatt-hour']);

const MONEY_CUES: ReadonlySet<Cue> = new Set<Cue>([
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

/** Exports of the Russian side are imports told by the other, and the other way round. */
function sided(place: Place, found: Found, own: 'exports' | 'imports'): Measure {
  const origin = originOf(place, found.at, own === 'imports') ?? carriedOrigin(place, found.at, own);
  if (!origin) return own;
  return origin === 'ru' ? 'exports' : 'imports';
}

/** Where nothing tells here, the side from which the paragraph is told. */
function carriedOrigin(place: Place, at: number, own: 'exports' | 'imports'): 'ru' | 'kz' | undefined {
  const teller = carriedTeller(place, at);
  if (!teller) return undefined;
  return (own === 'exports') === (teller === 'ru') ? 'ru' : 'kz';
}

/** Future or infinitive: a delivery that is agreed on, so that its money is a contract's. */
function isAgreedOn({ view }: Place, at: number): boolean {
  const readings = view.story.morphology.readings(view.token(at)!.text);
  return readings[0]?.tense === 'future' || readings[0]?.pos === 'infinitive';
}

function supplyMoney(place: Place, found: Found): Measure {
  if (mentions(place, (cue) => cue === 'contract' || cue === 'sum') && !mentions(place, (cue) => cue === 'exports'))
    return 'contracts';
  if (isAgreedOn(place, found.at)) return 'contracts';
  if (place.view.norm(place.quantity.from - 1) === 'за') return 'contracts';
  return originOf(place, found.at, false, true) === 'kz' ? 'imports' : 'exports';
}

/** Who buys: what Kazakhstan's side buys are exports; a purchase agreed on is a contract's. */
function purchaseMeasure(place: Place, found: Found): Measure {
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

/** «сумма», «цена» without another cue: the contract's of this or the sentence before. */
export function moneyMeasure(place: Place): Measure | undefined {
  if (isEquipment(place)) return 'investment';
  const found = cueOf(place, (cue) => MONEY_CUES.has(cue));
  if (found) return moneyByCue(place, found);
  if (mentions(place, (cue) => cue === 'sum') || place.view.norm(place.quantity.from - 1) === 'за')
    return ofContract(place) ? 'contracts' : undefined;
  const before = last(place);
  if (!before || !MONEY_MEASURES.has(before.measure)) return undefined;
  return before.measure === 'shipments' ? 'exports' : before.measure;
}

const SUPPLY_CUES: ReadonlySet<Cue> = new Set<Cue>([
  'purchase',
  'supply',
  'exports',
  'imports',
  'contract',
  'paper',
  'freight',
  'production',
]);

/** Tonnes, litres, heads: shipments where goods go from one side to the other, freight where transport is measured. */
export function physicalMeasure(place: Place): Measure | undefined {
  const found = cueOf(place, (cue) => SUPPLY_CUES.has(cue));
  if (!found) {
    const before = lastOfBlock(place)?.measure;
    if (before === 'freight') return before;
    return before === 'shipments' || before === 'exports' || before === 'imports' ? 'shipments' : undefined;
  }
  if (found.cue === 'production') return undefined;
  return found.cue === 'freight' ? 'freight' : 'shipments';
}

const CHANGE_CUES: ReadonlySet<Cue> = new Set<Cue>([
  'purchase',
  'turnover',
  'exports',
  'imports',
  'supply',
  'investment',
  'freight',
  'tourists',
  'students',
  'jobs',
  'companies',
  'production',
]);

/** What rose or fell: the number told just before in the sentence, else the nearest cue, else what the paragraph speaks of. */
export function changeMeasure(place: Place): Measure | undefined {
  const here = lastHere(place);
  const found = cueOf(place, (cue) => CHANGE_CUES.has(cue));
  if (here && (!found || found.at < here.quantity.from)) return here.measure;
  if (!found) return last(place)?.measure;
  return byChangeCue(place, found);
}

function byChangeCue(place: Place, found: Found): Measure | undefined {
  if (found.cue === 'production') return undefined;
  if (found.cue === 'exports' || found.cue === 'imports') return sided(place, found, found.cue);
  if (found.cue === 'purchase') return purchaseMeasure(place, found);
  if (found.cue !== 'supply') return found.cue as Measure;
  const before = last(place)?.measure;
  if (before === 'shipments') return 'shipments';
  return originOf(place, found.at, false, true) === 'kz' ? 'imports' : 'exports';
}

const SHARE_CUES: ReadonlySet<Cue> = new Set<Cue>([
  'turnover',
  'exports',
  'imports',
  'supply',
  'investment',
  'tourists',
  'students',
  'freight',
]);

/** «Доля экспорта в товарообороте – 71 %»: the share is the exports'. */
function ofPart({ view, sentence, quantity }: Place): Found | undefined {
  const { from } = view.segment(sentence, quantity.from);
  for (let at = from; at < quantity.from; at++) {
    if (!/^(?:дол[яию]|вес)$/.test(view.norm(at))) continue;
    for (let next = at + 1; next < Math.min(quantity.from, at + 4); next++) {
      const cue = view.cueAt(next);
      if (/^(?:в|во)$/.test(view.norm(next))) return undefined;
      if (cue === 'exports' || cue === 'imports') return { cue, at: next };
    }
  }
  return undefined;
}

/** «Среди зарубежных партнёров лидирует …»: shares of trade without its name. */
function isAmongPartners({ view, sentence }: Place): boolean {
  for (let at = sentence.from; at < sentence.to; at++) if (/^партн[её]р(?:ов|ами|ах)$/.test(view.norm(at))) return true;
  return false;
}

/** What a share is of: behind the number («38 % вывоза»), else before it, else what the paragraph speaks of. */
export function shareMeasure(place: Place): Measure | undefined {
  const found =
    ofPart(place) ?? cueBehind(place, (cue) => SHARE_CUES.has(cue)) ?? cueOf(place, (cue) => SHARE_CUES.has(cue));
  if (!found) return last(place)?.measure ?? (isAmongPartners(place) ? 'turnover' : undefined);
  if (found.cue === 'exports' || found.cue === 'imports') return sided(place, found, found.cue);
  return found.cue === 'supply' ? 'exports' : (found.cue as Measure);
}

/** A unit for «118 миллионов» without one: that of the last figure of the same nature. */
export function carriedUnit(place: Place): Unit | undefined {
  const money = cueOf(place, (cue) => MONEY_CUES.has(cue) && cue !== 'supply' && cue !== 'contract') !== undefined;
  const { view, sentence, quantity } = place;
  return view.unitBefore(sentence, quantity.from, (unit) => MONEY.has(unit) || (!money && PHYSICAL.has(unit)));
}
