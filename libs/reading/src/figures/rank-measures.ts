import type { Measure } from '@kelisim/domain/facts/figure';
import data from './data/ranks.json';
import { last, type Place } from './draft';
import type { Cue, Stretch } from './view';

export const trade: ReadonlySet<string> = new Set(data.trade);

const MEASURES: ReadonlySet<Cue> = new Set<Cue>([
  'turnover',
  'exports',
  'imports',
  'investment',
  'tourists',
  'supply',
  'purchase',
]);

/** What Kazakhstan buys is exported to it. */
function measureOf(cue: Cue): Measure {
  return cue === 'supply' || cue === 'purchase' ? 'exports' : (cue as Measure);
}

export function measuresOf(place: Place, rank: Stretch, next: number): Measure[] {
  const { view, sentence } = place;
  const listed = new Set<Measure>();
  for (let index = sentence.from; index < sentence.to; index++) {
    const cue = view.cueAt(index);
    if (cue && MEASURES.has(cue)) listed.add(measureOf(cue));
  }
  if (listed.size > 0) return joinedOnly(place, rank, [...listed], next);
  for (let index = rank.from - 6; index < rank.to + 6; index++) {
    if (/^(?:покупател|потребител|импортер|сбыт)/.test(view.norm(index))) return ['exports'];
    if (/^поставщик/.test(view.norm(index))) return ['imports'];
  }
  return [...Array(sentence.to - sentence.from).keys()].some((step) => view.is(sentence.from + step, trade))
    ? ['turnover']
    : carried(place);
}

/** Several measures count only where they are listed for the rank («по товарообороту, экспорту и импорту»), else the nearest. */
function joinedOnly(place: Place, rank: Stretch, measures: Measure[], next: number): Measure[] {
  if (measures.length === 1) return measures;
  const listed = listedBehind(place, rank, next);
  return listed.length > 0 ? listed : nearestMeasure(place, rank, measures);
}

/** The measures behind «по», up to the next rank. */
function listedBehind({ view, sentence }: Place, rank: Stretch, next: number): Measure[] {
  const by = [0, 1, 2].map((step) => rank.to + step).find((index) => view.norm(index) === 'по');
  if (by === undefined) return [];
  const found = new Set<Measure>();
  for (let index = by + 1; index < Math.min(sentence.to, next); index++) {
    const cue = view.cueAt(index);
    if (cue && MEASURES.has(cue)) found.add(measureOf(cue));
  }
  return [...found];
}

function nearestMeasure({ view, sentence }: Place, rank: Stretch, measures: Measure[]): Measure[] {
  for (let distance = 1; distance < sentence.to - sentence.from; distance++) {
    for (const index of [rank.from - distance, rank.to - 1 + distance]) {
      const cue = index >= sentence.from && index < sentence.to ? view.cueAt(index) : undefined;
      if (cue && MEASURES.has(cue) && measures.includes(measureOf(cue))) return [measureOf(cue)];
    }
  }
  return measures.slice(0, 1);
}

function carried(place: Place): Measure[] {
  const before = last(place);
  return before && MEASURES.has(before.measure as Cue) ? [before.measure] : [];
}
