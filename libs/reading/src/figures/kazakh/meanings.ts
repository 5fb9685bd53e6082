import type { Figure, Measure } from '@kelisim/domain/facts/figure';
import { last, lastHere, type Meaning, type Place } from '../draft';
import { MONEY, PHYSICAL } from '../units';
import { cueAfter, cueBefore, has, type KazakhCue, STEMS } from './cues';
import { originOf } from './sides';

/** Words behind a percentage that its verb may be away from it («1,7 есеге өсті», «12,4 пайызға көп»). */
const VERB_REACH = 4;

function directionOf({ view, sentence, quantity }: Place): 'up' | 'down' | undefined {
  const named = /^[–—-]$/.test(view.norm(quantity.from - 1)) ? view.norm(quantity.from - 2) : '';
  if (/^(?:өсім|өсу|арту|ұлғаю)/.test(named)) return 'up';
  if (/^(?:төмендеу|кему|азаю|құлдырау)/.test(named)) return 'down';
  const end = Math.min(sentence.to, quantity.to + VERB_REACH);
  for (let at = quantity.to; at < end; at++) {
    if (/^[,;]$/.test(view.norm(at))) return undefined;
    if (STEMS.up.test(view.norm(at))) return 'up';
    if (STEMS.down.test(view.norm(at))) return 'down';
  }
  return undefined;
}

function sided(place: Place, cue: 'exports' | 'imports', at: number): Measure {
  // A Kazakh paper tells its own side's trade where nothing else is said.
  const origin = originOf(place, at, cue) ?? (cue === 'exports' ? 'kz' : 'ru');
  return origin === 'ru' ? 'exports' : 'imports';
}

const TRADE: readonly KazakhCue[] = ['turnover', 'exports', 'imports', 'investment', 'tourists', 'students', 'freight'];

function topic(place: Place): Measure | undefined {
  const before = last(place)?.measure;
  return before === 'jobs' || before === 'companies' || before === 'other' ? undefined : before;
}

/** What changed or is shared: the number before in the sentence, else the nearest word that measures, else the paragraph's. */
function tradeMeasure(place: Place): Measure | undefined {
  const { view, sentence, quantity } = place;
  const found =
    cueBefore(view, sentence.from, quantity.from, TRADE) ??
    cueAfter(view, quantity.to, view.segment(sentence, quantity.from).to, TRADE);
  const here = lastHere(place);
  if (here && (!found || found.at < here.quantity.from)) return here.measure;
  if (!found) return topic(place);
  return found.cue === 'exports' || found.cue === 'imports'
    ? sided(place, found.cue, found.at)
    : (found.cue as Measure);
}

const MONEY_CUES: readonly KazakhCue[] = [
  'turnover',
  'exports',
  'imports',
  'investment',
  'contract',
  'sum',
  'cost',
  'supply',
];

function moneyMeasure(place: Place): Measure | undefined {
  const { view, sentence, quantity } = place;
  const segment = view.segment(sentence, quantity.from);
  const found =
    cueBefore(view, segment.from, quantity.from, MONEY_CUES) ??
    cueAfter(view, quantity.to, segment.to, MONEY_CUES) ??
    cueBefore(view, sentence.from, quantity.from, MONEY_CUES);
  if (!found) return worth(place);
  const contract = cueBefore(view, sentence.from, sentence.to, ['contract', 'sum']) !== undefined;
  switch (found.cue) {
    case 'exports':
    case 'imports':
      return sided(place, found.cue, found.at);
    case 'cost':
      return contract || last(place)?.measure === 'contracts' ? 'contracts' : 'investment';
    case 'supply':
      return contract ? 'contracts' : originOf(place, found.at, 'supply') === 'kz' ? 'imports' : 'exports';
    case 'contract':
    case 'sum':
      return 'contracts';
    default:
      return found.cue as Measure;
  }
}

/** «Оның 960 миллион доллары – Оралдан келген өнім», «Ақшаға шаққанда бұл – 31 миллион доллар»: by where the goods come from. */
function worth(place: Place): Measure | undefined {
  const before = topic(place);
  if (before !== 'shipments' && before !== 'turnover') return before;
  const origin =
    originOf(place, place.quantity.to, 'supply') ?? (before === 'shipments' ? originBefore(place) : undefined);
  return origin ? (origin === 'ru' ? 'exports' : 'imports') : before === 'turnover' ? before : undefined;
}

function originBefore(place: Place): 'ru' | 'kz' | undefined {
  const previous = place.before.findLast(({ kind }) => kind === 'amount');
  if (!previous) return undefined;
  return originOf({ ...place, sentence: previous.sentence }, previous.quantity.from, 'supply');
}

function physicalMeasure({ view, sentence, quantity }: Place): Measure {
  const segment = view.segment(sentence, quantity.from);
  const found =
    cueAfter(view, quantity.to, segment.to, ['supply', 'production', 'freight']) ??
    cueBefore(view, segment.from, quantity.from, ['freight']);
  if (found?.cue === 'production') return 'other';
  return found?.cue === 'freight' ? 'freight' : 'shipments';
}

