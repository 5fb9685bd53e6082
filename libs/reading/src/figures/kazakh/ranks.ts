import type { Sentence } from '@kelisim/language';
import type { Rank } from '../ranks';
import type { View } from '../view';
import { cueAt, has, STEMS } from './cues';

/** «төртінші орында», «2-орында» in a sentence about trade. */
export function kazakhRanks(view: View, sentence: Sentence): Rank[] {
  if (!has(view, sentence, STEMS.trade)) return [];
  return view
    .quantitiesIn(sentence)
    .filter(
      ({ ordinal, from, to }) =>
        ordinal && (/^(?:ор(?:ын|н)|саты|тұғыр)/.test(view.norm(to)) || /^\d+-орын/.test(view.norm(from))),
    )
    .map((quantity) => ({ quantity, value: quantity.value, measures: [measureOf(view, sentence)] }));
}

function measureOf(view: View, { from, to }: Sentence): 'turnover' | 'exports' | 'imports' {
  for (let at = from; at < to; at++) {
    const cue = cueAt(view, at);
    if (cue === 'exports' || cue === 'imports') return cue;
  }
  return 'turnover';
}
