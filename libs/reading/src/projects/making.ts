import type { Sentence } from '@kelisim/language';
import type { NounPhrase } from '../activity/noun-phrase';

/** A word that says that something is made, and what. */
export interface Making {
  readonly sentence: Sentence;
  /** The verb or noun of making. */
  readonly at: number;
  readonly phrase: NounPhrase;
  readonly rule: string;
}
