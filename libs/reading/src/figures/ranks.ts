import type { Measure } from '@kelisim/domain/facts/figure';
import type { QuantityMention, Sentence } from '@kelisim/language';
import data from './data/ranks.json';
import type { Place } from './draft';
import { measuresOf } from './rank-measures';
import { leaders, predicates, standing } from './rank-predicates';
import { behindRivals, firsts, grouped, inDigits, numbered, ordinals } from './rank-words';
import type { Stretch, View } from './view';

/** A rank and the measures it holds for. */
export interface Rank {
  readonly quantity: QuantityMention;
  readonly value: number;
  readonly measures: readonly Measure[];
  readonly scope?: string;
}

const scopes: ReadonlySet<string> = new Set(data.scopes);

/** «среди стран СНГ», «в ближнем зарубежье»: behind the rank in its clause, else right before it. */
function scopeOf({ view, sentence }: Place, rank: Stretch, alone: boolean): string | undefined {
  const segment = view.segment(sentence, rank.from);
  return scopeIn(view, segment) ?? (alone ? scopeIn(view, sentence) : undefined);
}

function scopeIn(view: View, { from, to }: Stretch): string | undefined {
  for (let index = from; index < to; index++) {
    if (!view.is(index, scopes)) continue;
    const adjective = /^(?:ближн|дальн|центральн|средн|евразийск|уральск|сибирск|приволжск)/.test(view.norm(index - 1));
    return view.story.text.slice(view.token(adjective ? index - 1 : index)!.start, view.token(index)!.end);
  }
  return undefined;
}

/** A rank is ours when Kazakhstan or its region holds it, or nobody else is named in its clause. */
function isOurs({ view, sentence }: Place, rank: Stretch): boolean {
  const segment = view.segment(sentence, rank.from);
  const here = view.placesIn(segment);
  if (here.some(({ side }) => side === 'kz')) return true;
  return !here.some(({ side, from }) => side === 'other' && !isRival(view, segment, from));
}

/** «второй после Китая», «уступая Китаю»: named only to say whom we follow. */
function isRival(view: View, { from }: Stretch, at: number): boolean {
  for (let index = at; index >= Math.max(from, at - 5); index--)
    if (/^(?:после|уступ|кроме|вслед|опере|обогна|обойд|пропус)/.test(view.norm(index))) return true;
  return false;
}

/** All ranks of a sentence, in order. */
export function ranksOf(view: View, sentence: Sentence, placeOf: (quantity: QuantityMention) => Place): Rank[] {
  const finders = [ordinals, predicates, standing, leaders, inDigits, numbered, grouped, behindRivals];
  const found = [...new Set(finders.flatMap((find) => find(view, sentence)))].sort(
    (left, right) => left.from - right.from,
  );
  const named = found.length > 0 ? found : firsts(view, sentence);
  return named.flatMap((quantity, index) => {
    const place = placeOf(quantity);
    if (!isOurs(place, quantity)) return [];
    const measures = measuresOf(place, quantity, named[index + 1]?.from ?? place.sentence.to);
    const scope = scopeOf(place, quantity, named.length === 1);
    return measures.length > 0 ? [{ quantity, value: quantity.value, measures, scope }] : [];
  });
}
