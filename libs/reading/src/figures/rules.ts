import type { Figure } from '@kelisim/domain/facts/figure';
import type { QuantityMention, Sentence } from '@kelisim/language';
import type { Meaning, Place } from './draft';
import { isFalse } from './false-figures';
import { goodsOf } from './goods';
import { kazakhGoods } from './kazakh/goods';
import { kazakhMeaning } from './kazakh/meanings';
import { kazakhRanks } from './kazakh/ranks';
import { meaningOf } from './meanings';
import { type Rank, ranksOf } from './ranks';
import type { View } from './view';

/** What differs between the languages that figures are read in. */
export interface Rules {
  /** What a number means; undefined where it is no figure of ours. */
  meaning(place: Place): Meaning | undefined;
  goods(place: Place, meaning: Meaning): Figure['goods'];
  ranks(view: View, sentence: Sentence, placeOf: (quantity: QuantityMention) => Place): Rank[];
}

const russian: Rules = {
  meaning: (place) => (isFalse(place) ? undefined : meaningOf(place)),
  goods: goodsOf,
  ranks: ranksOf,
};
const kazakh: Rules = { meaning: kazakhMeaning, goods: kazakhGoods, ranks: kazakhRanks };

export function rulesFor(language: string): Rules {
  return language === 'kk' ? kazakh : russian;
}
