import type { Measure, Unit } from '@kelisim/domain/facts/figure';
import { directionOf, introduction, isChange, isChangeInUnits } from './changes';
import { countMeasure } from './counts';
import { cueOf } from './cues';
import { type Draft, last, lastHere, type Meaning, type Place } from './draft';
import { changeMeasure, physicalMeasure } from './measures';
import { moneyMeasure } from './money';
import { isAnimal } from './nouns';
import { shareMeasure } from './share-measures';
import { isShare } from './shares';
import { carriedUnit, MONEY, PHYSICAL } from './units';

function amount(measure: Measure | undefined, unit: Unit, rule: string): Meaning | undefined {
  return measure && { kind: 'amount', measure, unit, rule };
}

function change(place: Place, unit: 'percent' | 'times'): Meaning | undefined {
  const measure = changeMeasure(place);
  const direction = directionOf(place) ?? 'up';
  return measure && { kind: 'change', measure, unit, direction, rule: 'change' };
}

function changeInUnits(place: Place, unit: Unit): Meaning | undefined {
  const measure = MONEY.has(unit) ? changeMeasure(place) : PHYSICAL.has(unit) ? physicalMeasure(place) : undefined;
  return measure && { kind: 'change', measure, unit, direction: directionOf(place) ?? 'up', rule: 'change-in-units' };
}

/** «в 50 раз», «вдвое больше», «удвоился»: a change; «вдвое» with no word of change only right behind another figure. */
function times(place: Place): Meaning | undefined {
  if (isWished(place) || isCompared(place) || isOfOthers(place)) return undefined;
  return directionOf(place) || last(place)?.kind === 'change' ? change(place, 'times') : undefined;
}

/** «подписали вдвое меньше бумаг»: fewer of something that is no measure of ours. */
function isOfOthers({ view, quantity }: Place): boolean {
  if (!/^(?:больше|меньше|более|менее)$/.test(view.norm(quantity.to)) || view.cueAt(quantity.to + 1)) return false;
  const [best] = view.story.morphology.readings(view.token(quantity.to + 1)?.text ?? '');
  return best?.pos === 'noun' && best.case === 'genitive' && best.number === 'plural' && best.animate === false;
}

/** «экспорт в 2,5 раза превышает импорт»: one beside the other, not now beside then. */
function isCompared({ view, quantity }: Place): boolean {
  const behind = view.cueAt(quantity.to + 1);
  return (
    (behind === 'imports' || behind === 'exports') &&
    /^(?:превы|больше|выше|меньше|ниже|опере)/.test(view.norm(quantity.to))
  );
}

/** «просит втрое больше»: what is wanted has not happened. */
function isWished({ view, sentence, quantity }: Place): boolean {
  const { from, to } = view.segment(sentence, quantity.from);
  for (let at = from; at < to; at++)
    if (/^(?:прос[ия]т|хот[яе]т|хочет|хотел|желает|желают|мечта)/.test(view.norm(at))) return true;
  return false;
}

/** «темп роста – 117 %»: an index, neither the change nor a share. */
function isPace({ view, sentence, quantity }: Place): boolean {
  const { from, to } = view.segment(sentence, quantity.from);
  for (let at = from; at < to; at++) if (/^(?:темп|индекс)/.test(view.norm(at))) return quantity.value >= 100;
  return false;
}

function percent(place: Place): Meaning | undefined {
  if (isPace(place)) return undefined;
  if (isChange(place)) return change(place, 'percent');
  if (isElliptically(place)) return change(place, 'percent');
  if (place.quantity.value > 100) return undefined;
  const measure = isShare(place) ? shareMeasure(place) : undefined;
  return measure && { kind: 'share', measure, unit: 'percent', rule: 'share' };
}

/** «экспорт вырос на 12 %, импорт на 5 %», «…, импорт – на 5 %»: the verb is the one before. */
function isElliptically(place: Place): boolean {
  const before = place.before.at(-1);
  if (before?.kind !== 'change' || before.sentence.index !== place.sentence.index) return false;
  const introduced = place.view.norm(introduction(place));
  const own = place.view.cueAt(place.quantity.from - 1);
  if (own === 'exports' || own === 'imports') return true;
  return (
    introduced === 'на' ||
    (/^[–—-]$/.test(introduced) && cueOf(place, (cue) => cue === 'exports' || cue === 'imports') !== undefined)
  );
}

/** «(в 2021 году – 45,3)», «экспорт – 810 миллионов, импорт – 170»: unit and multiplier of the sum before. */
function sharesMultiplier(place: Place): Meaning | undefined {
  const { quantity, view, sentence } = place;
  const before = lastHere(place) ?? wholeBefore(place);
  if (quantity.noun || !before || !MONEY.has(before.unit) || before.kind !== 'amount' || quantity.value >= 1000)
    return undefined;
  const scale = 10 ** (Math.floor(Math.log10(before.value) / 3) * 3);
  const { from } = view.segment(sentence, quantity.from);
  if (scale < 1000) return undefined;
  const cue = cueOf(place, (one) => one === 'exports' || one === 'imports');
  const aside = view.depth(sentence, quantity.from) > view.depth(sentence, before.quantity.from);
  if (!aside && (!cue || cue.at < from)) return undefined;
  const measure = aside ? before.measure : moneyMeasure(place);
  return (
    measure && { kind: 'amount', measure, unit: before.unit, value: quantity.value * scale, rule: 'shared-multiplier' }
  );
}

/** «318 млн долларов. Из них вывоз — 240.»: a sentence that begins with the whole told right before it. */
function wholeBefore(place: Place): Draft | undefined {
  const { view, sentence } = place;
  const opening = [view.norm(sentence.from), view.norm(sentence.from + 1)].join(' ');
  if (!/^(?:из них|из этого|в том|из этой|при этом|экспорт –|импорт –|вывоз –|ввоз –)/.test(opening)) return undefined;
  const before = place.before.findLast(({ kind, unit }) => kind === 'amount' && MONEY.has(unit));
  return before && sentence.index - before.sentence.index === 1 ? before : undefined;
}

/** «118 миллионов»: money or tonnes as told before. */
function bare(place: Place): Meaning | undefined {
  const scaled = place.quantity.value >= 1_000_000;
  const unit = carriedUnit(place);
  if (isChangeInUnits(place)) return scaled && unit ? changeInUnits(place, unit) : undefined;
  const shared = sharesMultiplier(place);
  if (shared) return shared;
  if (!scaled || place.quantity.noun || !unit)
    return amount(countMeasure(place), isAnimal(place.quantity.noun?.lemma) ? 'head' : 'count', 'count');
  const measure = MONEY.has(unit) ? moneyMeasure(place) : physicalMeasure(place);
  return amount(measure, unit, 'carried-unit');
}

/** What a number means, by its unit; undefined where it says nothing about the cooperation. */
export function meaningOf(place: Place): Meaning | undefined {
  const { unit } = place.quantity;
  if (unit === undefined) return bare(place);
  if (unit === 'percent') return percent(place);
  if (unit === 'times') return times(place);
  if (isChangeInUnits(place)) return changeInUnits(place, unit);
  if (MONEY.has(unit)) return amount(moneyMeasure(place), unit, 'money');
  if (unit === 'hectare') return amount('other', unit, 'area');
  return PHYSICAL.has(unit) ? amount(physicalMeasure(place), unit, 'physical') : undefined;
}
