import type { Measure } from '@kelisim/domain/facts/figure';
import { COMMODITIES } from '../activity/commodities';
import { cueOf, type Found } from './cues';
import changes from './data/changes.json';
import { last, lastHere, lastOfBlock, type Place, topic } from './draft';
import { purchaseMeasure } from './money';
import { sided } from './origins';
import { supplierOf } from './perspective';
import { PHYSICAL } from './units';
import type { Cue } from './view';

const SUPPLY_CUES: ReadonlySet<Cue> = new Set<Cue>([
  'purchase',
  'supply',
  'exports',
  'imports',
  'contract',
  'paper',
  'freight',
  'production',
  'harvest',
]);

/** Tonnes, litres, heads: shipments where goods go from one side to the other, freight where transport is measured. */
export function physicalMeasure(place: Place): Measure | undefined {
  const found = cueOf(place, (cue) => SUPPLY_CUES.has(cue));
  if (!found) {
    const before = lastOfBlock(place)?.measure;
    if (before === 'freight') return before;
    return before === 'shipments' || before === 'exports' || before === 'imports' ? 'shipments' : undefined;
  }
  if (found.cue === 'harvest') return undefined;
  if (found.cue === 'production') return 'other';
  return found.cue === 'freight' && !isOfGoods(place, found) ? 'freight' : 'shipments';
}

/** «проследовало 142 тыс. тонн битума»: goods with a name that went over, not the work of carriers. */
function isOfGoods({ view, quantity }: Place, { at }: Found): boolean {
  return /^(?:прош|проход|прослед|пропу)/.test(view.norm(at)) && view.is(quantity.to, COMMODITIES);
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
  'harvest',
]);

/** What rose or fell: the number told just before in the sentence, else the nearest cue, else what the paragraph speaks of. */
export function changeMeasure(place: Place): Measure | undefined {
  const here = lastHere(place);
  const found = cueOf(place, (cue) => CHANGE_CUES.has(cue) && !isAside(place, cue));
  if (here && (!found || found.at < here.quantity.from)) return here.measure;
  if (!found) return hasOwnSubject(place) ? undefined : topic(place)?.measure;
  return byChangeCue(place, found);
}

/** «Падение на 14 % объясняют слабым урожаем»: a harvest that explains and is not measured. */
function isAside({ view, sentence, quantity }: Place, cue: Cue): boolean {
  if (cue !== 'harvest') return false;
  const { to } = view.segment(sentence, quantity.from);
  for (let at = quantity.to; at < to; at++)
    if (/^(?:объясн|связа|связыва|вызва|обуслов)/.test(view.norm(at))) return true;
  return false;
}

const general: ReadonlySet<string> = new Set(changes.general);

/** «Заболеваемость снизилась на 12 %»: something else changed, not what the paragraph spoke of. */
function hasOwnSubject({ view, sentence, quantity }: Place): boolean {
  const { from, to } = view.segment(sentence, quantity.from);
  for (let at = from; at < to; at++) {
    if (view.isNumber(at) || view.placeAt(at) || view.token(at)?.kind !== 'word' || view.is(at, general)) continue;
    const best = view.story.morphology.readings(view.token(at)!.text)[0];
    if (best?.pos === 'noun' && best.case === 'nominative') return true;
  }
  return false;
}

/** «Поставки масла выросли на 45 % и достигли 112 тыс. тонн»: the level behind the change is no money. */
function isLevelPhysical({ view, sentence, quantity }: Place): boolean {
  const next = view.quantitiesIn({ from: quantity.to, to: Math.min(sentence.to, quantity.to + LEVEL) })[0];
  return next?.unit !== undefined && PHYSICAL.has(next.unit);
}

/** Tokens between a change and its level. */
const LEVEL = 6;

function byChangeCue(place: Place, found: Found): Measure | undefined {
  if (found.cue === 'production' || found.cue === 'harvest') return undefined;
  if (found.cue === 'exports' || found.cue === 'imports') return sided(place, found, found.cue);
  if (found.cue === 'purchase') return purchaseMeasure(place, found);
  if (found.cue !== 'supply') return found.cue as Measure;
  if (last(place)?.measure === 'shipments' || isLevelPhysical(place)) return 'shipments';
  return supplierOf(place, found.at) === 'kz' ? 'imports' : 'exports';
}
