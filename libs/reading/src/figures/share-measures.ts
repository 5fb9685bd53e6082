import type { Measure } from '@kelisim/domain/facts/figure';
import { cueBehind, cueOf, type Found } from './cues';
import { last, type Place } from './draft';
import { sided } from './origins';
import { isApart, isPartSent, structuredBy } from './structures';
import type { Cue } from './view';

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

/** A part is of what can be divided: neither of jobs nor of hectares. */
function carried(place: Place): Measure | undefined {
  const before = last(place)?.measure;
  return before === 'other' || before === 'jobs' || before === 'companies' ? undefined : before;
}

/** «Среди зарубежных партнёров лидирует …»: shares of trade without its name. */
function isAmongPartners({ view, sentence }: Place): boolean {
  for (let at = sentence.from; at < sentence.to; at++) if (/^партн[её]р(?:ов|ами|ах)$/.test(view.norm(at))) return true;
  return false;
}

/** What a share is of: behind the number («38 % вывоза»), else before it, else what the paragraph speaks of. */
export function shareMeasure(place: Place): Measure | undefined {
  const structured = structuredBy(place);
  if (structured) return measureBy(structured.place, structured.found);
  if (isPartSent(place)) return 'exports';
  const found =
    beforeBracket(place) ??
    ofPart(place) ??
    behindComma(place) ??
    cueBehind(place, (cue) => SHARE_CUES.has(cue)) ??
    cueOf(place, (cue) => SHARE_CUES.has(cue));
  if (!found) return carried(place) ?? (isAmongPartners(place) ? 'turnover' : undefined);
  return measureBy(place, found);
}

/** «по товарообороту (18,4 %), по импорту (9,2 %)»: the word right before the bracket. */
function beforeBracket({ view, quantity }: Place): Found | undefined {
  if (view.norm(quantity.from - 1) !== '(' || view.norm(quantity.to) !== ')') return undefined;
  const cue = view.cueAt(quantity.from - 2);
  return cue && SHARE_CUES.has(cue) ? { cue, at: quantity.from - 2 } : undefined;
}

function measureBy(place: Place, found: Found): Measure {
  if (found.cue === 'exports' || found.cue === 'imports') return sided(place, found, found.cue);
  return found.cue === 'supply' ? 'exports' : (found.cue as Measure);
}

/** «Львиная доля, 78 %, – экспорт»: what the share is of stands behind. */
function behindComma(place: Place): Found | undefined {
  const { view, quantity, sentence } = place;
  if (!isApart(place)) return undefined;
  const { to } = view.segment(sentence, Math.min(quantity.to + 1, sentence.to - 1));
  return cueBehind({ ...place, quantity: { ...quantity, to: Math.min(quantity.to + 1, to) } }, (cue) =>
    SHARE_CUES.has(cue),
  );
}