const VEHICLES = /^(?:жүк|көлік|автокөлік|машина|фура|контейнер)/;

function countMeasure(place: Place): Measure | undefined {
  const { view, sentence, quantity } = place;
  const noun = quantity.noun;
  if (!noun) return lastHere(place)?.unit === 'count' ? lastHere(place)!.measure : undefined;
  const near = { from: noun.index, to: Math.min(sentence.to, noun.index + 3) };
  if (has(view, near, /^жұмыс$/) && has(view, near, /^ор(?:ын|н)/)) return 'jobs';
  if (STEMS.students.test(noun.lemma)) return 'students';
  if (STEMS.tourists.test(noun.lemma)) return 'tourists';
  if (STEMS.people.test(noun.lemma))
    return cueAfter(view, noun.index, Math.min(sentence.to, noun.index + 12), ['jobs', 'students'])
      ? peopleMeasure(place)
      : undefined;
  if (STEMS.companies.test(noun.lemma)) return has(view, sentence, STEMS.owned) ? 'companies' : undefined;
  if (/^(?:келісімшарт|шарт)/.test(noun.lemma))
    return has(view, sentence, /^(?:қол$|қой|жаса)/) ? 'contracts' : undefined;
  if (VEHICLES.test(noun.lemma)) return has(view, sentence, /^(?:өт|тәулі)/) ? 'freight' : undefined;
  if (STEMS.never.test(noun.lemma)) return undefined;
  return cueAfter(view, noun.index, Math.min(sentence.to, noun.index + 10), ['supply']) ? 'shipments' : undefined;
}

function peopleMeasure({ view, sentence, quantity }: Place): Measure {
  return cueAfter(view, quantity.to, sentence.to, ['jobs', 'students'])?.cue === 'students' ? 'students' : 'jobs';
}

const amount = (measure: Measure | undefined, unit: Figure['unit']): Meaning | undefined =>
  measure && { kind: 'amount', measure, unit, rule: 'kazakh-amount' };

function part(place: Place): Meaning | undefined {
  const { view, sentence, quantity } = place;
  const isShare =
    has(view, sentence, /^үлес/) ||
    /^пайызы/.test(view.norm(quantity.to - 1)) ||
    /^бір/.test(view.norm(quantity.to - 1));
  const measure = isShare ? (takenBy(place) ?? tradeMeasure(place)) : undefined;
  return measure && { kind: 'share', measure, unit: 'percent', rule: 'kazakh-share' };
}

/** «айналымның 80 пайызы экспортқа тиесілі»: whose the part is. */
function takenBy(place: Place): Measure | undefined {
  const { view, sentence, quantity } = place;
  const { to } = view.segment(sentence, quantity.from);
  const found = cueAfter(view, quantity.to, to, ['exports', 'imports']);
  const isTold = found && /^(?:тиесілі|келеді|тиеді|құрай|тура|пен|мен)/.test(view.norm(found.at + 1));
  return isTold ? sided(place, found.cue as 'exports' | 'imports', found.at) : undefined;
}

/** «Оның 390 миллионы – экспорт»: the unit of the sum before. */
function carriedMoney(place: Place): Meaning | undefined {
  const { quantity } = place;
  const before = last(place);
  if (quantity.noun || quantity.value < 100_000 || !before || !MONEY.has(before.unit)) return undefined;
  return amount(moneyMeasure(place), before.unit);
}

/** «тәулігіне 1 500 көлікке дейін өткізе алады»: what something can do. */
function isCapacity({ view, sentence, quantity }: Place): boolean {
  for (let at = quantity.from; at < sentence.to; at++)
    if (
      /^ала(?:ды|тын)$/.test(view.norm(at)) &&
      /[ае]$/.test(view.norm(at - 1)) &&
      !/(?:қа|ке|ға|ге|на|не)$/.test(view.norm(at - 1))
    )
      return true;
  return false;
}

/** What a number of a Kazakh sentence means; undefined where it says nothing about the cooperation. */
export function kazakhMeaning(place: Place): Meaning | undefined {
  const { unit } = place.quantity;
  if (unit === 'percent' || unit === 'times') {
    const direction = directionOf(place);
    const measure = direction && tradeMeasure(place);
    if (measure) return { kind: 'change', measure, unit, direction, rule: 'kazakh-change' };
    return unit === 'percent' ? part(place) : undefined;
  }
  if (unit === undefined)
    return isCapacity(place) ? undefined : (carriedMoney(place) ?? amount(countMeasure(place), 'count'));
  if (MONEY.has(unit)) return amount(moneyMeasure(place), unit);
  return PHYSICAL.has(unit) ? amount(physicalMeasure(place), unit) : undefined;
}
